import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdDataFolder, readOrMakeSecret } from './data-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-folder-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a file left by a process that is gone is taken over', async () => {
  const child = spawn('true')
  await new Promise((resolve) => child.once('exit', resolve))
  await writeFile(join(folder, 'hearth.pid'), `${child.pid}\n`)
  await (await holdDataFolder(folder)).release()
})

test('a file whose number now belongs to another program is taken over', async () => {
  const other = spawn('sleep', ['30'])
  try {
    await writeFile(join(folder, 'hearth.pid'), `${other.pid}\n`)
    const held = await holdDataFolder(folder)
    expect(await readFile(join(folder, 'hearth.pid'), 'utf8')).toBe(`${process.pid}\n`)
    await held.release()
  } finally {
    other.kill()
  }
})

test('a file without a number is taken over', async () => {
  await writeFile(join(folder, 'hearth.pid'), 'half-wri')
  await (await holdDataFolder(folder)).release()
})

test('the secret is made once, kept, and readable by its owner only', async () => {
  const secret = await readOrMakeSecret(folder, null)
  expect(secret.length).toBeGreaterThanOrEqual(32)
  expect(await readOrMakeSecret(folder, null)).toBe(secret)
  expect((await stat(join(folder, 'session-secret'))).mode & 0o777).toBe(0o600)
  expect(await readOrMakeSecret(folder, 'given by the environment, long enough')).toMatch(/^given/)
})
