import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile } from '../folder/hash-file.ts'
import { assertInside, isObject, isStored, type Manifest, readManifest, type StoredFile } from '../folder/manifest.ts'
import { readLines } from '../folder/read-lines.ts'
import { MovingError, toMovingError } from '../moving-error.ts'

export interface FileLine extends StoredFile {
  /** Relative to the data folder. */
  readonly path: string
}

/**
 * Reads an export from end to end and asserts that it is whole: every file is there and is what the manifest names, every
 * line is a JSON object. Nothing is written.
 *
 * @throws MovingError `not-an-export`, `manifest-broken`, `format-unknown`, `file-missing`, `file-changed`, `line-broken`, `path-outside`
 */
export const checkExport = async (folder: string): Promise<Manifest> => {
  const manifest = await readManifest(folder)
  for (const table of manifest.tables) {
    await assertSame(folder, table.file, table)
    let rows = 0
    for await (const line of readLines(join(folder, table.file), table.file)) {
      toRow(line, table.file)
      rows += 1
    }
    if (rows !== table.rows) {
      throw new MovingError('line-broken', { file: table.file, line: rows, problem: `${table.rows} rows are expected` })
    }
  }
  await assertSame(folder, manifest.files.file, manifest.files)
  let count = 0
  for await (const file of readFileList(folder, manifest)) {
    await assertSame(folder, `files/${file.path}`, file)
    count += 1
  }
  if (count !== manifest.files.count) {
    const problem = `${manifest.files.count} files are expected`
    throw new MovingError('line-broken', { file: manifest.files.file, line: count, problem })
  }
  return manifest
}

/** The object of a line. @throws MovingError `line-broken` */
export const toRow = (line: { number: number; text: string }, file: string): Record<string, unknown> => {
  const broken = (problem: string) => new MovingError('line-broken', { file, line: line.number, problem })
  let value: unknown
  try {
    value = JSON.parse(line.text)
  } catch {
    throw broken('it is not JSON')
  }
  if (!isObject(value)) throw broken('it is not a JSON object')
  return value
}

/** The files of an export. @throws MovingError `line-broken`, `path-outside` */
export async function* readFileList(folder: string, { files }: Manifest): AsyncGenerator<FileLine> {
  for await (const line of readLines(join(folder, files.file), files.file)) {
    const value = toRow(line, files.file)
    if (typeof value.path !== 'string' || !isStored(value)) {
      const problem = 'a file has path, bytes and sha256'
      throw new MovingError('line-broken', { file: files.file, line: line.number, problem })
    }
    assertInside(value.path, files.file)
    yield value as unknown as FileLine
  }
}

const assertSame = async (folder: string, file: string, expected: StoredFile): Promise<void> => {
  const path = join(folder, file)
  // A link could lead out of the export.
  const found = await lstat(path).catch(() => null)
  if (!found?.isFile()) throw new MovingError('file-missing', { file })
  const isSame =
    found.size === expected.bytes &&
    expected.sha256 ===
      (await hashFile(path).catch((error: unknown) => {
        throw toMovingError(error, file, 'read')
      }))
  if (!isSame) throw new MovingError('file-changed', { file })
}
