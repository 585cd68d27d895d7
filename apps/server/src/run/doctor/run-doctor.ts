import { systemClock } from '../../ground/clock.ts'
import { type Config, ConfigError, toConfig } from '../../ground/config.ts'
import { type Env, readEnv } from '../../ground/env.ts'
import { checkout } from '../process.ts'
import { type Finding, finding, sentence } from './finding.ts'
import { lookAtBackups, lookAtCheckout, lookAtFolder, lookAtMemory, lookAtNode } from './look-at-machine.ts'
import { lookAtAddress, lookAtDatabase, lookAtPort } from './look-at-server.ts'

/** Looks at an installation and changes nothing of it. */
export const examine = async (env: Env, now: Date): Promise<Finding[]> => {
  let config: Config
  try {
    config = toConfig(readEnv(env))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return [lookAtNode(), finding('bad', 'settings.bad', { sentence: error.message })]
  }
  return [
    lookAtNode(),
    finding('good', 'settings'),
    lookAtMemory(config.readerTier),
    ...(await lookAtFolder(config.dataDir)),
    ...(await lookAtDatabase(config)),
    ...(await lookAtCheckout(checkout('models'), checkout('apps/web/dist'))),
    ...lookAtAddress(config),
    await lookAtPort(config),
    ...(await lookAtBackups(config, now)),
  ]
}

/** `hearth doctor`: each finding on a line, and what to do. The exit code is 1 where something is bad. */
export const runDoctor = async (): Promise<void> => {
  const findings = await examine(process.env, systemClock())
  for (const { id, state, fill } of findings) {
    process.stdout.write(`${sentence(`sign.${state}`)}  ${sentence(id, fill)}\n`)
  }
  const [bad, look] = ['bad', 'look'].map((state) => findings.filter((one) => one.state === state).length)
  const done = bad ? 'bad' : look ? 'look' : 'good'
  process.stdout.write(`\n${sentence(`done.${done}`, { bad: bad ?? 0, look: look ?? 0 })}\n`)
  process.exitCode = bad ? 1 : 0
}
