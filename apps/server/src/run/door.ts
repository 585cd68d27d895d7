import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildDoor } from '../door.ts'
import { systemClock } from '../ground/clock.ts'
import { ConfigError, toConfig } from '../ground/config.ts'
import { readEnv } from '../ground/env.ts'
import { openReader } from '../ground/reading/open-reader.ts'
import { addressOf, checkout, listen, stopOnSignal } from './process.ts'

/** Serves the doors alone until SIGINT or SIGTERM. @param keysFile of the command line, before that of the environment */
export const runDoor = async ({ keysFile }: { keysFile: string | undefined }): Promise<void> => {
  const config = toConfig(readEnv({ ...process.env, ...(keysFile === undefined ? {} : { KEYS_FILE: keysFile }) }))
  if (!config.isDoorOpen && config.keysFile === null && config.perspectiveKeys.length === 0) {
    throw new ConfigError(
      'A door that others can reach needs keys: name a file with --keys, or set PERSPECTIVE_KEYS, or leave HOST on 127.0.0.1 and PUBLIC_URL unset.',
    )
  }
  const modelsDir = checkout('models')
  const reader = await openReader(modelsDir, config.readerTier)
  const secret = randomBytes(48).toString('base64url')
  const anywhere = { modelsDir, composerDir: checkout('packages/composer/dist') }
  const app = await buildDoor({ config, reader, clock: systemClock, secret, anywhere })
  await listen(app, config)
  stopOnSignal(async () => {
    await app.close()
    await reader.close()
  })
  const address = addressOf(config, (app.server.address() as { port: number }).port)
  process.stdout.write(`\nThe door is at ${address}/v1alpha1 (Perspective) and ${address}/v1 (OpenAI)\n`)
  if (config.corsOrigins.length > 0 && existsSync(join(anywhere.composerDir, 'composer.js'))) {
    process.stdout.write(`The pause for other pages is at ${address}/composer.js\n`)
  }
  // The encoder is opened at the first text: this one, so that no client waits for it.
  await reader.analyze([{ text: 'Good morning.' }])
  process.stdout.write(
    config.isDoorOpen ? 'It is open to this machine and asks for no key.\n' : 'It asks for one of its keys.\n',
  )
}
