import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import type { Figures, Rows } from '../gate/results.ts'
import { percent } from '../report/numbers.ts'
import { words } from '../report/words.ts'
import { figureTables } from './figure-tables.ts'

/** A model's folder and what was measured of a reader with it. */
export interface Measured {
  readonly folder: URL
  /** Of `training/`: the text around the figures. */
  readonly template: string
  readonly weights: string
  readonly figures: { readonly [rows in Rows]?: Figures }
}

interface Manifest {
  readonly version: number
  readonly counts?: { readonly features?: number; readonly weights?: number }
  figures?: Record<string, Figures>
}
interface DataSet {
  readonly id: string
  readonly licence: string
  readonly source: string
  readonly cite: string
  readonly maps: string
}

const training = new URL('../../../training/', import.meta.url)

/** Writes a model's figures into its manifest, without those of single slices, and its card anew from them. */
export function writeCard({ folder, template, weights, figures }: Measured): void {
  const manifestPath = new URL('manifest.json', folder)
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest
  manifest.figures = { ...manifest.figures }
  for (const [rows, some] of Object.entries(figures)) manifest.figures[rows] = withoutSlices(some)
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`)

  const bytes = readFileSync(new URL(weights, folder))
  const own = figures.committed ?? {}
  const shared = figures['shared-data']
  const values: Record<string, string> = {
    version: `${manifest.version}`,
    features: (manifest.counts?.features ?? 0).toLocaleString('en'),
    weights: (manifest.counts?.weights ?? 0).toLocaleString('en'),
    bytes: bytes.length.toLocaleString('en'),
    gzip: gzipSync(bytes, { level: 9 }).length.toLocaleString('en'),
    suites: figureTables(own),
    shared: shared === undefined ? 'Not measured with these weights.' : figureTables(shared),
    worst: worstRecalls(own),
    recall: shareOf(own, 'pause/recall'),
    false: shareOf(own, 'pause/false'),
    identity: shareOf(own, 'identity/unmoved'),
    datasets: dataSetList(),
  }
  const text = readFileSync(new URL(template, training), 'utf8')
  writeFileSync(new URL('card.md', folder), fillTemplate(text, values))
}

/** @throws RangeError for a place that no value fills: a card with a hole says less than none */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`the card has no value for ${place}`)
    return value
  })
}

const isSlice = /^fairness\/slice\/|^pause\/(recall|false)\//

export const withoutSlices = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => !isSlice.test(name)))

const shareOf = (figures: Figures, name: string): string => percent(figures[name]?.value ?? 0)

/** The five kinds of unkindness that are caught least. */
function worstRecalls(figures: Figures): string {
  const recalls = Object.entries(figures).flatMap(([name, figure]) => {
    const functionality = /^pause\/recall\/(.+)$/.exec(name)?.[1]
    return functionality && figure ? [{ functionality, value: figure.value }] : []
  })
  return recalls
    .sort((a, b) => a.value - b.value)
    .slice(0, 5)
    .map(({ functionality, value }) => {
      const [name] = words.functionalities[functionality] ?? [functionality]
      return `${name.toLowerCase()} ${percent(value)}`
    })
    .join(', ')
}

function dataSetList(): string {
  const { dataSets } = parse(readFileSync(new URL('datasets.yml', training), 'utf8')) as {
    readonly dataSets: readonly DataSet[]
  }
  return dataSets
    .map((set) => `- **${set.id}** (${set.licence}): ${set.cite}. ${set.source}. Used as: ${set.maps}.`)
    .join('\n')
}
