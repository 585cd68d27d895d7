import type { Answerer } from '../reading/answerer.ts'
import type { Batch, BatchAnswer, LineProblem } from './batch.ts'
import { type LineInput, parseLine } from './parse-line.ts'

/** Answers the good lines of a batch and names the others. Blank lines are neither. */
export async function answerBatch(answerer: Answerer, batch: Batch): Promise<BatchAnswer> {
  const problems: LineProblem[] = []
  const inputs: LineInput[] = []
  for (const { number, line, problem } of batch) {
    const parsed = problem === undefined ? parseLine(line, number) : ({ kind: 'bad', problem } as const)
    if (parsed.kind === 'bad') problems.push({ number, problem: parsed.problem })
    else if (parsed.kind === 'input') inputs.push(parsed.input)
  }
  const answers = await answerer.answer(inputs)
  const output = inputs.map(({ id }, index) => `${JSON.stringify({ id, ...answers[index] })}\n`).join('')
  return { output, answered: inputs.length, problems }
}
