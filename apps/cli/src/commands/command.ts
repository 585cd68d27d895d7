import type { WordId } from '../words.ts'

export interface Command {
  readonly name: string
  readonly help: WordId
  /** @returns the exit code; a `CliError` is caught in main.ts */
  readonly run: (args: readonly string[]) => Promise<number>
}
