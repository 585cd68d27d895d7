import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type EncoderPort, loadEncoder, openOnnx } from '../../../packages/analysis/src/index.ts'

/** The encoder of a folder, as it ships, in WebAssembly. @throws Error `model-missing` or `model-damaged` */
export function openShippedEncoder(folder: URL): Promise<EncoderPort> {
  return loadEncoder({
    read: async (file) => new Uint8Array(readFileSync(new URL(file, folder))),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    createRun: (weights) => openOnnx(() => import('onnxruntime-web'), weights),
  })
}
