import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, type RunningServer, startServer, stopChild } from '../../e2e/running-server.ts'
import { type Figure, figure, median } from './figure.ts'
import { makeKey } from './make-key.ts'
import { residentMegabytes } from './server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const path = '/v1alpha1/comments:analyze'
const perSecond = 50
const seconds = 60

/** What somebody waits for one answer, in ms; `ok` where it was one. */
interface Asked {
  readonly ms: number
  readonly isOk: boolean
}

/**
 * The doors as Coral asks at them: a comment of everyday length, one attribute, in English. First the door that runs
 * alone, as `hearth door` starts it; then a whole server, with a key that it counts in its database.
 */
export const benchDoors = async (): Promise<Figure[]> => {
  const comments = readComments()
  const starts: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const door = await startDoor()
    starts.push(door.startSeconds)
    await door.stop()
  }
  const door = await startDoor()
  const figures = await measure('door alone', door, comments).finally(door.stop)
  const server = await startServer({ env: { LOG_LEVEL: 'silent' } })
  const withKey = await measureServer(server, comments).finally(server.stop)
  return [figure('start of `hearth door`, median of five', median(starts), 's', { atMost: 2 }), ...figures, ...withKey]
}

const measureServer = async (server: RunningServer, comments: readonly string[]): Promise<Figure[]> => {
  const key = await makeKey(server)
  const pid = server.process.pid ?? 0
  return measure('whole server, with a key', { address: server.address, pid, key }, comments)
}

const measure = async (
  name: string,
  { address, pid, key = '' }: { address: string; pid: number; key?: string },
  comments: readonly string[],
): Promise<Figure[]> => {
  const url = `${address}${path}?key=${key}`
  const ask = (index: number) => askOnce(url, comments[index % comments.length] ?? 'Hello')
  for (let index = 0; index < 200; index += 1) await ask(index)
  const idle: Asked[] = []
  for (let index = 0; index < 500; index += 1) idle.push(await ask(index))
  const before = residentMegabytes(pid)
  const loaded = await askAtPace(ask)
  const after = residentMegabytes(pid)
  const failed = [...idle, ...loaded].filter(({ isOk }) => !isOk).length
  return [
    figure(`${name}: one comment, idle, p50`, quantile(idle, 0.5), 'ms'),
    figure(`${name}: one comment, idle, p99`, quantile(idle, 0.99), 'ms', { atMost: 60 }),
    figure(`${name}: at ${perSecond} requests/s for ${seconds} s, p50`, quantile(loaded, 0.5), 'ms'),
    figure(`${name}: at ${perSecond} requests/s for ${seconds} s, p99`, quantile(loaded, 0.99), 'ms', { atMost: 250 }),
    figure(`${name}: the slowest of these`, quantile(loaded, 1), 'ms'),
    figure(`${name}: errors`, failed, 'answers', { atMost: 0 }),
    figure(`${name}: memory before that minute`, before, 'MB resident', name === 'door alone' ? { atMost: 250 } : null),
    figure(`${name}: memory after it`, after, 'MB resident', name === 'door alone' ? { atMost: 250 } : null),
  ]
}

/** Asks by the clock, whether or not earlier answers have come; the wait counts from when it was due. */
const askAtPace = async (ask: (index: number) => Promise<Asked>): Promise<Asked[]> => {
  const start = performance.now()
  const all: Promise<Asked>[] = []
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = start + (index * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    const late = performance.now() - due
    all.push(ask(index).then(({ ms, isOk }) => ({ ms: ms + late, isOk })))
  }
  return Promise.all(all)
}

const askOnce = async (url: string, text: string): Promise<Asked> => {
  const start = performance.now()
  const body = { comment: { text }, requestedAttributes: { TOXICITY: {} }, languages: ['en'], doNotStore: true }
  const isOk = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).then(
    async (response) => response.ok && (await response.text()).includes('summaryScore'),
    () => false,
  )
  return { ms: performance.now() - start, isOk }
}

const quantile = (asked: readonly Asked[], share: number): number => {
  const sorted = asked.map(({ ms }) => ms).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** The committed hold-out of the corpus: messages of everyday length. */
const readComments = (): string[] =>
  readFileSync(join(root, 'evaluation', 'suites', 'corpus-holdout.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text?: string }).text ?? '')
    .filter(Boolean)

const startDoor = async () => {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const start = performance.now()
  const child = spawn(process.execPath, [join(root, 'apps/cli/bin/hearth.mjs'), 'door'], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PUBLIC_URL: '', PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
  for (;;) {
    const isReady = await fetch(`${address}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) break
    if (child.exitCode !== null) throw new Error('the door stopped before it was ready')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const startSeconds = (performance.now() - start) / 1000
  return { address, pid: child.pid ?? 0, startSeconds, stop: () => stopChild(child) }
}

// `node tools/run.mjs bench/src/doors.ts` prints these figures alone.
if (import.meta.main) {
  for (const { id, value, unit } of await benchDoors())
    process.stdout.write(`${String(value).padStart(9)} ${unit} ${id}\n`)
}
