import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { createNgramModel } from '../../../packages/analysis/src/evidence/ngram/index.ts'

interface DataSet {
  readonly id: string
  readonly licence: string
  readonly files: Readonly<Record<string, string>>
}

/** Writes manifest.json beside the weights. Figures that `npm run eval` wrote there stay until it writes them again. */
export function writeManifest(folder: string, bytes: Uint8Array): void {
  const path = `${folder}/manifest.json`
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { figures?: unknown }) : {}
  const { dataSets } = parse(readFileSync('training/datasets.yml', 'utf8')) as { readonly dataSets: readonly DataSet[] }
  const { id, header } = createNgramModel(bytes)
  const manifest = {
    name: 'ngram-en',
    version: Number(id.split('/')[1]),
    language: 'en',
    engine: 'hearth-reader/1',
    format: `${header.format}`,
    files: {
      'weights.bin': {
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
        gzipBytes: gzipSync(bytes, { level: 9 }).length,
      },
    },
    counts: { features: header.featureCount, weights: header.heads.reduce((sum, head) => sum + head.count, 0) },
    heads: header.heads.map((head) => head.id),
    thresholds: header.thresholds,
    licence: 'Apache-2.0',
    dataSets: dataSets.map(({ id, licence, files }) => ({ id, licence, files })),
    figures: before.figures ?? {},
  }
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`)
  console.log(`${folder}: ${bytes.length} bytes, ${manifest.files['weights.bin'].gzipBytes} compressed`)
}
