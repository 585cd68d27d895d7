import { type ChildProcess, spawn } from 'node:child_process'
import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, stopChild } from './running-server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A process that says where it is, and how to end it. */
export interface RunningProcess {
  readonly address: string
  stop(): Promise<void>
}

/** The door of Hearth alone, which lets in the pages of `origins`. */
export const startDoor = async (origins: readonly string[]): Promise<RunningProcess> =>
  start(
    ['--conditions=@hearth/source', join('apps', 'server', 'src', 'main.ts'), 'door'],
    { HOST: '127.0.0.1', PORT: String(await freePort()), PUBLIC_URL: '', CORS_ORIGINS: origins.join(',') },
    /door is at (\S+)\/v1alpha1[\s\S]*no key/,
  )

/** The example of a plain site. @param env `HEARTH`: where the pause comes from; `POLICY`, `COPIED` as the example says */
export const startPlainSite = (port: number, env: Record<string, string>): Promise<RunningProcess> =>
  start([join('examples', 'plain-site', 'serve.mjs')], { PORT: String(port), ...env }, /plain site is at (\S+)/)

const start = async (args: readonly string[], env: Record<string, string>, ready: RegExp): Promise<RunningProcess> => {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const found = ready.exec(printed)?.[1]
      if (found) resolve(found)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`It stopped (exit ${code}): ${printed}`)))
  })
  return { address, stop: () => stopChild(child) }
}

/** Everything that browsers ask of Hearth goes through here, and is written down whole. */
export interface Listener {
  readonly address: string
  /** Method, address, headers and body of each request, and the headers of its answer, as one text. */
  readonly heard: string[]
  /** Cuts the line: whoever is connected is cut off, and nobody else gets through until `mend`. */
  cut(): void
  mend(): void
  stop(): Promise<void>
}

export const listenTo = async (port: number, target: () => string): Promise<Listener> => {
  const heard: string[] = []
  const sockets = new Set<Socket>()
  let isCut = false
  const server: Server = createServer((from, to) => {
    const body: Buffer[] = []
    from.on('data', (chunk: Buffer) => body.push(chunk))
    from.on('end', () => {
      const on = ask(`${target()}${from.url}`, { method: from.method, headers: from.headers }, (answer) => {
        heard.push(asText(from, Buffer.concat(body), answer))
        to.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(to)
      })
      on.on('error', () => to.destroy())
      on.end(Buffer.concat(body))
    })
  })
  server.on('connection', (socket) => {
    if (isCut) return socket.destroy()
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const dropAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    cut: () => {
      isCut = true
      dropAll()
    },
    mend: () => {
      isCut = false
    },
    stop: async () => {
      dropAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Pages of a test's own, by path, on one origin. Not by interception: browsers let no made-up page reach this machine's own address. */
export const servePages = async (
  port: number,
  pages: { readonly [path: string]: { readonly type: string; readonly body: string; readonly policy?: string } },
): Promise<RunningProcess> => {
  const server = createServer((from, to) => {
    const found = pages[new URL(from.url ?? '/', 'http://site').pathname]
    const policy = found?.policy === undefined ? {} : { 'content-security-policy': found.policy }
    to.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain', ...policy }).end(found?.body)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const asText = (from: IncomingMessage, body: Buffer, answer: IncomingMessage): string =>
  `${from.method} ${from.url}\n${JSON.stringify(from.headers)}\n${body.toString()}\n${JSON.stringify(answer.headers)}`
