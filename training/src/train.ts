import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { dumpFeatures } from './dump-features.ts'
import { trainLanguage } from './languages/train-language.ts'
import { packModel } from './pack/pack-model.ts'
import { writeManifest } from './pack/write-manifest.ts'
import { writeVectors } from './pack/write-vectors.ts'
import { allRows } from './sources/sources.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    cache: { type: 'string', default: 'training/.cache' },
    /** The version that is written: 2 for English, 1 for further languages, unless said. */
    version: { type: 'string' },
    /** A further language, such as de: its model alone is fitted, in a minute. Several, separated by commas. */
    language: { type: 'string', default: 'en' },
    python: { type: 'string', default: '.venv/bin/python' },
    /** Steps to run, in order; leave earlier ones out to go on from what the cache holds. */
    steps: { type: 'string', default: 'dump,fit,calibrate,pack,vectors' },
    /** Heads to fit again; all others are taken from the cache. */
    only: { type: 'string', default: '' },
  },
})

const englishVersion = values.version ?? '2'

const python = (script: string, ...rest: string[]): void => {
  const run = spawnSync(values.python, ['-u', `training/fit/${script}`, '--cache', values.cache, ...rest], {
    stdio: 'inherit',
    // One thread: sums are added in one order, and others can use the machine.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  })
  if (run.status !== 0) throw new Error(`${script} failed; is ${values.python} there? See training/README.md.`)
}

const steps: Record<string, () => void> = {
  dump: () => {
    if (values.data === undefined) throw new Error('Say where the data sets are: --data <folder>.')
    const rows = allRows(values.data)
    console.log(`${rows.length} rows`)
    dumpFeatures(rows, values.cache)
  },
  fit: () => python('fit.py', ...(values.only === '' ? [] : ['--only', values.only])),
  calibrate: () => python('calibrate.py'),
  pack: () => {
    const folder = `models/ngram-en/${englishVersion}`
    mkdirSync(folder, { recursive: true })
    const bytes = packModel(values.cache, `ngram-en/${englishVersion}`)
    writeFileSync(`${folder}/weights.bin`, bytes)
    writeManifest(folder, bytes)
  },
  /** By itself when the tokens or the structure changed on purpose: it says what the committed weights answer now. */
  vectors: () => {
    const folder = `models/ngram-en/${englishVersion}`
    writeVectors(folder, new Uint8Array(readFileSync(`${folder}/weights.bin`)))
  },
}

const { language, data, cache, python: pythonPath, version = '1' } = values
if (language !== 'en') {
  if (data === undefined) throw new Error('Say where the data sets are: --data <folder>.')
  for (const one of language.split(',')) trainLanguage({ language: one, data, cache, version, python: pythonPath })
} else
  for (const step of values.steps.split(',')) {
    const run = steps[step]
    if (run === undefined) throw new Error(`There is no step ${step}; the steps are ${Object.keys(steps).join(', ')}.`)
    console.log(`— ${step}`)
    run()
  }
