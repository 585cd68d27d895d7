import { type FileHandle, open, stat, truncate } from 'node:fs/promises'
import { CliError } from '../../cli-error.ts'
import { words } from '../../words.ts'
import type { BatchAnswer, Position } from '../batch.ts'
import { whyNot } from '../input/open-input.ts'
import { addTally, emptyTally, type Tally } from '../summary/tally.ts'
import { type Checkpoint, createJournal, type Journal, journalOf, type RunMark } from './journal.ts'
import { findCheckpoint } from './resume.ts'
import { writeOut } from './write-out.ts'

/** Where answers go. `end` tells how much of the input they cover. */
export interface Output {
  /** Where to begin: at the start, or after what an interrupted run has written. */
  readonly from: Position
  /** What an interrupted run has counted, and the seconds that it took. */
  readonly before: { readonly tally: Tally; readonly seconds: number }
  readonly write: (answer: BatchAnswer, end: Position) => Promise<void>
  /** Everything is written: the state goes. */
  readonly finish: () => Promise<void>
  /** Stops in the middle: the state stays, for `--resume`. */
  readonly leave: () => Promise<void>
}

export interface OutputOptions {
  readonly file: string | undefined
  readonly inputFile: string | undefined
  readonly resume: boolean
  readonly mark: RunMark
  /** Where the rows begin in the input. */
  readonly start: Position
  /** What stands before the first row. */
  readonly preamble: string
}

/** The state is written at most this often; what was answered since is answered again after a crash. */
const checkpointMs = 500

/** @throws CliError where the output cannot be written, is the input, or is not what `resume` could go on with */
export async function openOutput(options: OutputOptions): Promise<Output> {
  const { file, start, preamble } = options
  if (file === undefined) {
    await writeOut(process.stdout, preamble)
    return {
      from: start,
      before: { tally: emptyTally(), seconds: 0 },
      write: ({ output }) => writeOut(process.stdout, output),
      finish: async () => {},
      leave: async () => {},
    }
  }
  try {
    return await openFile(file, options)
  } catch (error) {
    if (error instanceof CliError) throw error
    throw new CliError(words('error.output', { file, problem: whyNot(error) }))
  }
}

async function openFile(file: string, options: OutputOptions): Promise<Output> {
  const { mark, start, preamble } = options
  if (await isSame(file, options.inputFile)) throw new CliError(words('error.sameFile', { file }), 2)
  const fresh: Checkpoint = {
    end: start,
    outputBytes: Buffer.byteLength(preamble),
    seconds: 0,
    tally: emptyTally(),
  }
  const found = await findCheckpoint(file, mark, options.resume)
  const first = found ?? fresh
  if (found) await truncate(file, found.outputBytes)
  const handle = await open(file, found ? 'a' : 'w')
  if (!found) await handle.appendFile(preamble)
  return journaled(file, handle, first, await createJournal(journalOf(file), mark, first))
}

function journaled(file: string, handle: FileHandle, first: Checkpoint, journal: Journal): Output {
  const began = performance.now()
  let { outputBytes, end } = first
  let since = emptyTally()
  let writtenAt = began
  const checkpoint = async (): Promise<void> => {
    writtenAt = performance.now()
    const tally = since
    since = emptyTally()
    await journal.add({ end, outputBytes, seconds: first.seconds + (writtenAt - began) / 1000, tally })
  }
  return {
    from: first.end,
    before: { tally: first.tally, seconds: first.seconds },
    write: async ({ output, tally }, reached) => {
      const bytes = Buffer.from(output)
      try {
        await handle.appendFile(bytes)
        outputBytes += bytes.length
        end = reached
        addTally(since, tally)
        if (performance.now() - writtenAt >= checkpointMs) await checkpoint()
      } catch (error) {
        throw new CliError(words('error.output', { file, problem: whyNot(error) }))
      }
    },
    finish: async () => {
      await handle.close()
      await journal.remove()
    },
    leave: async () => {
      await handle.close()
      await checkpoint()
    },
  }
}

async function isSame(output: string, input: string | undefined): Promise<boolean> {
  if (input === undefined) return false
  const [a, b] = await Promise.all([output, input].map((file) => stat(file).catch(() => undefined)))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}
