import { sql } from 'kysely'
import type { Db, Transaction } from '../../ground/db/database.ts'
import type { NewId } from '../../ground/id.ts'
import { lastMigration, type Manifest } from '../folder/manifest.ts'
import { MovingError } from '../moving-error.ts'
import { inOrder } from '../schema/in-order.ts'
import { leftOut, notCopied } from '../schema/plan.ts'
import { readCatalog, type Table } from '../schema/read-catalog.ts'
import { isEmpty, listMigrations } from '../schema/state.ts'
import { useExactText } from '../schema/use-exact-text.ts'
import { checkExport } from './check-export.ts'
import { type Instead, loadTable } from './load-table.ts'
import { placeFiles, removePlaced } from './place-files.ts'

export interface ImportTools {
  readonly db: Db
  readonly newId: NewId
  readonly dataDir: string
  /** Brings an empty database up to a migration, or to the newest. */
  readonly migrate: (to?: string) => Promise<unknown>
  /** The migrations that this Hearth knows, in order. */
  readonly known: readonly string[]
}

export interface ImportOptions {
  /** Another address for the space. */
  readonly slug: string | null
  /** The space becomes another one beside the one that it is a copy of. */
  readonly isNewId: boolean
}

export interface Imported {
  readonly manifest: Manifest
  readonly rows: number
  readonly files: number
  /** Of a space: where it is now, and how many of its people have no account here. */
  readonly space: { readonly slug: string; readonly unclaimed: number } | null
}

/**
 * Takes an export in: a whole server into an empty database, one space into a server. It is checked from end to end first;
 * then everything is written in one transaction, so that a failure leaves nothing. An older export comes into a new database
 * as it was made, and is then brought up to date by the migrations.
 *
 * @throws MovingError of `checkExport` and `loadTable`; `export-newer`, `migration-differs`, `database-newer`,
 * `server-not-empty`, `space-exists`, `slug-taken`, `slug-bad`, `table-unknown`
 */
export const importExport = async (tools: ImportTools, folder: string, options: ImportOptions): Promise<Imported> => {
  const { db, known } = tools
  const manifest = await checkExport(folder)
  const newer = manifest.migrations.find((name) => !known.includes(name))
  if (newer !== undefined) throw new MovingError('export-newer', { migration: newer })
  const here = await listMigrations(db)
  const isNew = await isEmpty(db)
  if (manifest.scope.kind === 'server' && !isNew) throw new MovingError('server-not-empty')
  if (here.length === 0) await tools.migrate(lastMigration(manifest))
  else assertSameMigrations(here, manifest, isNew)
  const placed: string[] = []
  let imported: Imported
  try {
    imported = await db.transaction().execute(async (tx) => {
      await useExactText(tx)
      const space = await takePlace(tools, tx, manifest, options)
      const rows = await loadAll(tx, folder, manifest, space)
      const files = await placeFiles(tools.dataDir, folder, manifest, space, placed)
      return {
        manifest,
        rows,
        files,
        space: space && { slug: space.slug, unclaimed: await countUnclaimed(tx, space.id) },
      }
    })
  } catch (error) {
    await removePlaced(placed)
    throw error
  }
  await tools.migrate()
  return imported
}

const assertSameMigrations = (here: readonly string[], manifest: Manifest, isNew: boolean): void => {
  if (JSON.stringify(here) === JSON.stringify(manifest.migrations)) return
  if (isNew) throw new MovingError('database-newer')
  throw new MovingError('migration-differs', { theirs: lastMigration(manifest), ours: here.at(-1) ?? 'none' })
}

/** Where a space goes. */
export interface Place {
  readonly id: string
  readonly slug: string
  /** Its id in the export, where it has another one here. */
  readonly was: string
}

