import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { firstPassword, startEmbedded } from './embedded.ts'

const connect = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.end()
}

test('only the password in the data folder opens the database, at the first start and at the next', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-embedded-'))
  // As root the database runs as its own system user, who must be able to enter the folder.
  await chmod(dataDir, 0o755)
  try {
    for (const _ of ['first start', 'next start']) {
      const database = await startEmbedded(dataDir)
      try {
        const file = join(dataDir, 'postgres-password')
        const password = (await readFile(file, 'utf8')).trim()
        expect((await stat(file)).mode & 0o077).toBe(0)
        expect((await stat(join(dataDir, 'postgres'))).mode & 0o077).toBe(0)
        await connect(database.url)
        for (const other of [firstPassword(password), 'password', '']) {
          await expect(connect(database.url.replace(password, other))).rejects.toThrow()
        }
      } finally {
        await database.stop()
      }
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}, 120_000)
