import { Link, useNavigate, useSearchParams } from 'react-router'
import { call } from '../api/client.ts'
import { refreshMe } from '../api/use-me.ts'
import { Rich } from '../text/rich.tsx'
import { t } from '../text/text.ts'
import { TextField } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { Page } from '../ui/page/page.tsx'
import { safePath } from './safe-path.ts'

export const SignInPage = () => {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const signIn = async (fields: Readonly<Record<string, string>>) => {
    await call('signIn', { body: { name: fields.name ?? '', password: fields.password ?? '' } })
    const me = await refreshMe()
    const [only] = me.people
    const home = me.people.length === 1 && only ? `/s/${only.space.slug}` : '/'
    navigate(safePath(search.get('to')) ?? home, { replace: true })
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
                autoComplete="username"
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
            </>
          )}
        </Form>
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
