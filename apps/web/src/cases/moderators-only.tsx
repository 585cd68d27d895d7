import { DoorClosed } from 'lucide-react'
import type { ReactNode } from 'react'
import { hasRole, useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { ButtonLink } from '../ui/controls/button.tsx'
import { Empty } from '../ui/states/empty.tsx'
import './cases.css'

/** Shows a page of the console to those it is for, and a way back to everybody else. The server asks again. */
export const ModeratorsOnly = ({ children }: { readonly children: ReactNode }) => {
  const view = useSpace()
  if (hasRole(view, 'moderator')) return children
  return (
    <Empty icon={DoorClosed} title={t('console.moderators-only')} words={t('console.moderators-only-words')}>
      <ButtonLink to={`/s/${view.space.slug}`}>{t('console.to-talk')}</ButtonLink>
    </Empty>
  )
}
