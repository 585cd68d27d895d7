import { mkdir, open as openHandle, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sql } from 'kysely'
import type { Clock } from '../../ground/clock.ts'
import type { Db, Transaction } from '../../ground/db/database.ts'
import { formatVersion, type Manifest, type ManifestTable } from '../folder/manifest.ts'
import { type OpenFile, openFile, writeOut } from '../folder/write-out.ts'
import { MovingError, toMovingError } from '../moving-error.ts'
import { columnsOf, type Plan, planTables, type Scope } from '../schema/plan.ts'
import { readCatalog, type Table } from '../schema/read-catalog.ts'
import { listMigrations } from '../schema/state.ts'
import { useExactText } from '../schema/use-exact-text.ts'
import { readRows } from './read-rows.ts'
import { writeFiles } from './write-files.ts'

export interface ExportTools {
  readonly db: Db
  readonly clock: Clock
  readonly dataDir: string
  readonly version: string
  readonly open?: OpenFile
}

export interface ExportOptions {
  /** A folder that does not exist yet. */
  readonly target: string
  /** Address of the one space; null for the whole server. */
  readonly slug: string | null
  readonly isCompressed: boolean
  /** Absolute paths of folders in the data folder that stay behind, such as that of backups. */
  readonly without?: readonly string[]
}

/**
 * Writes everything of a server, or of one space, as JSON Lines and files into a new folder. All tables are read as of one
 * instant, beside a server that goes on writing. The folder gets its name when it is whole; before, and after a failure,
 * there is none.
 *
 * @throws MovingError `target-exists`, `no-such-space`, `not-migrated`, `no-space-left`, `not-writable`
 */
export const exportAll = async (tools: ExportTools, options: ExportOptions): Promise<Manifest> => {
  const { target } = options
  if (await stat(target).catch(() => null)) throw new MovingError('target-exists', { path: target })
  const writing = join(dirname(target), `.writing-${basename(target)}-${process.pid}`)
  try {
    await mkdir(writing, { recursive: true, mode: 0o700 })
    const manifest = await tools.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => writeSnapshot(tools, tx, writing, options))
    await rename(writing, target)
    await syncFolder(dirname(target))
    return manifest
  } catch (error) {
    await rm(writing, { recursive: true, force: true })
    throw toMovingError(error, target, 'write')
  }
}

const writeSnapshot = async (
  { clock, dataDir, version, open = openFile }: ExportTools,
  tx: Transaction,
  folder: string,
  { slug, isCompressed, without = [] }: ExportOptions,
): Promise<Manifest> => {
  await useExactText(tx)
  const migrations = await listMigrations(tx)
  if (migrations.length === 0) throw new MovingError('not-migrated')
  const scope = await scopeOf(tx, slug)
  const plan: Plan = planTables(
    await readCatalog(tx),
    scope.kind === 'space' ? { spaceId: scope.id } : { spaceId: null },
  )
  const spaceId = scope.kind === 'space' ? scope.id : null
  const options = { isCompressed, open }
  await mkdir(join(folder, 'tables'), { mode: 0o700 })
  const tables: ManifestTable[] = []
  for (const table of plan.tables) tables.push(await writeTable(tx, table, { spaceId }, folder, options))
  const manifest: Manifest = {
    format: 'hearth-export',
    version: formatVersion,
    scope,
    madeAt: clock().toISOString(),
    hearth: version,
    migrations,
    tables,
    files: await writeFiles({ dataDir, scope: { spaceId }, without }, folder, options),
    leftOut: plan.leftOut,
  }
  // Last, so that a folder without it is known to be unfinished.
  await writeOut(one(`${JSON.stringify(manifest, null, 2)}\n`), join(folder, 'manifest.json'), {
    ...options,
    isCompressed: false,
  })
  return manifest
}

const scopeOf = async (tx: Transaction, slug: string | null): Promise<Manifest['scope']> => {
  if (slug === null) return { kind: 'server' }
  const { rows } = await sql<{ id: string }>`select id from space where slug = ${slug}`.execute(tx)
  const id = rows[0]?.id
  if (id === undefined) throw new MovingError('no-such-space', { slug })
  return { kind: 'space', id, slug }
}

const writeTable = async (
  tx: Transaction,
  table: Table,
  scope: Scope,
  folder: string,
  options: { readonly isCompressed: boolean; readonly open: OpenFile },
): Promise<ManifestTable> => {
  const file = `tables/${table.name}.jsonl${options.isCompressed ? '.gz' : ''}`
  let rows = 0
  const texts = async function* () {
    for await (const batch of readRows(tx, table, scope)) {
      rows += batch.rows
      yield batch.text
    }
  }
  const stored = await writeOut(texts(), join(folder, file), options)
  const columns = columnsOf(table).map(({ name, type }) => ({ name, type }))
  return { name: table.name, file, rows, columns, ...stored }
}

async function* one(text: string): AsyncGenerator<string> {
  yield text
}

/** A new name is safe from a power cut only when its folder is on the disk. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await openHandle(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
