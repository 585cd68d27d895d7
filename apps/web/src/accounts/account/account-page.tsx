import { useApi } from '../../api/use-api.ts'
import { useMe } from '../../api/use-me.ts'
import { t as shell } from '../../text/text.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Empty } from '../../ui/states/empty.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { Problem } from '../../ui/states/problem.tsx'
import { t } from './account-text.ts'
import { EmailForm } from './email-form.tsx'
import { EraseAccount, ExportData } from './going/my-data.tsx'
import { MySpaces } from './going/my-spaces.tsx'
import { Passkeys } from './locks/passkeys.tsx'
import { SecondStep } from './locks/second-step.tsx'
import { PasswordForm } from './password-form.tsx'
import { Sessions } from './sessions.tsx'
import './account.css'

/** How my account is kept: where it is signed in, its password and address. */
export const AccountPage = () => {
  const me = useMe().data
  const isSignedIn = Boolean(me?.account)
  const care = useApi('readAccount', undefined, { enabled: isSignedIn })
  if (!me) return <Loading lines={1} />
  if (!me.account)
    return (
      <Empty title={shell('accounts.not-signed-in')} words={shell('error.not-signed-in')}>
        <ButtonLink look="primary" to="/sign-in?to=/account">
          {shell('nav.sign-in')}
        </ButtonLink>
      </Empty>
    )
  if (care.error && !care.data) return <Problem error={care.error} onRetry={care.refetch} />
  if (!care.data) return <Loading />
  const { name } = care.data.account
  const hasCode = care.data.hasSecondStep
  return (
    <Page title={shell('nav.account')} width="narrow" lead={t('account.lead', { name })}>
      <MySpaces people={me.people} accountName={name} hasCode={hasCode} />
      <Sessions />
      <PasswordForm accountName={name} hasCode={hasCode} />
      <SecondStep care={care.data} />
      <Passkeys care={care.data} />
      {(care.data.mayHaveEmail || care.data.email !== null) && (
        <EmailForm key={care.data.email} care={care.data} hasCode={hasCode} />
      )}
      <ExportData accountName={name} hasCode={hasCode} />
      <EraseAccount accountName={name} hasCode={hasCode} />
    </Page>
  )
}
