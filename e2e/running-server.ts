import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A whole Hearth as a person starts it, on a free port and a data folder of its own. */
export interface RunningServer {
  readonly address: string
  /** The first-keeper link, where the place is not set up yet. */
  readonly setupLink: string | null
  readonly dataDir: string
  readonly process: ChildProcess
  /** All that it has printed so far. */
  readonly output: () => string
  stop(): Promise<void>
}

export interface StartOptions {
  readonly isDemo?: boolean
  readonly dataDir?: string
  readonly env?: Record<string, string>
}

/** @throws Error with what the server printed, if it stops before it serves */
export const startServer = async ({ isDemo = false, dataDir, env = {} }: StartOptions = {}): Promise<RunningServer> => {
  const folder = dataDir ?? (await makeDataDir())
  const args = [
    '--conditions=@hearth/source',
    join('apps', 'server', 'src', 'main.ts'),
    'serve',
    ...(isDemo ? ['--demo'] : []),
  ]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      PUBLIC_URL: '',
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      DATA_DIR: folder,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /Hearth is at (\S+)\n[\s\S]*\/try\n/.exec(printed)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`The server stopped (exit ${code}): ${printed}`)))
  })
  return {
    address,
    setupLink: /First keeper: open (\S+)/.exec(printed)?.[1] ?? null,
    dataDir: folder,
    process: child,
    output: () => printed,
    stop: async () => {
      await stopChild(child)
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A temporary folder that the database's own system user can enter. */
export const makeDataDir = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-e2e-'))
  await chmod(folder, 0o755)
  return folder
}

export const stopChild = async (child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
