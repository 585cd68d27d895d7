import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../../ground/config.ts'
import { isHeld } from '../../ground/data-folder.ts'
import { connect, type Db } from '../../ground/db/database.ts'
import { embeddedMajor, findEmbedded } from '../../ground/db/embedded.ts'
import { knownMigrations } from '../../ground/db/migrate.ts'
import { listMigrations } from '../../moving/schema/state.ts'
import { addressOf } from '../process.ts'
import { type Finding, finding } from './finding.ts'

const oldestMajor = 15

/** The database, where it runs, and whether its tables are those that this Hearth knows. Nothing is started or changed. */
export const lookAtDatabase = async ({ databaseUrl, dataDir }: Config): Promise<Finding[]> => {
  const url = databaseUrl ?? (await findEmbedded(dataDir))
  if (url === null) {
    const file = join(dataDir, 'postgres', 'PG_VERSION')
    const made = existsSync(file) ? (await readFile(file, 'utf8')).trim() : embeddedMajor
    const isOurs = made === embeddedMajor
    return [
      isOurs ? finding('good', 'database.asleep') : finding('bad', 'database.other', { made, ours: embeddedMajor }),
    ]
  }
  const db = connect(url, 1)
  try {
    return await lookInside(db)
  } catch (error) {
    return [finding('bad', 'database.silent', { code: String((error as { code?: unknown }).code ?? 'unknown') })]
  } finally {
    await db.destroy()
  }
}

const lookInside = async (db: Db): Promise<Finding[]> => {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)
  const version = rows[0]?.version.split(' ')[0] ?? ''
  const there = await listMigrations(db)
  const ahead = there.find((name) => !knownMigrations.includes(name))
  const count = knownMigrations.length - there.length
  return [
    Number.parseInt(version, 10) >= oldestMajor
      ? finding('good', 'database', { version })
      : finding('bad', 'database.old', { version }),
    ahead !== undefined
      ? finding('bad', 'migrations.ahead', { name: ahead })
      : count > 0
        ? finding('look', 'migrations.behind', { count })
        : finding('good', 'migrations'),
  ]
}

/** How people reach it, and whether what stands in front is told of. */
export const lookAtAddress = ({
  publicUrl,
  trustProxy,
  host,
  isDoorOpen,
  sessionSecret,
  databaseUrl,
}: Config): Finding[] => [
  ...(publicUrl === null
    ? [isDoorOpen ? finding('look', 'address.near') : finding('look', 'address.open', { host })]
    : [
        finding('good', 'address', { address: publicUrl }),
        ...(publicUrl.startsWith('http:') ? [finding('bad', 'address.plain')] : []),
        ...(trustProxy === 0 ? [finding('look', 'address.proxy')] : []),
      ]),
  sessionSecret !== null
    ? finding('good', 'secret.given')
    : databaseUrl !== null
      ? finding('look', 'secret.shared')
      : finding('good', 'secret'),
]

/** Whether the server answers, or its port is free for it. */
export const lookAtPort = async (config: Config): Promise<Finding> => {
  const near = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`
  if (isHeld(config.dataDir)) {
    const answer = await fetch(`${near}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    return answer?.ok
      ? finding('good', 'running', { address: addressOf(config, config.port) })
      : finding('bad', 'running.silent', { address: near })
  }
  return (await isFree(config)) ? finding('good', 'running.not') : finding('bad', 'port.taken', { port: config.port })
}

const isFree = ({ port, host }: Config): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
