import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Results, Rows } from './results.ts'

const folder = new URL('../../results/', import.meta.url)
const files: Record<Rows, string> = { committed: 'suites.json', 'shared-data': 'shared-data.json' }

/** The results that were committed last; undefined where there are none. */
export function readCommitted(rows: Rows): Results | undefined {
  const path = new URL(files[rows], folder)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : undefined
}

export function writeCommitted(results: Results): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(files[results.rows], folder), `${JSON.stringify(results, null, 1)}\n`)
}
