import type { AppealOf } from '../decisions/read-statement.ts'
import { findAppealOf } from './store.ts'

/** Tells the stage before whether a decision was appealed. */
export const appealOf: AppealOf = async (db, { spaceId, decisionId }) =>
  (await findAppealOf(db, spaceId, decisionId))?.id ?? null
