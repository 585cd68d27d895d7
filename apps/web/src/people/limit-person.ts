import type { LimitKind, PersonRef } from '@hearth/contract'
import { call, queryClient } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { markStale } from '../api/use-api.ts'
import { changeKeptPosts } from '../posts/post/post-cache.ts'
import { t } from '../text/text.ts'
import { showToast } from '../ui/overlay/toast.ts'

/** Mutes or blocks somebody, privately, at once; the toast undoes it. */
export const limitPerson = async (spaceId: string, person: PersonRef, kind: LimitKind): Promise<void> => {
  try {
    await call('setLimit', { params: { spaceId, personId: person.id }, body: { kind } })
    await show(person, true)
    showToast({
      words: t(`people.${kind}-done`, { name: person.name }),
      action: { label: t('ui.undo'), run: () => liftLimit(spaceId, person) },
    })
  } catch (error) {
    showToast({ words: problemWords(error) })
  }
}

/** Undoes a mute or block. */
export const liftLimit = async (spaceId: string, person: PersonRef): Promise<void> => {
  try {
    await call('liftLimit', { params: { spaceId, personId: person.id } })
    await show(person, false)
    showToast({ words: t('people.limit-lifted', { name: person.name }) })
  } catch (error) {
    showToast({ words: problemWords(error) })
  }
}

const show = async (person: PersonRef, isMuted: boolean): Promise<void> => {
  changeKeptPosts(
    (post) => post.author?.id === person.id,
    (post) => ({ ...post, isMuted }),
  )
  await markStale(queryClient, [
    'listLimits',
    'readPerson',
    'listNotices',
    'countNotices',
    'listThanks',
    'listShownThanks',
    'listPeople',
  ])
}
