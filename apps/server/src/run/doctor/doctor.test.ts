import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { copyTemplate, dropDatabase } from '../../ground/testing/template.ts'
import { sentence } from './finding.ts'
import { lookAtCheckout, lookAtMemory, lookAtNode } from './look-at-machine.ts'
import { examine } from './run-doctor.ts'

const now = new Date('2026-11-21T12:00:00.000Z')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-doctor-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** What it says, by ids; `good` ones only where asked. */
const told = async (env: Record<string, string>, states = ['look', 'bad']) => {
  const findings = await examine({ PORT: '0', DATA_DIR: folder, ...env }, now)
  for (const { id, fill } of findings) expect(sentence(id, fill)).not.toMatch(/\{\w+\}/)
  return findings.filter((one) => states.includes(one.state)).map((one) => one.id)
}
// Whether this checkout is built, and how much this machine has, is no matter of these tests.
const ours = (ids: readonly string[]) => ids.filter((id) => !/^(pages|models|memory|room|node)/.test(id))

test('a first look on one machine is well, and names what would be better', async () => {
  expect(ours(await told({}))).toEqual(['address.near', 'backup.off'])
  expect(await told({}, ['good'])).toEqual(
    expect.arrayContaining(['settings', 'folder', 'database.asleep', 'running.not']),
  )
  expect(await stat(join(folder, 'postgres')).catch(() => null)).toBeNull()
})

test('settings that cannot be read are told in their own sentence', async () => {
  expect(ours(await told({ PORT: 'x' }))).toEqual(['settings.bad'])
})

test('what is open to others, old or shared is named', async () => {
  await writeFile(join(folder, 'session-secret'), 'x')
  await chmod(join(folder, 'session-secret'), 0o644)
  await mkdir(join(folder, 'postgres'))
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n')
  const backups = join(folder, 'backups')
  await mkdir(join(backups, 'hearth-20261118-030000'), { recursive: true })
  const env = { PUBLIC_URL: 'http://hearth.example', HOST: '0.0.0.0', BACKUP_DIR: backups }
  expect(ours(await told(env))).toEqual([
    'secrets.open',
    'database.other',
    'address.plain',
    'address.proxy',
    'backup.old',
    'backup.near',
  ])
  expect(ours(await told({ HOST: '0.0.0.0' }))).toContain('address.open')
  expect(await told({ ...env, PUBLIC_URL: 'https://hearth.example', TRUST_PROXY: '1' })).not.toContain('address.plain')
  expect(await told({ BACKUP_DIR: join(folder, 'none') })).toContain('backup.none')
})

test('the database is asked for its version and its migrations, and not changed', async () => {
  const server = inject('databaseUrl')
  const [full, empty] = [await copyTemplate(server, inject('template')), await copyTemplate(server, 'template0')]
  try {
    expect(await told({ DATABASE_URL: full.url }, ['good'])).toEqual(expect.arrayContaining(['database', 'migrations']))
    expect(ours(await told({ DATABASE_URL: full.url }))).toContain('secret.shared')
    expect(await told({ DATABASE_URL: empty.url })).toContain('migrations.behind')
    expect(await told({ DATABASE_URL: empty.url })).toContain('migrations.behind')
  } finally {
    for (const { name } of [full, empty]) await dropDatabase(server, name)
  }
  expect(await told({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).toContain('database.silent')
})

test('a port that something else has is named', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const port = String((other.address() as { port: number }).port)
  expect(await told({ PORT: port })).toContain('port.taken')
  await new Promise((resolve) => other.close(resolve))
})

test('a model that is damaged or missing, pages that are not built', async () => {
  const model = join(folder, 'ngram-en', '1')
  const ids = async () => (await lookAtCheckout(folder, join(folder, 'web'))).map((one) => one.id)
  expect(await ids()).toEqual(['models.bad', 'pages.none'])
  await mkdir(model, { recursive: true })
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  await writeFile(join(model, 'manifest.json'), JSON.stringify({ files: { 'weights.bin': { sha256 } } }))
  await writeFile(join(model, 'weights.bin'), 'abc')
  expect(await ids()).toEqual(['models', 'pages.none'])
  await writeFile(join(model, 'weights.bin'), 'abd')
  expect(await ids()).toEqual(['models.bad', 'pages.none'])
})

test('an old Node and little memory are named', () => {
  expect([lookAtNode('22.1.0').state, lookAtNode('24.0.0').state]).toEqual(['bad', 'good'])
  expect(lookAtMemory('full', 0.5 * 1024 ** 3).id).toBe('memory.little')
  expect(lookAtMemory('fast', 0.5 * 1024 ** 3).state).toBe('good')
})
