import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MovingError, toMovingError } from '../moving-error.ts'

/** Counts up when an older Hearth could misread what a newer one writes. */
export const formatVersion = 1

export interface StoredFile {
  readonly bytes: number
  readonly sha256: string
}

export interface ManifestTable extends StoredFile {
  readonly name: string
  /** Relative to the export, `.gz` where it is compressed. */
  readonly file: string
  readonly rows: number
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** What an export is: its root of trust. Every other file is named here, or in the list of files, with its SHA-256. */
export interface Manifest {
  readonly format: 'hearth-export'
  readonly version: typeof formatVersion
  readonly scope: { readonly kind: 'server' } | { readonly kind: 'space'; readonly id: string; readonly slug: string }
  readonly madeAt: string
  readonly hearth: string
  /** Names of the migrations that the database had, in order. */
  readonly migrations: readonly string[]
  /** In the order in which they can be written again. */
  readonly tables: readonly ManifestTable[]
  /** The list of files, one JSON object a line: path, bytes, sha256. */
  readonly files: StoredFile & { readonly file: string; readonly count: number }
  readonly leftOut: readonly { readonly table: string; readonly reason: string }[]
}

/**
 * Reads and asserts the manifest of an export.
 *
 * @throws MovingError `not-an-export`, `manifest-broken`, `format-unknown`, `path-outside`
 */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new MovingError('not-an-export', { path: folder })
    throw toMovingError(error, folder, 'read')
  })
  const broken = (where: string) => new MovingError('manifest-broken', { path: folder, where })
  const value = parse(text)
  if (!isObject(value)) throw broken('it is not a JSON object')
  if (value.format !== 'hearth-export') throw new MovingError('not-an-export', { path: folder })
  if (value.version !== formatVersion) {
    throw new MovingError('format-unknown', { version: String(value.version), known: formatVersion })
  }
  for (const [name, isRight] of Object.entries(shape)) if (!isRight(value[name])) throw broken(`"${name}" is not right`)
  const manifest = value as unknown as Manifest
  const names = manifest.tables.map((table) => table.name)
  if (new Set(names).size !== names.length) throw broken('a table is in it twice')
  for (const { file } of [...manifest.tables, manifest.files]) assertInside(file, 'manifest.json')
  return manifest
}

/** The last migration, by which people name a state of the database. */
export const lastMigration = ({ migrations }: Pick<Manifest, 'migrations'>): string => migrations.at(-1) ?? 'none'

/** @throws MovingError `path-outside` for a path that is absolute, climbs, or is none */
export const assertInside = (path: string, file: string): void => {
  const parts = path.split('/')
  const isInside = path !== '' && !/[\\\0]/.test(path) && parts.every((part) => !['', '.', '..'].includes(part))
  if (!isInside) throw new MovingError('path-outside', { file, path: JSON.stringify(path).slice(0, 200) })
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Check = (value: unknown) => boolean
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText: Check = (value) => typeof value === 'string' && value !== ''
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
export const isStored = (value: unknown): value is StoredFile =>
  isObject(value) && isCount(value.bytes) && typeof value.sha256 === 'string' && /^[0-9a-f]{64}$/.test(value.sha256)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

const isTable: Check = (value) =>
  isStored(value) &&
  isObject(value) &&
  isText(value.name) &&
  isText(value.file) &&
  isCount(value.rows) &&
  listOf((column) => isObject(column) && isText(column.name) && isText(column.type))(value.columns)

const shape: Readonly<Record<string, Check>> = {
  scope: (value) =>
    isObject(value) &&
    (value.kind === 'server' ||
      (value.kind === 'space' && /^[0-9a-f-]{36}$/.test(String(value.id)) && isText(value.slug))),
  madeAt: isText,
  hearth: isText,
  migrations: (value) => listOf(isText)(value) && (value as unknown[]).length > 0,
  tables: listOf(isTable),
  files: (value) => isStored(value) && isObject(value) && isText(value.file) && isCount(value.count),
  leftOut: Array.isArray,
}
