import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageSets } from '../../languages/languages.ts'
import { ownLines } from '../../languages/own-lines.ts'
import { packModel } from '../pack/pack-model.ts'
import { readJsonl } from '../rows/read-jsonl.ts'
import { dumpLanguage } from './dump-language.ts'
import { measureLanguage, passes } from './measure-language.ts'
import { writeLanguageManifest } from './write-language-manifest.ts'

export interface LanguageTraining {
  readonly language: string
  readonly data: string
  readonly cache: string
  readonly version: string
  readonly python: string
}

/**
 * Fits the model of a language and writes it into `models/ngram-<language>/<version>` if toxicity passes on the rows kept apart. A further head
 * that does not pass is left out; without toxicity nothing ships.
 *
 * @returns whether it ships
 */
export function trainLanguage({ language, data, cache, version, python }: LanguageTraining): boolean {
  const set = languageSets.find(({ code }) => code === language)
  if (set === undefined)
    throw new Error(`There is no language ${language}; there are ${languageSets.map(({ code }) => code).join(', ')}.`)
  const folder = join(cache, 'languages', language)
  const apart = set.read((path) => readJsonl(join(data, path)))
  const rows = [...apart, ...ownLines(language, set.ownWeight)]
  console.log(`${set.name}: ${rows.length} rows`)
  const fitAndPack = (heads: typeof set.heads): Uint8Array => {
    dumpLanguage({ ...set, heads }, rows, folder)
    const run = spawnSync(python, ['-u', 'training/fit/language.py', '--cache', folder], {
      stdio: 'inherit',
      // One thread: sums are added in one order.
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    })
    if (run.status !== 0) throw new Error(`language.py failed; is ${python} there? See training/README.md.`)
    return packModel(folder, `ngram-${language}/${version}`)
  }
  let bytes = fitAndPack(set.heads)
  let figures = measureLanguage(bytes, apart)
  const good = set.heads.filter((head) => figures[head] !== undefined && passes(figures[head]))
  for (const [head, one] of Object.entries(figures)) console.log(head, one, passes(one) ? 'passes' : 'does not pass')
  const target = `models/ngram-${language}/${version}`
  if (!good.includes('toxicity')) {
    console.log(`${set.name} does not pass: nothing ships.`)
    rmSync(target, { recursive: true, force: true })
    return false
  }
  if (good.length < set.heads.length) {
    bytes = fitAndPack(good)
    figures = measureLanguage(bytes, apart)
  }
  mkdirSync(target, { recursive: true })
  writeFileSync(`${target}/weights.bin`, bytes)
  writeLanguageManifest(set, target, bytes, figures)
  return true
}
