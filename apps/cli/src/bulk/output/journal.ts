import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { Position } from '../batch.ts'
import { addTally, type Tally } from '../summary/tally.ts'

/** What must be the same for a run to go on where another one stopped. */
export interface RunMark {
  readonly settings: { readonly [name: string]: string | boolean | null }
  /** The input: its size where it is known, and a sum over its first bytes. */
  readonly input: { readonly size: number | null; readonly headSha256: string }
}

/** How far a run had come when all of this was written. */
export interface Checkpoint {
  /** Where the input goes on. */
  readonly end: Position
  readonly outputBytes: number
  /** Time spent so far. */
  readonly seconds: number
  readonly tally: Tally
}

/**
 * The state of a run, beside its output: one line of JSON with its mark, then one for each checkpoint with what came since the
 * last. It is only ever added to, so that whatever moment a machine stops at leaves one that can be read.
 */
export interface Journal {
  readonly add: (checkpoint: Checkpoint) => Promise<void>
  readonly remove: () => Promise<void>
}

export function journalOf(output: string): string {
  return `${output}.hearth-state`
}

/** Begins a journal, in place of any that was there. */
export async function createJournal(file: string, mark: RunMark, first: Checkpoint): Promise<Journal> {
  const draft = `${file}.new`
  await writeFile(draft, lines([mark, first]))
  await rename(draft, file)
  return {
    add: (checkpoint) => appendFile(file, lines([checkpoint])),
    remove: () => rm(file, { force: true }),
  }
}

/**
 * Reads what a stopped run left.
 *
 * @param outputBytes how long the output is: checkpoints beyond it do not count
 * @returns undefined where there is no journal, or none that can be read
 */
export async function readJournal(
  file: string,
  outputBytes: number,
): Promise<{ mark: RunMark; last: Checkpoint } | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const [head = '', ...rest] = text.split('\n')
  const mark = parsed<RunMark>(head)
  let last: Checkpoint | undefined
  for (const line of rest) {
    const checkpoint = parsed<Checkpoint>(line)
    if (checkpoint === undefined || checkpoint.outputBytes > outputBytes) break
    if (last) addTally(checkpoint.tally, last.tally)
    last = checkpoint
  }
  return mark && last ? { mark, last } : undefined
}

function lines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

/** The last line may be half written. */
function parsed<Value>(line: string): Value | undefined {
  try {
    return JSON.parse(line) as Value
  } catch {
    return undefined
  }
}
