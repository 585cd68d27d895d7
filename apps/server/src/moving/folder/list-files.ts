import { readdir } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { Scope } from '../schema/plan.ts'

/** What lies in a data folder and does not travel: the database's own files, and what belongs to a running process. */
const ownNames = new Set(['postgres', 'postgres-password', 'hearth.pid', 'lost+found'])
/** Of the server, not of any of its spaces. */
const serverNames = new Set(['session-secret'])

/**
 * The files of a data folder that an export takes along, in order of their paths: everything except the database's own
 * files, names that begin with a dot, and folders of backups. Of one space: what lies in folders that are called by its id.
 *
 * @param without absolute paths of folders to leave out
 */
export async function* listFiles(dataDir: string, scope: Scope, without: readonly string[]): AsyncGenerator<string> {
  const isLeftOut = (path: string) => without.some((one) => path === one || path.startsWith(one + sep))
  async function* walk(parts: readonly string[]): AsyncGenerator<string> {
    const entries = await readdir(join(dataDir, ...parts), { withFileTypes: true }).catch(() => [])
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = [...parts, entry.name]
      if (entry.name.startsWith('.') || isLeftOut(resolve(dataDir, ...path))) continue
      if (parts.length === 0 && (ownNames.has(entry.name) || (scope.spaceId && serverNames.has(entry.name)))) continue
      if (entry.isDirectory()) yield* walk(path)
      else if (entry.isFile() && (scope.spaceId === null || path.includes(scope.spaceId))) yield path.join('/')
    }
  }
  yield* walk([])
}
