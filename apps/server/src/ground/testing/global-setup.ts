import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../db/embedded.ts'
import { createTemplate, dropDatabase } from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
    template: string
  }
}

/** One PostgreSQL for the whole run: the embedded one, or DATABASE_URL. Each test file copies one migrated template. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env.DATABASE_URL || null
  const folder = given ? null : await mkdtemp(join(tmpdir(), 'hearth-test-'))
  // As root the database runs as its own system user, who must be able to enter the folder.
  if (folder) await chmod(folder, 0o755)
  const embedded = folder ? await startEmbedded(folder) : null
  const url = given ?? embedded?.url ?? ''
  const template = await createTemplate(url)
  project.provide('databaseUrl', url)
  project.provide('template', template)
  return async () => {
    await dropDatabase(url, template)
    await embedded?.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  }
}
