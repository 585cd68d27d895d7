import type { Space } from '@hearth/contract'
import type { Transaction } from '../db/database.ts'

/**
 * What a stage does when a space has become another kind, or minors are in it now: whatever must not be there goes, in the
 * transaction of the change. Each stage that holds such a thing says so once, and the server hands all of them to whoever
 * changes a space. Twice leaves the same.
 */
export type SettleSpace = (tx: Transaction, space: Space) => Promise<void>
