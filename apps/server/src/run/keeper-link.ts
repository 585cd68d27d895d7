import { systemClock } from '../ground/clock.ts'
import { ConfigError } from '../ground/config.ts'
import { makeKeeperLink } from '../people/keeping/make-keeper-link.ts'
import { openBeside } from './open.ts'
import { addressOf } from './process.ts'

/** Prints a link with which a keeper who is locked out sets a new password; also beside a running server. */
export const runKeeperLink = async ({ name }: { name: string | undefined }): Promise<void> => {
  const { config, db, close } = await openBeside()
  try {
    const link = await makeKeeperLink({ db, clock: systemClock }, name).catch((error: { code?: unknown }) => {
      // No tables: this database has never been served from.
      if (error.code === '42P01') return { kind: 'nobody' } as const
      throw error
    })
    if (link.kind === 'nobody')
      throw new ConfigError('Nobody keeps a space here yet: start the server and open the link that it prints.')
    if (link.kind === 'which')
      throw new ConfigError(`Which keeper? Name one of them: hearth keeper-link ${link.names.join(' | ')}`)
    process.stdout.write(
      `\nFor ${link.name}, once, within a day:\n${addressOf(config, config.port)}/reset/${link.token}\n\n` +
        'It sets a new password, turns the second step off and signs every browser out.\n',
    )
  } finally {
    await close()
  }
}
