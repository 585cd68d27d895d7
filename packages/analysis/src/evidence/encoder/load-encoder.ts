import { createEncoder } from './create-encoder.ts'
import type { EncoderConfig } from './encoder-config.ts'
import type { EncoderPort } from './encoder-port.ts'
import type { EncoderRun } from './encoder-run.ts'

/** How an app reaches the files of one model version, and the runtime that it brought. */
export interface EncoderFiles {
  /** One file of `models/encoder-en/<version>/`; rejects where it is not there. */
  read(file: 'manifest.json' | 'weights.onnx' | 'vocab.txt'): Promise<Uint8Array>
  /** Lower-case hex digest. */
  sha256(bytes: Uint8Array): Promise<string> | string
  createRun(weights: Uint8Array): EncoderRun
}

interface Manifest {
  readonly files: { readonly [file: string]: { readonly sha256: string } | undefined }
  readonly reader: EncoderConfig
}

/**
 * Opens the encoder of a folder, or refuses it where a file is not the one that its manifest names.
 *
 * @throws Error `model-missing` where a file cannot be read, `model-damaged` where one is not as the manifest says
 */
export async function loadEncoder(files: EncoderFiles): Promise<EncoderPort> {
  const [manifestBytes, weights, vocabulary] = await Promise.all([
    files.read('manifest.json'),
    files.read('weights.onnx'),
    files.read('vocab.txt'),
  ]).catch((cause: unknown) => {
    throw new Error('model-missing', { cause })
  })
  const manifest = readManifest(manifestBytes)
  for (const [file, bytes] of [
    ['weights.onnx', weights],
    ['vocab.txt', vocabulary],
  ] as const) {
    if ((await files.sha256(bytes)) !== manifest.files[file]?.sha256) throw new Error('model-damaged')
  }
  const run = files.createRun(weights)
  return createEncoder({ config: manifest.reader, vocabulary: utf8(vocabulary), run })
}

function readManifest(bytes: Uint8Array): Manifest {
  try {
    const manifest = JSON.parse(utf8(bytes)) as Manifest | null
    if (manifest?.files && manifest.reader?.heads) return manifest
  } catch {
    // Named below, like any manifest that says too little.
  }
  throw new Error('model-damaged')
}

/** The package has no `TextDecoder` among its types; what it reads is small. */
function utf8(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] as number
    const width = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    let point = width === 1 ? first : first & (0xff >> (width + 1))
    for (let next = 1; next < width; next++) point = (point << 6) | ((bytes[at + next] ?? 0x80) & 0x3f)
    text += String.fromCodePoint(point > 0x10ffff ? 0xfffd : point)
    at += width
  }
  return text
}
