import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EncoderPort, loadEncoder, openOnnx } from '@hearth/analysis'
import { CliError } from '../cli-error.ts'
import { words } from '../words.ts'
import { modelsFolder } from './load-model.ts'

/**
 * The newest encoder that ships, or undefined where the folder has none. Its network is opened at the first text.
 *
 * @throws CliError where a file is not the one that its manifest names
 */
export async function loadShippedEncoder(folder: string = modelsFolder): Promise<EncoderPort | undefined> {
  const home = join(folder, 'encoder-en')
  const versions = (await readdir(home).catch(() => [])).filter((name) => /^\d+$/.test(name))
  const version = versions.sort((a, b) => Number(b) - Number(a))[0]
  if (version === undefined) return undefined
  try {
    return await loadEncoder({
      read: async (file) => new Uint8Array(await readFile(join(home, version, file))),
      sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      createRun: (weights) => openOnnx(() => import('onnxruntime-web'), weights),
    })
  } catch (error) {
    throw new CliError(words('error.unusable', { file: join(home, version), problem: (error as Error).message }))
  }
}
