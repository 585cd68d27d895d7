import type { Advice, Analysis } from '@hearth/contract'
import { runBulk } from '../../bulk/run-bulk.ts'
import { CliError } from '../../cli-error.ts'
import { openAnswerer } from '../../reading/answerer.ts'
import { loadModel } from '../../reading/load-model.ts'
import { words } from '../../words.ts'
import type { ReadingOptions } from './reading-options.ts'

export interface CardInput<Answer> {
  readonly text: string
  readonly answer: Answer
  readonly pauseThreshold: number
}

/** Runs `analyze` or `advise`: many texts in and out, or one text with a card for people. */
export async function runReading<Answer extends Analysis | Advice>(
  command: 'analyze' | 'advise',
  options: ReadingOptions,
  renderCard: (input: CardInput<Answer>) => string,
): Promise<number> {
  const model = await loadModel('ngram-en')
  if (options.bulk) return runBulk(model, options.bulk)
  const text = options.text ?? (await readText(command))
  const answerer = await openAnswerer(model, { ...options, command })
  const [answered] = await answerer.answer([{ text, context: options.context ?? null }])
  const answer = answered?.answer
  const pauseThreshold = answerer.thresholds.pause
  process.stdout.write(
    options.json
      ? `${JSON.stringify(answer, null, 2)}\n`
      : renderCard({ text, answer: answer as Answer, pauseThreshold }),
  )
  return 0
}

/** All of standard input as one text. */
async function readText(command: string): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)).trimEnd()
    if (text === '') throw new CliError(words('error.noText', { command }), 2)
    return text
  } catch (error) {
    if (error instanceof CliError) throw error
    throw new CliError(words('error.notUtf8Text'))
  }
}
