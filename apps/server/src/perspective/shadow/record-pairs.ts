import { appendFile, stat } from 'node:fs/promises'
import type { SpaceId } from '@hearth/contract'
import type { Entry } from '../../ground/doors/doorkeeper.ts'
import type { ScorePair } from './create-shadow.ts'

type Record = (entry: Entry, pairs: readonly ScorePair[]) => Promise<void>

const columns = ['day', 'attribute', 'language', 'ours', 'theirs', 'engine'] as const

/** Appends pairs to a CSV file, with a first line that names the columns: for a door that runs alone. */
export const recordInFile =
  (file: string): Record =>
  async (_, pairs) => {
    const isNew = (await stat(file).catch(() => null)) === null
    const lines = pairs.map((pair) => columns.map((column) => String(pair[column])).join(','))
    await appendFile(file, `${[...(isNew ? [columns.join(',')] : []), ...lines].join('\n')}\n`, { mode: 0o600 })
  }

/** Hands pairs to whoever keeps them for a space. */
export const recordForSpace =
  (
    insert: (rows: readonly (ScorePair & { space_id: SpaceId; id: string })[]) => Promise<void>,
    newId: () => string,
  ): Record =>
  async ({ spaceId }, pairs) => {
    if (spaceId !== null) await insert(pairs.map((pair) => ({ ...pair, space_id: spaceId, id: newId() })))
  }
