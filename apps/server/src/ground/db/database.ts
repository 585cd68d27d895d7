import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely'
import pg from 'pg'

/**
 * The database without its tables. Each stage's `store.ts` adds the tables that it owns: `db.withTables<ThanksTables>()`,
 * so that no central list knows every table.
 */
// biome-ignore lint/complexity/noBannedTypes: no table at all is what is meant
export type Db = Kysely<{}>
// biome-ignore lint/complexity/noBannedTypes: no table at all is what is meant
export type Transaction = KyselyTransaction<{}>
/** Either: a store function runs inside the caller's transaction or on its own. */
export type DbOrTx = Db | Transaction

/** Connects to a PostgreSQL. `maxConnections` is for this process. */
export const connect = (url: string, maxConnections = 10): Db => {
  const pool = new pg.Pool({ connectionString: url, max: maxConnections, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same for one that breaks in use: its query fails, which whoever asked is told.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}

/** Counts come back as strings from PostgreSQL; ours fit into a number. */
export const toNumber = (value: string | number | bigint): number => Number(value)
