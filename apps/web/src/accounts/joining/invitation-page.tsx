import { useParams } from 'react-router'
import { codeOf } from '../../api/problem-words.ts'
import { useApi } from '../../api/use-api.ts'
import { t } from '../../text/text.ts'
import { Loading } from '../../ui/states/loading.tsx'
import { Problem } from '../../ui/states/problem.tsx'
import { DoneLink } from '../done-link.tsx'
import { JoinForm } from './join-form.tsx'

/** Where an invitation leads. */
export const InvitationPage = () => {
  const { token = '' } = useParams()
  const invitation = useApi('readInvitation', { params: { token } })
  if (invitation.isPending) return <Loading lines={1} />
  if (invitation.error) {
    return ['invitation-invalid', 'not-found'].includes(codeOf(invitation.error)) ? (
      <DoneLink title={t('accounts.link-done')} words={t('error.invitation-invalid')} />
    ) : (
      <Problem error={invitation.error} onRetry={invitation.refetch} />
    )
  }
  return <JoinForm space={invitation.data.space} invitation={token} />
}
