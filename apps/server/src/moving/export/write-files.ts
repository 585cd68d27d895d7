import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listFiles } from '../folder/list-files.ts'
import type { Manifest } from '../folder/manifest.ts'
import { type OpenFile, writeOut } from '../folder/write-out.ts'
import type { Scope } from '../schema/plan.ts'

/**
 * Copies the files of a data folder below `files/`, with a list of their sizes and hashes. One that is deleted meanwhile
 * is left out: whoever deleted it meant to.
 */
export const writeFiles = async (
  of: { readonly dataDir: string; readonly scope: Scope; readonly without: readonly string[] },
  target: string,
  options: { readonly isCompressed: boolean; readonly open: OpenFile },
): Promise<Manifest['files']> => {
  const file = options.isCompressed ? 'files.jsonl.gz' : 'files.jsonl'
  let count = 0
  const copyAll = async function* () {
    for await (const path of listFiles(of.dataDir, of.scope, of.without)) {
      const to = join(target, 'files', path)
      await mkdir(dirname(to), { recursive: true, mode: 0o700 })
      const source = createReadStream(join(of.dataDir, path))
      const stored = await writeOut(source, to, { ...options, isCompressed: false }).catch(ignoreGone)
      if (stored === null) continue
      count += 1
      yield `${JSON.stringify({ path, ...stored })}\n`
    }
  }
  const stored = await writeOut(copyAll(), join(target, file), options)
  return { file, count, ...stored }
}

const ignoreGone = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT' && error.syscall === 'open') return null
  throw error
}
