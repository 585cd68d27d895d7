import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createNgramModel } from '../../packages/analysis/src/evidence/ngram/ngram-model.ts'
import { createEvidenceReader } from '../../packages/analysis/src/evidence/read-evidence.ts'
import { isAttack } from '../../packages/analysis/src/score/decide-target.ts'
import { isPlainAttack, isSure, pauseOfPlainAttack } from '../../packages/analysis/src/score/plain-attack.ts'
import { allRows } from './sources/sources.ts'

// Counts what the rule for plain attacks does on the development rows, which no weight was fitted on: in all lines that are
// one as a whole, and in those that only a sentence makes one. "pause" are rows that people would pause at, "other" are not.
const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) throw new RangeError('Name the folder of the public sets with --data.')

const folder = new URL('../../models/ngram-en/', import.meta.url)
const newest = readdirSync(folder).sort((a, b) => Number(b) - Number(a))[0] ?? '1'
const model = createNgramModel(new Uint8Array(readFileSync(new URL(`${newest}/weights.bin`, folder))))
const { readEvidence } = createEvidenceReader()

const counts = new Map<string, number>()
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)

for (const { text, context, labels, part, source } of allRows(values.data)) {
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
  if (isPlainAttack(evidence)) count(`whole text is a plain attack: ${isCorpus ? 'corpus' : 'public'} ${label}`)
  const weighed = model.predict(evidence.input).pause
  if (weighed >= model.thresholds.pause) continue
  const whole = pauseOfPlainAttack(evidence, weighed, [])
  if (whole > weighed) count(`whole text, raised by the rule: ${isCorpus ? 'corpus' : 'public'} ${label}`)
  else if (isPlainAttack(evidence)) count(`whole text, left to the model: ${isCorpus ? 'corpus' : 'public'} ${label}`)
  if (whole > weighed) continue
  const { sentences, sentenceOf } = evidence.structure
  const harsh = new Set(evidence.hits.filter(isAttack).map((hit) => sentenceOf[hit.from] as number))
  const parts = [...(sentences.length > 1 ? harsh : [])].map((index) => {
    const { start, end } = sentences[index] as (typeof sentences)[number]
    const one = readEvidence(text.slice(start, end), context)
    return { evidence: one, pause: model.predict(one.input).pause }
  })
  if (pauseOfPlainAttack(evidence, weighed, parts) > weighed) {
    count(`one sentence, raised by the rule: ${isCorpus ? 'corpus' : 'public'} ${label}`)
  }
}
for (const [what, rows] of [...counts].sort()) process.stdout.write(`${String(rows).padStart(7)}  ${what}\n`)
