import type { KeyId, SuggestionId } from '@hearth/contract'
import { type Clock, inSeconds } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import { hashToken, type NewId } from '../../ground/id.ts'
import { insertSuggestion, thinSuggestions } from '../store.ts'
import type { SuggestionShelf } from './take-suggestion.ts'

/** What nobody has looked at in half a year nobody will. */
const keptDays = 180
/** Of one space. */
const most = 10_000

/**
 * Keeps suggestions in the database, each with the space whose key it came with. A second one about the same text, from
 * the same program, takes the place of one that still waits.
 */
export const createSuggestionShelf = (tools: { db: Db; clock: Clock; newId: NewId }): SuggestionShelf => ({
  async keep({ spaceId, keyId }, suggestion, language) {
    if (spaceId === null) return
    const { text, context, scores, communityId, clientToken } = suggestion
    const now = tools.clock()
    await tools.db.transaction().execute(async (tx) => {
      await insertSuggestion(tx, {
        space_id: spaceId,
        id: tools.newId<SuggestionId>(),
        key_id: keyId as KeyId | null,
        text,
        context,
        language: language?.slice(0, 35) ?? null,
        scores,
        community: communityId,
        token_hash: clientToken === null ? null : hashToken(JSON.stringify([communityId, clientToken])),
        at: now,
      })
      await thinSuggestions(tx, spaceId, { before: inSeconds(now, -keptDays * 86_400), most })
    })
  },
})
