import { inOrder, type Ordered } from './in-order.ts'
import type { Table } from './read-catalog.ts'

/**
 * Tables that no export takes along, each with its reason. A new table is exported without a word here; only what must
 * not travel, or means nothing elsewhere, is named.
 */
export const leftOut: Readonly<Record<string, string>> = {
  kysely_migration: 'the manifest names the migrations',
  kysely_migration_lock: 'belongs to the database that it is in',
  session: 'people sign in again',
  replay: 'what keeps a request from happening twice, for two days',
  account_link: 'one-time links that end within hours',
  passkey_challenge: 'lasts while somebody signs in',
  attempt: 'counts of tries, for minutes',
}

/** Of a space that is imported a second time beside itself: secrets that must open one door only. */
export const notCopied: Readonly<Record<string, string>> = {
  invitation: 'a link leads to one space',
  api_key: 'a key opens one space',
}

export interface Scope {
  /** null: the whole server. */
  readonly spaceId: string | null
}

export interface Plan extends Ordered {
  /** Names and reasons of the tables that stay behind. */
  readonly leftOut: readonly { readonly table: string; readonly reason: string }[]
}

/** Which tables an export of this scope takes along, in the order in which they can be written again. */
export const planTables = (catalog: readonly Table[], { spaceId }: Scope): Plan => {
  const behind = new Map(catalog.flatMap(({ name }) => (leftOut[name] === undefined ? [] : [[name, leftOut[name]]])))
  if (spaceId !== null) {
    for (const { name, columns } of catalog) {
      if (name === 'space' || behind.has(name) || columns.some((column) => column.name === 'space_id')) continue
      behind.set(name, 'belongs to accounts, which belong to the server')
    }
  }
  // What cannot stand without something that stays behind stays behind, too.
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false
    for (const table of catalog) {
      const lost = behind.has(table.name) ? undefined : table.references.find((one) => isBound(table, one, behind))
      if (lost === undefined) continue
      behind.set(table.name, `cannot stand without ${lost.to}`)
      isGrowing = true
    }
  }
  const staying = [...behind].map(([table, reason]) => ({ table, reason }))
  return { ...inOrder(catalog.filter(({ name }) => !behind.has(name))), leftOut: staying }
}

const isBound = (table: Table, one: Table['references'][number], behind: ReadonlyMap<string, string>): boolean =>
  behind.has(one.to) &&
  one.columns.every((name) => table.columns.find((column) => column.name === name)?.isNullable === false)

/** The columns that are written and read. */
export const columnsOf = (table: Table): Table['columns'] => table.columns.filter((column) => !column.isGenerated)
