import type { FastifyInstance } from 'fastify'
import type { Clock } from './ground/clock.ts'
import type { Config } from './ground/config.ts'
import { createFileDoorkeeper } from './ground/doors/file-keys.ts'
import { createReadingQueue, type QueueLimits, usualLimits } from './ground/doors/reading-queue.ts'
import { createApp } from './ground/http/app.ts'
import type { Reader } from './ground/reader.ts'
import { type Anywhere, serveAnywhere } from './ground/served/anywhere.ts'
import { mountDoors } from './perspective/doors.ts'
import { mountGoogleDoor } from './perspective/google/google-door.ts'
import { mountOpenAiDoor } from './perspective/moderations/openai-door.ts'
import { createShadow } from './perspective/shadow/create-shadow.ts'
import { recordInFile } from './perspective/shadow/record-pairs.ts'

export interface DoorParts {
  readonly config: Config
  readonly reader: Reader
  readonly clock: Clock
  /** Of the process, for what nobody signs: a door has no cookies. */
  readonly secret: string
  /** What the pause on other sites is made of; null where this door does not serve it. */
  readonly anywhere: Pick<Anywhere, 'modelsDir' | 'composerDir'> | null
  readonly limits?: QueueLimits
}

/**
 * Builds the doors alone, and the pause for other sites: no database, no accounts, no pages. What comes in is read in memory and forgotten; suggestions
 * are answered and not kept.
 */
export const buildDoor = async (parts: DoorParts): Promise<FastifyInstance> => {
  const { config, clock, secret, limits = usualLimits } = parts
  const app = await createApp(config, secret)
  const doorkeeper = await createFileDoorkeeper({
    file: config.keysFile,
    clock,
    door: config,
    tellLanguage: (language, times) => app.log.warn({ language, times }, 'language-not-read'),
  })
  const record = recordInFile(config.shadowFile)
  const shadow = config.shadow === null ? null : createShadow({ ...config.shadow, clock, record })
  app.addHook('onClose', async () => shadow?.close())
  const { publicUrl, corsOrigins } = config
  const reader = createReadingQueue(parts.reader, limits)
  const doors = { reader, doorkeeper, shelf: null, shadow, publicUrl, corsOrigins }
  await mountDoors(app, doors, [mountGoogleDoor, mountOpenAiDoor])
  if (parts.anywhere !== null) await serveAnywhere(app, { ...parts.anywhere, corsOrigins })
  for (const path of ['/healthz', '/readyz']) app.get(path, async () => ({ status: 'ready', reader: reader.version }))
  return app
}
