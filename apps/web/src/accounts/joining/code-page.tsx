import { useNavigate } from 'react-router'
import { call } from '../../api/client.ts'
import { t } from '../../text/text.ts'
import { TextField } from '../../ui/controls/field.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { Page } from '../../ui/page/page.tsx'

/** Where somebody types a code that was said or written down for them; a whole link does as well. */
export const CodePage = () => {
  const navigate = useNavigate()
  const submit = async ({ code = '' }: Readonly<Record<string, string>>) => {
    const token = code.trim().split('/').at(-1) ?? ''
    await call('readInvitation', { params: { token } })
    navigate(`/join/${encodeURIComponent(token)}`)
  }
  return (
    <Page title={t('accounts.code-title')} width="narrow" lead={t('accounts.code-lead')}>
      <div className="panel">
        <Form submit={submit} verb={t('accounts.code-verb')}>
          {(problems) => (
            <TextField
              name="code"
              label={t('accounts.code')}
              hint={t('accounts.code-hint')}
              problem={problems.code}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={300}
              required
            />
          )}
        </Form>
      </div>
    </Page>
  )
}
