import { readFile } from 'node:fs/promises'
import { type EncoderPort, loadEncoder, openOnnx } from '@hearth/analysis'
import { sha256 } from './shipped-models.ts'

/**
 * Opens the encoder of a model folder, on one thread; its network at the first text.
 *
 * @throws Error `model-missing` or `model-damaged`
 */
export function openEncoder(folder: URL): Promise<EncoderPort> {
  return loadEncoder({
    read: async (file) => new Uint8Array(await readFile(new URL(file, folder))),
    sha256,
    createRun: (weights) => openOnnx(() => import('onnxruntime-web'), weights),
  })
}
