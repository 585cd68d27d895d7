import { MovingError } from '../moving-error.ts'
import { words } from '../words.ts'

/** The commands that bring a server's words out, in and into safety; each loads only what it needs. */
export const movingCommands = {
  export: async (args) => (await import('./run-export.ts')).runExport(args),
  import: async (args) => (await import('./run-import.ts')).runImport(args),
  backup: async (args) => (await import('./run-backup.ts')).runBackup(args),
  'claim-links': async (args) => (await import('./run-claim-links.ts')).runClaimLinks(args),
} satisfies Record<string, (args: readonly string[]) => Promise<void>>

type MovingCommand = keyof typeof movingCommands

export const isMovingCommand = (name: string | undefined): name is MovingCommand =>
  name !== undefined && Object.hasOwn(movingCommands, name)

/** Runs one of them; what stops it is told in one sentence. The exit code is 1 then, 2 where the command line is wrong. */
export const runMoving = async (name: MovingCommand, args: readonly string[]): Promise<void> => {
  try {
    await movingCommands[name](args)
  } catch (error) {
    const isUsage =
      error instanceof TypeError && ((error as { code?: string }).code ?? 'ERR_PARSE_ARGS').startsWith('ERR_PARSE_ARGS')
    if (!isUsage && !(error instanceof MovingError)) throw error
    const said = isUsage
      ? words('usage', { problem: error.message.replace(/\.?$/, '.'), command: name })
      : error.message
    process.stderr.write(`${said}\n`)
    process.exitCode = isUsage ? 2 : 1
  }
}
