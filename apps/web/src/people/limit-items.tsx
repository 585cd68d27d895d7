import type { PersonRef } from '@hearth/contract'
import { Ban, Volume2, VolumeX } from 'lucide-react'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { MenuItem } from '../ui/controls/menu.tsx'
import { liftLimit, limitPerson } from './limit-person.ts'

interface LimitItemsProps {
  readonly person: PersonRef
  /** Muted or blocked already: the way back stands here, too. */
  readonly isLimited: boolean
}

/** Mute and block, for the menu of whatever somebody wrote. */
export const LimitItems = ({ person, isLimited }: LimitItemsProps) => {
  const { space } = useSpace()
  const { name } = person
  if (isLimited)
    return (
      <MenuItem icon={Volume2} onClick={() => liftLimit(space.id, person)}>
        {t('people.unmute', { name })}
      </MenuItem>
    )
  return (
    <>
      <MenuItem icon={VolumeX} onClick={() => limitPerson(space.id, person, 'mute')}>
        {t('people.mute', { name })}
      </MenuItem>
      <MenuItem icon={Ban} onClick={() => limitPerson(space.id, person, 'block')}>
        {t('people.block', { name })}
      </MenuItem>
    </>
  )
}
