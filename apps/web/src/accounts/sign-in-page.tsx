import { Fingerprint } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { call } from '../api/client.ts'
import { codeOf, problemWords } from '../api/problem-words.ts'
import { refreshMe } from '../api/use-me.ts'
import { Rich } from '../text/rich.tsx'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Page } from '../ui/page/page.tsx'
import { hasPasskeys } from './passkeys/has-passkeys.ts'
import { safePath } from './safe-path.ts'

export const SignInPage = () => {
  const goOn = useGoOn()
  const [isCodeNeeded, setIsCodeNeeded] = useState(false)
  const signIn = async (fields: Readonly<Record<string, string>>) => {
    const code = fields.code ? { code: fields.code } : {}
    try {
      await call('signIn', { body: { name: fields.name ?? '', password: fields.password ?? '', ...code } })
    } catch (error) {
      // A code is asked for only after the right password, so the field comes only then.
      if (codeOf(error) === 'code-needed') setIsCodeNeeded(true)
      throw error
    }
    await goOn()
  }
  return (
    <Page title={t('accounts.sign-in')} heading={t('accounts.welcome-back')} width="narrow">
      <div className="panel">
        <Form submit={signIn} verb={t('accounts.sign-in')}>
          {(problems) => (
            <>
              <TextField
                name="name"
                label={t('accounts.name')}
                problem={problems.name}
                autoComplete="username webauthn"
                autoCapitalize="none"
                spellCheck={false}
                required
              />
              <TextField
                name="password"
                type="password"
                label={t('accounts.password')}
                problem={problems.password}
                autoComplete="current-password"
                required
              />
              {isCodeNeeded && (
                <TextField
                  name="code"
                  label={t('accounts.code-of-app')}
                  hint={t('accounts.code-of-app-hint')}
                  autoComplete="one-time-code"
                  autoCapitalize="none"
                  spellCheck={false}
                  maxLength={40}
                  ref={focusNow}
                  required
                />
              )}
            </>
          )}
        </Form>
        <PasskeyButton goOn={goOn} />
      </div>
      <p className="muted small">
        <Rich id="accounts.have-code" parts={{ link: (words) => <Link to="/join">{words}</Link> }} />
      </p>
      <p className="muted small">
        <Rich id="accounts.locked-out" parts={{ link: (words) => <Link to="/reset">{words}</Link> }} />
      </p>
    </Page>
  )
}

/** A field that comes because of what one pressed is where one goes on. */
const focusNow = (field: HTMLInputElement | null): void => field?.focus()

/** Where one goes after signing in: where one came from, the only space, or home. */
const useGoOn = () => {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  return async (): Promise<void> => {
    const me = await refreshMe()
    const [only] = me.people
    const home = me.people.length === 1 && only ? `/s/${only.space.slug}` : '/'
    navigate(safePath(search.get('to')) ?? home, { replace: true })
  }
}

const PasskeyButton = ({ goOn }: { readonly goOn: () => Promise<void> }) => {
  const [isBusy, setIsBusy] = useState(false)
  if (!hasPasskeys()) return null
  const signIn = async () => {
    setIsBusy(true)
    try {
      const { answerWithPasskey } = await import('./passkeys/answer-with-passkey.ts')
      if (await answerWithPasskey()) await goOn()
    } catch (error) {
      showToast({ words: problemWords(error) })
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Button isBusy={isBusy} onClick={signIn}>
      <Fingerprint aria-hidden="true" /> {t('accounts.with-passkey')}
    </Button>
  )
}
