import { useNavigate, useParams } from 'react-router'
import { call } from '../api/client.ts'
import { codeOf } from '../api/problem-words.ts'
import { useApi } from '../api/use-api.ts'
import { t } from '../text/text.ts'
import { Form } from '../ui/controls/form.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { NewPasswordField } from './account-fields.tsx'
import { DoneLink } from './done-link.tsx'

/** Sets a new password with the one-time link that a keeper made. */
export const ResetPage = () => {
  const { token = '' } = useParams()
  const navigate = useNavigate()
  const reset = useApi('readPasswordReset', { params: { token } })
  if (reset.isPending) return <Loading lines={1} />
  if (reset.error) {
    return ['link-invalid', 'not-found'].includes(codeOf(reset.error)) ? (
      <DoneLink title={t('accounts.link-done')} words={t('error.link-invalid')} />
    ) : (
      <Problem error={reset.error} onRetry={reset.refetch} />
    )
  }
  const submit = async (fields: Readonly<Record<string, string>>) => {
    await call('resetPassword', { params: { token }, body: { next: fields.next ?? '' } })
    showToast({ words: t('accounts.reset-done') })
    navigate('/sign-in', { replace: true })
  }
  return (
    <Page title={t('accounts.reset')} width="narrow" lead={t('accounts.reset-lead', { name: reset.data.accountName })}>
      <div className="panel">
        <Form submit={submit} verb={t('accounts.reset-verb')}>
          {(problems) => (
            <>
              <input type="hidden" name="username" autoComplete="username" value={reset.data.accountName} readOnly />
              <NewPasswordField name="next" problem={problems.next} />
            </>
          )}
        </Form>
      </div>
    </Page>
  )
}
