import type { PersonRef } from '@hearth/contract'
import { UserRoundCheck, UserRoundPlus } from 'lucide-react'
import { useApi } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { MenuItem } from '../../ui/controls/menu.tsx'
import { t } from '../boundaries-text.ts'
import { follow, unfollow } from './follow.ts'

/** Follow, or follow no longer, for the menu of a person’s page. */
export const FollowItem = ({ person }: { readonly person: PersonRef }) => {
  const { space } = useSpace()
  const followed = useApi('listFollowed', { params: { spaceId: space.id } })
  const isFollowed = followed.data?.items.some((one) => one.person.id === person.id) ?? false
  const { name } = person
  return isFollowed ? (
    <MenuItem icon={UserRoundCheck} onClick={() => unfollow(space.id, person)}>
      {t('followed.unfollow', { name })}
    </MenuItem>
  ) : (
    <MenuItem icon={UserRoundPlus} onClick={() => follow(space.id, person)}>
      {t('followed.follow', { name })}
    </MenuItem>
  )
}
