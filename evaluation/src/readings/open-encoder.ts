import { readFile } from 'node:fs/promises'
import { type EncoderPort, type EncoderRun, loadEncoder, openOnnx } from '@hearth/analysis'
import { sha256 } from './shipped-models.ts'

const openRun = async (weights: Uint8Array): Promise<EncoderRun> => {
  const runtime = await import('onnxruntime-web')
  runtime.env.wasm.numThreads = 1
  return openOnnx(runtime, weights)
}

/**
 * Opens the encoder of a model folder, on one thread.
 *
 * @param options.isAsked false where only its thresholds and weighings are needed: the network is then left closed
 * @throws Error `model-missing` or `model-damaged`
 */
export function openEncoder(folder: URL, { isAsked = true } = {}): Promise<EncoderPort> {
  return loadEncoder({
    read: async (file) => new Uint8Array(await readFile(new URL(file, folder))),
    sha256,
    createRun: isAsked
      ? openRun
      : async () => () => Promise.reject(new Error('this encoder was opened without its network')),
  })
}
