import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import {
  createReader,
  type Editor,
  type EncoderPort,
  type LanguagePort,
  languageFiles,
  loadEncoder,
  openOnnx,
} from '@hearth/analysis'
import type { Analysis, AnalysisInput, Thresholds } from '@hearth/contract'

/** The reader as the server uses it: published posts and doors only, never a draft of its own pages. */
export interface Reader {
  readonly version: string
  readonly thresholds: Thresholds
  /** BCP 47 codes of the languages that are read; English alone where it is left out. */
  readonly languages?: readonly string[]
  analyze(items: readonly AnalysisInput[]): Promise<Analysis[]>
  /** Edits texts for advice; absent without an encoder that can. */
  readonly editor?: Editor
}

/** Which evidence a server reads with: the n-gram tier alone, or the encoder too. */
export type ReaderTier = 'fast' | 'full'

interface Manifest {
  readonly files: { readonly [name: string]: { readonly sha256: string } | undefined }
}

/**
 * Loads the newest committed models and makes the reader. The encoder's network is opened at the first text, so that a server at rest
 * stays small; a models folder without an encoder gives a reader without one.
 *
 * @param modelsDir folder with `<name>/<version>/{manifest.json, weights…}`
 * @param tier `fast` leaves the encoder out, which takes most of the memory
 * @throws Error if a file is not the one that its manifest names
 */
export const loadReader = async (modelsDir: string, tier: ReaderTier = 'full'): Promise<Reader> => {
  const folder = await newestVersion(modelsDir, 'ngram-en')
  if (folder === undefined) throw new Error('There is no model ngram-en in the models folder.')
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const weights = await readFile(join(folder, 'weights.bin'))
  if (sha256(weights) !== manifest.files['weights.bin']?.sha256) {
    throw new Error(`The weights in ${folder} are not the ones their manifest names: install them again.`)
  }
  const encoder = tier === 'fast' ? undefined : await loadShippedEncoder(modelsDir)
  const languages = await shippedLanguages(modelsDir)
  return createReader({ ngram: new Uint8Array(weights), languages, ...(encoder ? { encoder } : {}) })
}

/** The models of further languages; each is read at the first text in its language. */
const shippedLanguages = async (modelsDir: string): Promise<LanguagePort> => {
  const folders = new Map<string, string>()
  for (const name of await readdir(modelsDir)) {
    const language = /^ngram-([a-z]{2,3})$/.exec(name)?.[1]
    const folder = language === undefined || language === 'en' ? undefined : await newestVersion(modelsDir, name)
    if (language !== undefined && folder !== undefined) folders.set(language, folder)
  }
  return languageFiles({
    languages: [...folders.keys()],
    read: async (language, file) => new Uint8Array(await readFile(join(folders.get(language) ?? modelsDir, file))),
    sha256,
  })
}

const loadShippedEncoder = async (modelsDir: string): Promise<EncoderPort | undefined> => {
  const folder = await newestVersion(modelsDir, 'encoder-en')
  if (folder === undefined) return undefined
  return loadEncoder({
    read: (file) => readFile(join(folder, file)),
    sha256,
    createRun: (weights) => openOnnx(() => import('onnxruntime-web'), weights, threads),
  }).catch((cause: unknown) => {
    throw new Error(`The encoder in ${folder} is not the one its manifest names: install it again.`, { cause })
  })
}

const newestVersion = async (modelsDir: string, name: string): Promise<string | undefined> => {
  const versions = await readdir(join(modelsDir, name)).catch(() => [])
  const newest = versions.filter((entry) => /^\d+$/.test(entry)).sort((a, b) => Number(b) - Number(a))[0]
  return newest === undefined ? undefined : join(modelsDir, name, newest)
}

/** Two threads read a text in two thirds of the time and share one memory; more hardly help so small a network. */
const threads = Math.min(2, availableParallelism())

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
