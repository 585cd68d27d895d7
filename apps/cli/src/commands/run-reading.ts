import type { Advice, Analysis } from '@hearth/contract'
import { CliError } from '../cli-error.ts'
import { answerLines } from '../lines/answer-lines.ts'
import { openAnswerer } from '../reading/answerer.ts'
import { loadModel } from '../reading/load-model.ts'
import { words } from '../words.ts'
import type { ReadingOptions } from './reading-options.ts'

export interface CardInput<Answer> {
  readonly text: string
  readonly answer: Answer
  readonly pauseThreshold: number
}

/** Runs `analyze` or `advise`: lines in and out, or one text with a card for people. */
export async function runReading<Answer extends Analysis | Advice>(
  command: 'analyze' | 'advise',
  options: ReadingOptions,
  renderCard: (input: CardInput<Answer>) => string,
): Promise<number> {
  const model = await loadModel('ngram-en')
  if (options.jsonl) return answerLines(model, { ...options, command })
  const text = options.text ?? (await readText(command))
  const answerer = await openAnswerer(model, { ...options, command })
  const [answer] = await answerer.answer([{ text, context: options.context ?? null }])
  const { pauseThreshold } = answerer
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
