import type { PersonRef } from '@hearth/contract'
import { call, queryClient } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { markStale } from '../../api/use-api.ts'
import { t as say } from '../../text/text.ts'
import { showToast } from '../../ui/overlay/toast.ts'
import { t } from '../boundaries-text.ts'

/** Follows somebody, privately; the toast says what comes of it, and undoes it. */
export const follow = (spaceId: string, person: PersonRef): Promise<void> =>
  change('followPerson', spaceId, person, () => unfollow(spaceId, person))

export const unfollow = (spaceId: string, person: PersonRef): Promise<void> =>
  change('unfollowPerson', spaceId, person, () => follow(spaceId, person))

const change = async (
  id: 'followPerson' | 'unfollowPerson',
  spaceId: string,
  person: PersonRef,
  undo: () => Promise<void>,
): Promise<void> => {
  try {
    await call(id, { params: { spaceId, personId: person.id } })
    await markStale(queryClient, ['listFollowed'])
    const words = t(id === 'followPerson' ? 'followed.followed' : 'followed.unfollowed', { name: person.name })
    showToast({ kind: 'follow', words, action: { label: say('ui.undo'), run: undo } })
  } catch (error) {
    showToast({ words: problemWords(error) })
  }
}
