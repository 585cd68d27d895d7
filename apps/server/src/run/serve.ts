import community from '../../demo/community.en.json' with { type: 'json' }
import about from '../../package.json' with { type: 'json' }
import type { DemoCommunity } from '../demo/community.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { systemClock } from '../ground/clock.ts'
import type { Config } from '../ground/config.ts'
import { readOrMakeSecret } from '../ground/data-folder.ts'
import type { Db } from '../ground/db/database.ts'
import { createNewId } from '../ground/id.ts'
import { createJobs } from '../ground/jobs.ts'
import { openReader } from '../ground/reading/open-reader.ts'
import { backupJobs } from '../moving/backup/jobs.ts'
import { isSetupOpen, setupToken } from '../people/set-up.ts'
import { buildServer } from '../server.ts'
import { type Opened, open } from './open.ts'
import { addressOf, checkout, listen, stopOnSignal } from './process.ts'

/** Serves everything on one port until SIGINT or SIGTERM. */
export const runServe = async ({ isDemo }: { isDemo: boolean }): Promise<void> => {
  const opened = await open(isDemo && !process.env.DATA_DIR ? { DATA_DIR: './data-demo' } : {})
  try {
    await serve(opened, isDemo)
  } catch (error) {
    await opened.close()
    throw error
  }
}

const serve = async ({ config, db, signals, close }: Opened, isDemo: boolean): Promise<void> => {
  const modelsDir = checkout('models')
  const reader = await openReader(modelsDir, config.readerTier)
  const secret = await readOrMakeSecret(config.dataDir, config.sessionSecret)
  const jobs = createJobs(db, () => undefined, { isScheduling: true })
  const newId = createNewId(systemClock)
  const webDir = checkout('apps/web/dist')
  const composerDir = checkout('packages/composer/dist')
  const parts = { config, db, clock: systemClock, newId, jobs, reader, signals, secret, modelsDir, webDir, composerDir }
  if (isDemo) await fillDemo(parts, community as DemoCommunity)
  const app = await buildServer(parts)
  const { dir } = config.backup
  if (dir !== null) {
    const tools = { db, clock: systemClock, dataDir: config.dataDir, version: about.version }
    jobs.register(backupJobs(tools, { ...config.backup, dir }, (failed) => app.log.error(failed, 'backup-failed')))
  }
  await jobs.start()
  const stopServing = async () => {
    await app.close()
    await jobs.stop()
    await reader.close()
  }
  await listen(app, config).catch(async (error: unknown) => {
    await stopServing()
    throw error
  })
  stopOnSignal(async () => {
    await stopServing()
    await close()
  })
  await sayWhere(parts, (app.server.address() as { port: number }).port)
  if (isDemo) sayDemo(addressOf(config, config.port), community as DemoCommunity)
}

const sayWhere = async (
  { config, db, secret }: { config: Config; db: Db; secret: string },
  port: number,
): Promise<void> => {
  const address = addressOf(config, port)
  process.stdout.write(`\nHearth is at ${address}\n`)
  if (await isSetupOpen(db, secret, setupToken(secret))) {
    process.stdout.write(`First keeper: open ${address}/setup/${setupToken(secret)}\n`)
  }
  process.stdout.write(`Try it without signing in: ${address}/try\n`)
}

const sayDemo = (address: string, { space, people, password }: DemoCommunity): void => {
  process.stdout.write(`\nDemo community: ${address}/s/${space.slug}\n`)
  for (const { account, name, role } of people) {
    process.stdout.write(`  ${account.padEnd(8)} ${password}   ${name}${role === 'member' ? '' : ` (${role})`}\n`)
  }
}
