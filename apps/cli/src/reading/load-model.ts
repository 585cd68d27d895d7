import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CliError } from '../cli-error.ts'
import { words } from '../words.ts'

/** Where the checkout keeps the models that ship. */
export const modelsFolder: string = fileURLToPath(new URL('../../../../models/', import.meta.url))

export interface LoadedModel {
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * Reads the newest version of a model and compares it with its manifest.
 *
 * @throws CliError where there is no model, the manifest cannot be read, or the weights are not those that it names
 */
export async function loadModel(name: string, folder: string = modelsFolder): Promise<LoadedModel> {
  const version = await newestVersion(join(folder, name))
  if (version === undefined) throw new CliError(words('error.noModel', { folder: join(folder, name) }))
  const manifestFile = join(folder, name, version, 'manifest.json')
  const file = join(folder, name, version, 'weights.bin')
  const expected = namedHash(await readFile(manifestFile, 'utf8').catch(() => ''))
  if (expected === undefined) throw new CliError(words('error.manifest', { file: manifestFile }))
  const bytes = await readFile(file).catch(() => new Uint8Array())
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual !== expected) throw new CliError(words('error.damaged', { file, actual, expected }))
  return { file, bytes }
}

/** Versions are compared by their numbers: 10 is newer than 9. */
async function newestVersion(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const versions = entries.filter((entry) => entry.isDirectory() && /^\d/.test(entry.name)).map((entry) => entry.name)
  return versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)
}

function namedHash(manifest: string): string | undefined {
  try {
    const parsed = JSON.parse(manifest) as { files?: { 'weights.bin'?: { sha256?: unknown } } } | null
    const hash = parsed?.files?.['weights.bin']?.sha256
    return typeof hash === 'string' ? hash.toLowerCase() : undefined
  } catch {
    return undefined
  }
}
