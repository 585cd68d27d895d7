import { useState } from 'react'
import { call } from '../../../api/client.ts'
import { useApi } from '../../../api/use-api.ts'
import { TextField } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { Loading } from '../../../ui/states/loading.tsx'
import { t } from '../account-text.ts'

/** Has a reset link mailed. What it answers does not tell whether anybody has the address. */
export const AskResetPage = () => {
  const ways = useApi('readSignInWays')
  const [isSent, setIsSent] = useState(false)
  const submit = async ({ email = '' }: Readonly<Record<string, string>>) => {
    await call('askPasswordReset', { body: { email: email.trim() } })
    setIsSent(true)
  }
  if (!ways.data) return <Loading lines={1} />
  return (
    <Page title={t('reset.title')} width="narrow" lead={ways.data.hasMail ? t('reset.lead') : undefined}>
      {ways.data.hasMail && (
        <div className="panel">
          <Form submit={submit} verb={t('reset.verb')}>
            {(problems) => (
              <TextField
                name="email"
                type="email"
                label={t('email.field')}
                problem={problems.email}
                autoComplete="email"
                maxLength={254}
                required
              />
            )}
          </Form>
          <div role="status">{isSent && <p>{t('reset.sent')}</p>}</div>
        </div>
      )}
      <p className="muted">{t('reset.else')}</p>
    </Page>
  )
}
