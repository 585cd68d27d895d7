import { useId, useState } from 'react'
import { call } from '../api/client.ts'
import { useMe } from '../api/use-me.ts'
import { t } from '../text/text.ts'
import { Button, ButtonLink } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { useSignOut } from './signing-out/use-sign-out.ts'

export const AccountPage = () => {
  const me = useMe().data
  const signOut = useSignOut()
  if (!me) return <Loading lines={1} />
  if (!me.account)
    return (
      <Empty title={t('accounts.not-signed-in')} words={t('error.not-signed-in')}>
        <ButtonLink look="primary" to="/sign-in?to=/account">
          {t('nav.sign-in')}
        </ButtonLink>
      </Empty>
    )
  return (
    <Page title={t('nav.account')} width="narrow" lead={t('accounts.account-lead', { name: me.account.name })}>
      <PasswordForm accountName={me.account.name} />
      <section className="section">
        <h2>{t('nav.sign-out')}</h2>
        <p className="section-lead">{t('accounts.sign-out-words')}</p>
        <div className="row">
          <Button onClick={signOut}>{t('nav.sign-out')}</Button>
        </div>
      </section>
    </Page>
  )
}

const PasswordForm = ({ accountName }: { readonly accountName: string }) => {
  const heading = useId()
  // Another key empties the form once the password is changed.
  const [round, setRound] = useState(0)
  const submit = async (fields: Readonly<Record<string, string>>) => {
    await call('changePassword', { body: { current: fields.current ?? '', next: fields.next ?? '' } })
    setRound(round + 1)
    showToast({ words: t('accounts.password-changed') })
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('accounts.change-password')}</h2>
      <Form key={round} submit={submit} verb={t('accounts.change-password-verb')}>
        {(problems) => (
          <>
            <input type="hidden" name="username" autoComplete="username" value={accountName} readOnly />
            <TextField
              name="current"
              type="password"
              label={t('accounts.current-password')}
              problem={problems.current}
              autoComplete="current-password"
              required
            />
            <TextField
              name="next"
              type="password"
              label={t('accounts.new-password')}
              hint={t('accounts.new-password-hint')}
              problem={problems.next}
              autoComplete="new-password"
              minLength={10}
              maxLength={200}
              required
            />
          </>
        )}
      </Form>
    </section>
  )
}
