import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { decodeWeights } from '../../../packages/analysis/src/evidence/ngram/decode-weights.ts'
import type { LanguageSet } from '../../languages/language-set.ts'
import type { DataSet } from '../corpus/data-sets.ts'
import type { HeadFigures } from './measure-language.ts'

const root = new URL('../../../', import.meta.url)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The sets of further languages, with source, licence, paper and the sha256 of their files. */
export function languageDataSets(): DataSet[] {
  const yaml = readFileSync(new URL('../../languages/datasets.yml', import.meta.url), 'utf8')
  return (parse(yaml) as { readonly dataSets: DataSet[] }).dataSets.map((set) =>
    set.id.startsWith('lines-')
      ? { ...set, files: { 'lines.yml': sha256(readFileSync(new URL(set.source, root))) } }
      : set,
  )
}

/** Writes manifest.json beside the weights; `figures` are those of the rows kept apart that decided on shipping. */
export function writeLanguageManifest(
  { code, sets }: LanguageSet,
  folder: string,
  bytes: Uint8Array,
  figures: Record<string, HeadFigures>,
): void {
  const { header } = decodeWeights(bytes)
  const used = languageDataSets().filter(({ id }) => sets.includes(id) || id === `lines-${code}`)
  const manifest = {
    name: `ngram-${code}`,
    version: Number(header.model.split('/')[1]),
    language: code,
    engine: 'hearth-reader/1',
    format: `${header.format}`,
    files: {
      'weights.bin': {
        sha256: sha256(bytes),
        bytes: bytes.length,
        gzipBytes: gzipSync(bytes, { level: 9 }).length,
      },
    },
    counts: { features: header.featureCount, weights: header.heads.reduce((sum, head) => sum + head.count, 0) },
    heads: header.heads.map((head) => head.id),
    thresholds: header.thresholds,
    licence: 'Apache-2.0',
    dataSets: used.map(({ id, licence, files }) => ({ id, licence, files })),
    apart: figures,
  }
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
  console.log(`${folder}: ${bytes.length} bytes, ${manifest.files['weights.bin'].gzipBytes} compressed`)
}
