import { HearthError, type stages } from '@hearth/contract'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { mayKnowOf } from '../posts/access.ts'
import { findPost } from '../posts/store.ts'
import { mayRemove } from './access.ts'
import { deleteAll, findPreview, isOn, markRemoved, putSetting } from './store.ts'

export const previewsRoutes = ({ db }: { db: Db }): Handlers<typeof stages.previews> => ({
  async removePreview({ params, visitor }) {
    const person = memberOf(visitor)
    const preview = await findPreview(db, person.spaceId, params.previewId)
    const post = preview && (await findPost(db, person.spaceId, preview.post_id))
    if (!preview || !post || !mayKnowOf(person, post)) throw new HearthError('not-found')
    if (!mayRemove(person, post)) throw new HearthError('not-allowed')
    await markRemoved(db, preview)
    return {}
  },
  readPreviewSetting: async ({ visitor }) => ({ isOn: await isOn(db, spaceOf(visitor).id) }),
  async changePreviewSetting({ body, visitor }) {
    const { id } = spaceOf(visitor)
    await db.transaction().execute(async (tx) => {
      await putSetting(tx, id, body.isOn)
      if (!body.isOn) await deleteAll(tx, id)
    })
    return { isOn: body.isOn }
  },
})
