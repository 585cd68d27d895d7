import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Space } from '@hearth/contract'
import { createClient } from '@hearth/contract/client'

const main = fileURLToPath(new URL('../../main.ts', import.meta.url))

export interface Started {
  readonly child: ChildProcess
  /** Everything on stdout and stderr so far. */
  readonly printed: () => string
  readonly ended: Promise<number | null>
}

/** Starts the server's own entry point as a process, as people do. Whoever starts it ends it. */
export const startMain = (args: readonly string[], env: Record<string, string>): Started => {
  const child = spawn(process.execPath, ['--conditions=@hearth/source', main, ...args], {
    env: { ...process.env, DATABASE_URL: '', PUBLIC_URL: '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  return { child, printed: () => printed, ended: new Promise((resolve) => child.once('close', resolve)) }
}

/** Waits until it serves. @returns its address */
export const served = async ({ printed, ended }: Started): Promise<string> => {
  let isOver = false
  void ended.then(() => (isOver = true))
  for (;;) {
    const address = /Hearth is at (\S+)/.exec(printed())?.[1]
    if (address && /\/try\n/.test(printed())) return address
    if (isOver) throw new Error(`it stopped: ${printed()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

/** A browser that keeps its cookies. */
export const openBrowser = async (address: string): Promise<ReturnType<typeof createClient>> => {
  const cookies = new Map<string, string>()
  let csrfToken: string | undefined
  const call = createClient({
    baseUrl: address,
    csrfToken: () => csrfToken,
    fetch: async (input, init) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(input, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), cookie },
      })
      for (const line of response.headers.getSetCookie()) {
        const [name, value] = (line.split(';')[0] ?? '').split('=') as [string, string]
        cookies.set(name, value)
      }
      return response
    },
  })
  csrfToken = (await call('readMe')).csrfToken
  return call
}

/** The first keeper with a first space, by the link that the server printed. */
export const setUp = async (
  address: string,
  printed: string,
): Promise<{ call: ReturnType<typeof createClient>; space: Space }> => {
  const call = await openBrowser(address)
  const token = /\/setup\/(\S+)/.exec(printed)?.[1] ?? ''
  const space = { name: 'Harbour', slug: 'harbour' }
  return {
    call,
    space: await call('setUp', {
      params: { token },
      body: { name: 'keeper', password: 'correct horse battery', displayName: 'Kit', space },
    }),
  }
}
