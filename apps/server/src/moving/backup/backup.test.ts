import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addPosts, fillWithDemo, openPlace, type TestPlace } from '../testing/open-place.ts'
import { backup, listBackups } from './backup.ts'
import { backupJobs } from './jobs.ts'

// A community is filled through the API first: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let place: TestPlace
const keep = { keepDays: 2, keepWeeks: 0 }

beforeAll(async () => {
  place = await openPlace()
  await fillWithDemo(place)
  await addPosts(place.db, 50)
})
afterAll(() => place.close())

const at = (day: number) => ({ ...place, clock: () => new Date(Date.UTC(2026, 10, day, 3)) })
/** A disk on which so many files still find room. */
const almostFull = (files: number) => () => {
  files -= 1
  const error = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  return new Writable({ write: (_chunk, _encoding, done) => done(files < 0 ? error : null) })
}

test('it keeps what the rule keeps, and never touches what is not its own', async () => {
  const dir = join(place.dataDir, 'backups')
  await mkdir(join(dir, 'photos'), { recursive: true })
  await mkdir(join(dir, '.writing-hearth-20261101-030000-99'))
  await writeFile(join(dir, 'hearth-20261101.txt'), 'mine')
  for (const day of [17, 18, 19]) await backup(at(day), { dir, ...keep })
  const last = await backup(at(20), { dir, ...keep })
  expect([last.kept, last.removed]).toEqual([2, 1])
  expect((await readdir(dir)).sort()).toEqual([
    'hearth-20261101.txt',
    'hearth-20261119-030000',
    'hearth-20261120-030000',
    'photos',
  ])
  // A backup in the data folder holds no backups.
  expect(last.manifest.files.count).toBe(0)
})

test('on a full disk it says so, leaves nothing half-written and takes no older one away', async () => {
  const dir = join(place.outside, 'full')
  for (const day of [17, 18]) await backup(at(day), { dir, ...keep })
  for (const room of [0, 5, 20]) {
    const failed = backup({ ...at(19), open: almostFull(room) }, { dir, ...keep })
    await expect(failed).rejects.toMatchObject({ code: 'no-space-left' })
  }
  expect((await readdir(dir)).sort()).toEqual(['hearth-20261117-030000', 'hearth-20261118-030000'])
})

test('a backup that cannot be read back is none', async () => {
  const dir = join(place.outside, 'unread')
  await expect(backup({ ...at(19), open: almostFull(999) }, { dir, ...keep })).rejects.toMatchObject({
    code: 'not-an-export',
  })
  expect(await listBackups(dir)).toEqual([])
})

test('two do not run at once', async () => {
  const dir = join(place.outside, 'twice')
  const [one, other] = await Promise.allSettled([backup(at(19), { dir, ...keep }), backup(at(20), { dir, ...keep })])
  const refused = [one, other].filter((result) => result.status === 'rejected')
  expect(refused.map((result) => result.reason.code)).toEqual(['backup-running'])
  expect(await listBackups(dir)).toHaveLength(1)
})

test('the job makes one when the newest is old enough, and tells the code of one that failed', async () => {
  const dir = join(place.outside, 'by-itself')
  const told: { code: string }[] = []
  let now = Date.UTC(2026, 10, 20, 3, 7)
  const due = (tools: Partial<TestPlace> = {}) => {
    const clock = () => new Date(now)
    return backupJobs({ ...place, clock, ...tools }, { dir, ...keep, everyHours: 24 }, (failed) => told.push(failed))[0]
  }
  const hours = async (count: number, tools?: Partial<TestPlace>) => {
    now += count * 3_600_000
    await due(tools)?.handle({})
    return (await listBackups(dir)).length
  }
  expect([await hours(0), await hours(23), await hours(1), await hours(1)]).toEqual([1, 1, 2, 2])
  await expect(hours(24, { open: almostFull(3) })).rejects.toMatchObject({ code: 'no-space-left' })
  expect(told).toEqual([{ code: 'no-space-left' }])
  expect(due()?.cron).toMatch(/^\d+ \* \* \* \*$/)
})
