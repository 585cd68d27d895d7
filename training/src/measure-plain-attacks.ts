import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { EncoderReading } from '../../packages/analysis/src/evidence/encoder/encoder-port.ts'
import { createNgramModel } from '../../packages/analysis/src/evidence/ngram/ngram-model.ts'
import { createEvidenceReader, type Evidence } from '../../packages/analysis/src/evidence/read-evidence.ts'
import { isAttack } from '../../packages/analysis/src/score/decide-target.ts'
import { joinProbabilities } from '../../packages/analysis/src/score/join-evidence.ts'
import { isPlainAttack, isSure, pauseOfPlainAttack } from '../../packages/analysis/src/score/plain-attack.ts'
import { feltAttack } from '../../packages/analysis/src/score/score-evidence.ts'
import { openShippedEncoder } from './pack/open-shipped-encoder.ts'
import type { Row } from './rows/row.ts'
import { allRows } from './sources/sources.ts'

// Counts what the rule for plain attacks does on the development rows, which no weight was fitted on: in all lines that are
// one as a whole, and in those that only a sentence makes one; without the encoder, and by how much the encoder felt.
// "pause" are rows that people would pause at, "other" are not.
const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) throw new RangeError('Name the folder of the public sets with --data.')

const newest = (name: string): URL => {
  const folder = new URL(`../../models/${name}/`, import.meta.url)
  return new URL(`${readdirSync(folder).sort((a, b) => Number(b) - Number(a))[0] ?? '1'}/`, folder)
}
const model = createNgramModel(new Uint8Array(readFileSync(new URL('weights.bin', newest('ngram-en')))))
const encoder = await openShippedEncoder(newest('encoder-en'))
const { readEvidence } = createEvidenceReader()

const counts = new Map<string, number>()
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)

/** The harsh sentences of a longer text, each as if it stood alone. */
const harshSentences = ({ text, context }: Row, { structure, hits }: Evidence) => {
  const { sentences, sentenceOf } = structure
  const harsh = new Set(hits.filter(isAttack).map((hit) => sentenceOf[hit.from] as number))
  return [...(sentences.length > 1 ? harsh : [])].map((index) => {
    const { start, end } = sentences[index] as (typeof sentences)[number]
    const evidence = readEvidence(text.slice(start, end), context)
    return { evidence, pause: model.predict(evidence.input).pause }
  })
}

/** In steps of a tenth, so that the bounds can be chosen from what is printed. */
const step = (probability: number): string => (Math.floor(probability * 10) / 10).toFixed(1)

const countWithEncoder = (what: string, evidence: Evidence, ngram: number, reading: EncoderReading): void => {
  const weighed = joinProbabilities(ngram, reading.pause, encoder.weighings?.pause) ?? ngram
  if (weighed >= (encoder.thresholds.pause ?? 1)) return
  count(`with the encoder at ${step(weighed)}, words felt ${step(feltAttack(evidence, reading))}, ${what}`)
}

for (const row of allRows(values.data)) {
  const { text, context, labels, part, source } = row
  if (labels.pause === undefined) continue
  const isPause = labels.pause.y >= 0.5
  const isCorpus = source.startsWith('kind')
  const evidence = readEvidence(text, context)
  const label = isPause ? 'pause' : 'other'
  // The words alone, so that lines that trained the model count too.
  if (isCorpus && part !== 'holdout' && isPlainAttack(evidence) && isSure(evidence))
    count(`corpus, sure words: ${label}`)
  if (part !== 'dev') continue
  if (!isPause && !isCorpus) count('ordinary texts')
  const what = `${isCorpus ? 'corpus' : 'public'} ${label}`
  const isWhole = isPlainAttack(evidence)
  if (isWhole) count(`whole text is a plain attack: ${what}`)
  const weighed = model.predict(evidence.input).pause
  const parts = harshSentences(row, evidence)
  if (isWhole || parts.some((one) => isPlainAttack(one.evidence))) {
    const [reading = { scores: {} }] = await encoder.read([{ text, context }])
    countWithEncoder(`${isWhole ? 'whole' : 'sentence'}: ${what}`, evidence, weighed, reading)
  }
  if (weighed >= model.thresholds.pause) continue
  if (pauseOfPlainAttack(evidence, weighed, []) > weighed) count(`whole text, raised by the rule: ${what}`)
  else if (pauseOfPlainAttack(evidence, weighed, parts) > weighed) count(`one sentence, raised by the rule: ${what}`)
  else if (isWhole) count(`whole text, left to the model: ${what}`)
}
for (const [what, rows] of [...counts].sort()) process.stdout.write(`${String(rows).padStart(7)}  ${what}\n`)
