import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chooseVocabulary } from './choose-vocabulary.ts'
import { dumpNgram } from './dump-ngram.ts'
import { dumpPieces } from './dump-pieces.ts'
import { packEncoder } from './pack/pack-encoder.ts'
import { writeEncoderVectors } from './pack/write-encoder-vectors.ts'
import { allRows } from './sources/sources.ts'
import { dumpEdits } from './wordings/tagger/dump-edits.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    cache: { type: 'string', default: 'training/.cache/encoder' },
    version: { type: 'string', default: '1' },
    /** Version of the n-gram tier that stands beside it. */
    ngram: { type: 'string', default: '2' },
    python: { type: 'string', default: '.venv/bin/python' },
    /** Steps to run, in order; each goes on from what the cache holds. */
    steps: { type: 'string', default: 'vocabulary,dump,teach,pairs,edit,export,ngram,calibrate,pack,vectors' },
    /** Which of the two ships: `teacher` (six layers) or, after `distill`, `student` (four). */
    ship: { type: 'string', default: 'teacher' },
    /** Minutes for the large model and for the small one that learns from it. */
    teach: { type: 'string', default: '100' },
    distill: { type: 'string', default: '40' },
    /** The checkpoint from before a leg, for the step `blend`. */
    before: { type: 'string' },
  },
})

const vocabulary = `${values.cache}/vocab.txt`
mkdirSync(values.cache, { recursive: true })

const python = (script: string, ...rest: string[]): void => {
  const run = spawnSync(values.python, ['-u', `training/encoder/${script}`, '--cache', values.cache, ...rest], {
    stdio: 'inherit',
  })
  if (run.status !== 0) throw new Error(`${script} failed; is ${values.python} there? See training/README.md.`)
}

const data = (): string => {
  if (values.data === undefined) throw new Error('Say where the data sets are: --data <folder>.')
  return values.data
}
const rows = () => allRows(data())

const steps: Record<string, () => void | Promise<void>> = {
  vocabulary: () => {
    python('pretrained.py', '--vocabulary')
    chooseVocabulary(rows(), `${values.cache}/pretrained-vocab.txt`, vocabulary)
  },
  dump: () => dumpPieces(rows(), vocabulary, values.cache),
  teach: () => python('train.py', '--minutes', values.teach),
  distill: () => python('distill.py', '--minutes', values.distill),
  blend: () => {
    if (values.before === undefined)
      throw new Error('Say which checkpoint of the cache to blend with: --before <file>.')
    python('legs/blend.py', '--before', values.before)
  },
  pairs: () => dumpEdits(data(), values.cache),
  edit: () => python('train_edits.py', '--model', `${values.ship}.pt`),
  export: () => python('export.py', '--model', `${values.ship}.pt`),
  ngram: () => dumpNgram(`models/ngram-en/${values.ngram}/weights.bin`, values.cache),
  calibrate: () => python('weigh.py', '--version', values.version),
  pack: () => packEncoder(values.cache, `models/encoder-en/${values.version}`, Number(values.version)),
  vectors: () => writeEncoderVectors(`models/encoder-en/${values.version}`),
}

for (const step of values.steps.split(',')) {
  const run = steps[step]
  if (run === undefined) throw new Error(`There is no step ${step}; the steps are ${Object.keys(steps).join(', ')}.`)
  console.log(`— ${step}`)
  await run()
}
