import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A set of training/datasets.yml. `source` is a folder of this project where the set is our own. */
export interface DataSet {
  readonly id: string
  readonly source: string
  readonly licence: string
  readonly cite: string
  readonly labels: string
  readonly maps: string
  readonly files: Readonly<Record<string, string>>
}

/** Licences under which a set may train a model that ships. */
const openLicences = /^(labels )?(CC0-1\.0|CC-BY-4\.0|CC-BY-SA-[34]\.0(-ES)?|MIT|Apache-2\.0)(, text CC-BY-SA-3\.0)?$/

export const dataSetsFile: URL = new URL('../../datasets.yml', import.meta.url)
const root = new URL('../../../', import.meta.url)

const sha256 = (path: string | URL): string => createHash('sha256').update(readFileSync(path)).digest('hex')

export const readDataSets = (yaml: string): DataSet[] => (parse(yaml) as { dataSets: DataSet[] }).dataSets

/** A set that is committed here, by its source. */
export const isOwn = ({ source }: DataSet): boolean => source.startsWith('training/corpus/')

/** The digests of an own set's files as they are now, in file order. */
export function ownDigests({ source }: DataSet): Record<string, string> {
  const folder = new URL(`${source}/`, root)
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
  return Object.fromEntries(names.map((name) => [name, sha256(new URL(name, folder))]))
}

/** What a set's entry lacks. */
const checkEntry = (set: DataSet): string[] => [
  ...(['source', 'licence', 'cite', 'labels', 'maps'] as const)
    .filter((key) => typeof set[key] !== 'string' || set[key].length === 0)
    .map((key) => `${set.id} says no ${key}`),
  ...(openLicences.test(set.licence)
    ? []
    : [`${set.id}: "${set.licence}" is no licence that may train a shipped model`]),
  ...Object.entries(set.files ?? {})
    .filter(([, digest]) => !/^[0-9a-f]{64}$/.test(digest))
    .map(([name]) => `${set.id}/${name} has no sha256`),
]

/** Findings about every entry and our own files; with a folder of the public sets, about theirs too. */
export function checkDataSets(sets: readonly DataSet[], data: string | undefined): string[] {
  const differing = (set: DataSet, name: string, digest: string | undefined): string[] => {
    const stated = set.files[name]
    if (digest === undefined) return [`${set.id}/${name} is in datasets.yml and missing`]
    if (stated === undefined) return [`${set.id}/${name} is not in datasets.yml`]
    return stated === digest ? [] : [`${set.id}/${name} is not the file that datasets.yml names by its sha256`]
  }
  return sets.flatMap((set) => {
    const entry = checkEntry(set)
    if (isOwn(set)) {
      const now = ownDigests(set)
      const names = new Set([...Object.keys(set.files), ...Object.keys(now)])
      return [...entry, ...[...names].flatMap((name) => differing(set, name, now[name]))]
    }
    if (data === undefined) return entry
    const pathOf = (name: string): string => join(data, set.id, name)
    const found = (name: string): string | undefined => (existsSync(pathOf(name)) ? sha256(pathOf(name)) : undefined)
    return [...entry, ...Object.keys(set.files).flatMap((name) => differing(set, name, found(name)))]
  })
}

/** The text of datasets.yml with the digests of our own sets as they are now; everything else stays as it was written. */
export function withOwnDigests(yaml: string): string {
  return readDataSets(yaml)
    .filter(isOwn)
    .reduce((text, set) => {
      const files = Object.entries(ownDigests(set)).map(([name, digest]) => `      ${name}: ${digest}\n`)
      const block = new RegExp(`(  - id: ${set.id}\\n(?:    .*\\n)*?    files:\\n)(?:      .*\\n)*`)
      return text.replace(block, (_, head: string) => head + files.join(''))
    }, yaml)
}
