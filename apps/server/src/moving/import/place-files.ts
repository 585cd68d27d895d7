import { createReadStream } from 'node:fs'
import { chmod, mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashFile } from '../folder/hash-file.ts'
import type { Manifest } from '../folder/manifest.ts'
import { openFile, writeOut } from '../folder/write-out.ts'
import { MovingError, toMovingError } from '../moving-error.ts'
import { readFileList } from './check-export.ts'

/**
 * Copies the files of an export to their places. A file that is there with the same content stays; with another content
 * it is never written over.
 *
 * @param placed is told each path that was written, so that a failure later can take them away again
 * @returns how many files the export has
 */
export const placeFiles = async (
  dataDir: string,
  folder: string,
  manifest: Manifest,
  space: { readonly id: string; readonly was: string } | null,
  placed: string[],
): Promise<number> => {
  let count = 0
  for await (const { path, sha256, bytes } of readFileList(folder, manifest)) {
    const parts = path.split('/').map((part) => (space !== null && part === space.was ? space.id : part))
    const to = join(dataDir, ...parts)
    count += 1
    const there = await stat(to).catch(() => null)
    // A server that was started and never lived in made a secret of its own: links in the export need the other one.
    if (path === 'session-secret' && there) await rm(to)
    else if (there) {
      if (there.isFile() && there.size === bytes && (await hashFile(to)) === sha256) continue
      throw new MovingError('target-exists', { path: to })
    }
    try {
      await mkdir(dirname(to), { recursive: true })
      placed.push(to)
      const stored = await writeOut(createReadStream(join(folder, 'files', path)), to, {
        isCompressed: false,
        open: openFile,
      })
      if (stored.sha256 !== sha256) throw new MovingError('file-changed', { file: `files/${path}` })
      await chmod(to, 0o600)
    } catch (error) {
      throw toMovingError(error, to, 'write')
    }
  }
  return count
}

/** Takes away again what was placed. */
export const removePlaced = async (placed: readonly string[]): Promise<void> => {
  for (const path of placed) await rm(path, { force: true })
}
