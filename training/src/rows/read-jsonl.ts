import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Objects of a JSON Lines file, gzip'd where its name says so. A missing file is named in one sentence. */
export function readJsonl<T>(path: string): T[] {
  if (!existsSync(path))
    throw new Error(`${path} is missing: pass --data <folder> that holds the sets of training/datasets.yml.`)
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line) => JSON.parse(line) as T)
}
