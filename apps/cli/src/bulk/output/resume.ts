import { open, stat } from 'node:fs/promises'
import { CliError } from '../../cli-error.ts'
import { listed, words } from '../../words.ts'
import { type Checkpoint, journalOf, type RunMark, readJournal } from './journal.ts'

/**
 * Where an interrupted run goes on: after the last row that is whole in the output and noted in its state.
 *
 * @returns undefined where there is nothing to go on with: the run begins anew
 * @throws CliError where the input or the settings are others now, where the output has no state, and where an interrupted run
 *   would be overwritten
 */
export async function findCheckpoint(file: string, mark: RunMark, resume: boolean): Promise<Checkpoint | undefined> {
  const outputBytes = (await stat(file).catch(() => undefined))?.size
  const state = journalOf(file)
  const left = await readJournal(state, outputBytes ?? 0)
  const hasState = left !== undefined || (await stat(state).catch(() => undefined)) !== undefined
  if (!resume) {
    if (hasState && outputBytes !== undefined) throw new CliError(words('error.interrupted', { file, state }), 2)
    return undefined
  }
  if (outputBytes === undefined || (outputBytes === 0 && !left)) return undefined
  if (left === undefined) throw new CliError(words('error.noState', { file, state }), 2)
  refuseChanges(left.mark, mark, file)
  if (!(await endsLine(file, left.last.outputBytes))) throw new CliError(words('error.otherOutput', { file }), 2)
  return left.last
}

function refuseChanges(before: RunMark, now: RunMark, file: string): void {
  const hasOtherSize = before.input.size !== null && now.input.size !== null && before.input.size !== now.input.size
  if (hasOtherSize || before.input.headSha256 !== now.input.headSha256) {
    throw new CliError(words('error.otherInput', { file }), 2)
  }
  const shown = (value: unknown): string => (value === undefined || value === null ? '–' : String(value))
  const changes = Object.entries(now.settings)
    .filter(([name, value]) => before.settings[name] !== value)
    .map(([name, value]) => words('error.change', { name, before: shown(before.settings[name]), now: shown(value) }))
  if (changes.length > 0) throw new CliError(words('error.otherSettings', { file, changes: listed(changes) }), 2)
}

/** Whether the bytes up to an offset end with a line break, as everything that a run writes does. */
async function endsLine(file: string, offset: number): Promise<boolean> {
  if (offset === 0) return true
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, offset - 1)
    return buffer[0] === 0x0a || buffer[0] === 0x0d
  } finally {
    await handle.close()
  }
}
