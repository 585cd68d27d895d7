import type { Space } from '@hearth/contract'
import { Mail } from 'lucide-react'
import { t } from '../../text/text.ts'
import { Empty } from '../../ui/states/empty.tsx'

export const InvitationNeeded = ({ space }: { readonly space: Space }) => (
  <Empty
    icon={Mail}
    title={t('accounts.invitation-needed')}
    words={t('accounts.invitation-needed-words', { space: space.name })}
  />
)