const takePlace = async (
  { newId }: ImportTools,
  tx: Transaction,
  { scope }: Manifest,
  { slug: asked, isNewId }: ImportOptions,
): Promise<Place | null> => {
  if (scope.kind === 'server') return null
  const slug = asked ?? scope.slug
  if (!/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/.test(slug)) throw new MovingError('slug-bad', { slug })
  const { rows } = await sql<{ id: string; slug: string }>`
    select id, slug from space where id = ${scope.id} or slug = ${slug}`.execute(tx)
  const same = rows.find((row) => row.id === scope.id)
  if (same && !isNewId) throw new MovingError('space-exists', { slug: same.slug })
  if (rows.some((row) => row.slug === slug)) throw new MovingError('slug-taken', { slug })
  return { id: isNewId ? newId() : scope.id, slug, was: scope.id }
}

const loadAll = async (tx: Transaction, folder: string, manifest: Manifest, space: Place | null): Promise<number> => {
  const catalog = await readCatalog(tx)
  const wanted = new Map(manifest.tables.map((table) => [table.name, table]))
  for (const name of wanted.keys()) {
    if (leftOut[name] !== undefined || !catalog.some((table) => table.name === name)) {
      throw new MovingError('table-unknown', { table: name })
    }
  }
  const isCopy = space !== null && space.id !== space.was
  const { tables, loops } = inOrder(
    catalog.filter(({ name }) => wanted.has(name) && !(isCopy && notCopied[name] !== undefined)),
  )
  // What a migration laid into the new tables is in the export as it was then.
  if (space === null) for (const { name } of tables.toReversed()) await sql`delete from ${sql.table(name)}`.execute(tx)
  for (const { table, reference } of loops) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(reference.name)}`.execute(tx)
  }
  let rows = 0
  for (const table of tables) {
    const file = wanted.get(table.name)
    if (file === undefined) continue
    await switchTriggers(tx, table, 'disable')
    rows += await loadTable(tx, folder, file, table, insteadOf(table, tables, space))
    await switchTriggers(tx, table, 'enable')
    if (space === null) await moveSequences(tx, table)
  }
  for (const { table, reference } of loops) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.ref(reference.name)} ${sql.raw(reference.definition)}`.execute(
      tx,
    )
  }
  return rows
}

const switchTriggers = async (tx: Transaction, table: Table, how: 'enable' | 'disable'): Promise<void> => {
  for (const name of table.insertTriggers) {
    await sql`alter table ${sql.table(table.name)} ${sql.raw(how)} trigger ${sql.ref(name)}`.execute(tx)
  }
}

/** A space gets its place; what it refers to outside (an account) is kept where that is here, and left open where not. */
const insteadOf = (table: Table, tables: readonly Table[], space: Place | null): Instead => {
  if (space === null) return new Map()
  const here = new Set(tables.map(({ name }) => name))
  const outside = table.references.filter(({ to, columns }) => !here.has(to) && columns.length === 1)
  const own: [string, ReturnType<typeof sql>][] =
    table.name === 'space'
      ? [
          ['id', sql`${space.id}::uuid`],
          ['slug', sql`${space.slug}`],
        ]
      : [['space_id', sql`${space.id}::uuid`]]
  return new Map([
    ...own,
    ...outside.map(({ to, columns }): [string, ReturnType<typeof sql>] => {
      const column = sql.ref(`line.${columns[0]}`)
      return [columns[0] ?? '', sql`(select id from ${sql.table(to)} as kept where kept.id = ${column})`]
    }),
  ])
}

/** Numbers that the database counts go on after the highest. */
const moveSequences = async (tx: Transaction, table: Table): Promise<void> => {
  const columns = table.columns.map(({ name }) => sql`(${name})`)
  const { rows } = await sql<{ name: string; counter: string }>`
    select name, pg_get_serial_sequence(${table.name}, name) as counter
    from (values ${sql.join(columns)}) columns (name)
    where pg_get_serial_sequence(${table.name}, name) is not null`.execute(tx)
  for (const { name, counter } of rows) {
    const highest = sql`(select max(${sql.ref(name)}) from ${sql.table(table.name)})`
    await sql`select setval(${counter}, ${highest}) where ${highest} is not null`.execute(tx)
  }
}

const countUnclaimed = async (tx: Transaction, spaceId: string): Promise<number> => {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from person where space_id = ${spaceId} and account_id is null and to_jsonb(person) ->> 'left_at' is null`.execute(
    tx,
  )
  return rows[0]?.people ?? 0
}
