import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createReader } from '@hearth/analysis'
import type { Analysis, AnalysisInput, Thresholds } from '@hearth/contract'

/** The reader as the server uses it: published posts and doors only, never a draft of its own pages. */
export interface Reader {
  readonly version: string
  readonly thresholds: Thresholds
  analyze(items: readonly AnalysisInput[]): Promise<Analysis[]>
}

interface Manifest {
  readonly files: { readonly [name: string]: { readonly sha256: string } | undefined }
}

/**
 * Loads the newest committed model and makes the reader.
 *
 * @param modelsDir folder with `<name>/<version>/{manifest.json, weights.bin}`
 * @throws Error if the weights are not the ones that their manifest names
 */
export const loadReader = async (modelsDir: string): Promise<Reader> => {
  const versions = await readdir(join(modelsDir, 'ngram-en'))
  const newest = versions.filter((name) => /^\d+$/.test(name)).sort((a, b) => Number(b) - Number(a))[0]
  if (newest === undefined) throw new Error('There is no model ngram-en in the models folder.')
  const folder = join(modelsDir, 'ngram-en', newest)
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const weights = await readFile(join(folder, 'weights.bin'))
  if (createHash('sha256').update(weights).digest('hex') !== manifest.files['weights.bin']?.sha256) {
    throw new Error(`The weights of ngram-en/${newest} are not the ones its manifest names: install them again.`)
  }
  return createReader({ ngram: new Uint8Array(weights) })
}
