import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** A source file of ours: its path from the root with forward slashes, how long it is, and what it imports. */
export interface SourceFile {
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
}

export interface Import {
  readonly specifier: string
  readonly isTypeOnly: boolean
  /** The file of ours that it names, where it is a relative one. */
  readonly path: string | null
}

const skipped = new Set(['node_modules', 'dist', 'dist-types', '.git', 'data', 'data-demo', '.venv', 'models'])
const areas = ['packages', 'apps', 'tools', 'evaluation', 'bench', 'training', 'e2e']

/** Reads every source file of the tree (TypeScript, JavaScript, CSS, Python); generated ones are left out. */
export const readTree = (root: string): SourceFile[] =>
  areas.flatMap((area) => filesBelow(root, area)).map((path) => readFile(path, readFileSync(join(root, path), 'utf8')))

export const readFile = (path: string, text: string): SourceFile => ({
  path,
  lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
  imports: /\.(ts|tsx|mjs)$/.test(path) ? readImports(path, text) : [],
})

// Statements begin a line in formatted code; a dynamic import may stand anywhere.
const statement = /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

const readImports = (path: string, text: string): Import[] => {
  const resolve = (specifier: string) =>
    specifier.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(path), specifier.split('?')[0] ?? specifier))
      : null
  const found: Import[] = []
  for (const [, type, specifier] of text.matchAll(statement)) {
    if (specifier) found.push({ specifier, isTypeOnly: type !== undefined, path: resolve(specifier) })
  }
  for (const [, specifier] of text.matchAll(dynamic)) {
    if (specifier) found.push({ specifier, isTypeOnly: false, path: resolve(specifier) })
  }
  return found
}

const filesBelow = (root: string, folder: string): string[] => {
  let entries: ReturnType<typeof list>
  try {
    entries = list(join(root, folder))
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(root, path)
    return /\.(ts|tsx|mjs|css|py)$/.test(entry.name) && !entry.name.includes('.generated.') ? [path] : []
  })
}

const list = (folder: string) => readdirSync(folder, { withFileTypes: true })
