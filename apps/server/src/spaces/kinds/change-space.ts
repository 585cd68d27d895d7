import { HearthError, type Space, type SpaceId } from '@hearth/contract'
import type { Db } from '../../ground/db/database.ts'
import type { SettleSpace } from '../../ground/requests/settle-space.ts'
import { lockSpace, updateSpace } from '../store.ts'
import { toSpace } from '../view.ts'
import { type Answers, type Arrangement, arrangeSpace } from './arrange-space.ts'

/**
 * Changes what a space is and how it is set, in one transaction with all that follows from it.
 *
 * @throws HearthError `not-found`, `not-in-this-kind`, `responsible-needed`
 */
export const changeSpace = (
  { db, settling }: { db: Db; settling: readonly SettleSpace[] },
  spaceId: SpaceId,
  { name, about, ...answers }: Answers & { readonly name?: string | undefined; readonly about?: string | undefined },
): Promise<Space> =>
  db.transaction().execute(async (tx) => {
    const row = await lockSpace(tx, spaceId)
    if (!row) throw new HearthError('not-found')
    const before = toSpace(row)
    const words = { ...(name === undefined ? {} : { name }), ...(about === undefined ? {} : { about }) }
    const made = arrangeSpace(answers, before)
    const space = toSpace(await updateSpace(tx, spaceId, { ...words, ...toColumns(made) }))
    const isOther = before.kind !== space.kind || before.includesMinors !== space.includesMinors
    if (isOther) for (const settle of settling) await settle(tx, space)
    return space
  })

/** An arrangement as the columns that keep it. */
export const toColumns = ({ includesMinors, responsible, kind, joining, reading, email, machine }: Arrangement) => ({
  kind,
  includes_minors: includesMinors,
  responsible_name: responsible?.name ?? null,
  responsible_contact: responsible?.contact ?? null,
  joining,
  reading,
  email,
  machine,
})
