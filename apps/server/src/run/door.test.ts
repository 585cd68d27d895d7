import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// Whole processes: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 })

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
let folder: string
let running: ChildProcess[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-door-'))
  running = []
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

const start = (env: Record<string, string> = {}, ...args: string[]) => {
  const child = spawn(process.execPath, ['--conditions=@hearth/source', main, 'door', ...args], {
    cwd: folder,
    // A database that is not there: a door does not look for one.
    env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', PUBLIC_URL: '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = async (): Promise<string> => {
    let isOver = false
    void ended.then(() => (isOver = true))
    for (;;) {
      const found = /door is at (\S+)\/v1alpha1/.exec(printed)?.[1]
      if (found) return found.replace('0.0.0.0', '127.0.0.1')
      if (isOver) throw new Error(`it stopped: ${printed}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return { child, ended, address, printed: () => printed }
}

const body = JSON.stringify({ comment: { text: 'You are an idiot.' }, requestedAttributes: { TOXICITY: {} } })
const ask = async (address: string, key = '') => {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`${address}/v1alpha1/comments:analyze?key=${key}`, { method: 'POST', headers, body })).status
}

test('it runs without a database, answers, writes nothing and stops cleanly', async () => {
  const door = start()
  const address = await door.address()
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  expect(await ask(address)).toBe(200)
  expect((await fetch(`${address}/api/me`)).status).toBe(404)
  door.child.kill('SIGTERM')
  expect(await door.ended).toBe(0)
  expect(await readdir(folder)).toEqual([])
})

test('where others can reach it, it lets in the keys of its file and nobody else', async () => {
  const file = join(folder, 'keys.json')
  await writeFile(file, JSON.stringify([{ name: 'coral', key: 'a secret of some length' }]))
  const address = await start({ HOST: '0.0.0.0' }, '--keys', file).address()
  expect(await ask(address)).toBe(403)
  expect(await ask(address, 'another')).toBe(400)
  expect(await ask(address, 'a secret of some length')).toBe(200)
})

test('its log, however talkative, holds no text and no key', async () => {
  const door = start({ LOG_LEVEL: 'debug', PERSPECTIVE_KEYS: 'rhododendron-key' })
  const address = await door.address()
  const url = `${address}/v1alpha1/comments:analyze?key=rhododendron-key`
  for (const sent of [
    body.replace('idiot', 'rhododendron'),
    '{"comment":{"text":"rhododendron',
    '{"comment":"rhododendron"}',
  ]) {
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent })
  }
  door.child.kill('SIGTERM')
  await door.ended
  expect(door.printed()).toContain('/v1alpha1/comments::analyze')
  expect(door.printed()).not.toContain('rhododendron')
})

test('its log says which languages were asked for that nobody here reads', async () => {
  const door = start()
  const address = await door.address()
  const asked = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...JSON.parse(body), languages: ['om'] }),
  }
  for (let refused = 0; refused < 2; ) {
    const { status } = await fetch(`${address}/v1alpha1/comments:analyze`, asked)
    // 503 on a machine that is very busy: asked again, as a client would.
    expect([400, 503]).toContain(status)
    if (status === 400) refused += 1
  }
  door.child.kill('SIGTERM')
  await door.ended
  const lines = door
    .printed()
    .split('\n')
    .filter((line) => line.includes('language-not-read'))
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 40, language: 'om', times: 1 }])
})

test.each([
  [{ HOST: '0.0.0.0' }, [], 'A door that others can reach needs keys'],
  [{}, ['--keys', 'nothing.json'], 'nothing.json cannot be read'],
  [{ CORS_ORIGINS: 'https://a.example/path' }, [], 'CORS_ORIGINS must be origins'],
  [{ SHADOW_URL: 'https://a.example' }, [], 'SHADOW_URL needs SHADOW_KEY'],
])('with %j and %j it stops with one sentence', async (env, args, sentence) => {
  const door = start(env, ...args)
  expect(await door.ended).toBe(1)
  expect(door.printed()).toContain(sentence)
  expect(door.printed().trim().split('\n')).toHaveLength(1)
})
