import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Figures } from './results.ts'

interface Manifest {
  readonly version: number
  readonly files: { readonly 'weights.bin': { readonly bytes: number; readonly gzipBytes: number } }
  readonly counts: { readonly features: number; readonly weights: number }
}
interface DataSet {
  readonly id: string
  readonly licence: string
  readonly source: string
  readonly cite: string
  readonly maps: string
}

/** Fills training/card-template.md with the figures and data sets of a model, and writes its card. */
export function writeCard(modelFolder: URL, own: Figures, shared: Figures | undefined): void {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', modelFolder), 'utf8')) as Manifest
  const root = new URL('../../training/', import.meta.url)
  const { dataSets } = parse(readFileSync(new URL('datasets.yml', root), 'utf8')) as {
    readonly dataSets: readonly DataSet[]
  }
  const worst = Object.entries(own)
    .flatMap(([name, figure]) =>
      name.startsWith('pause/slice/') && figure ? [{ name: name.slice(12), ...figure }] : [],
    )
    .slice(0, harmSlices)
    .sort((a, b) => a.value - b.value)
    .slice(0, 5)
  const values: Record<string, string> = {
    version: `${manifest.version}`,
    features: manifest.counts.features.toLocaleString('en'),
    weights: manifest.counts.weights.toLocaleString('en'),
    bytes: manifest.files['weights.bin'].bytes.toLocaleString('en'),
    gzip: manifest.files['weights.bin'].gzipBytes.toLocaleString('en'),
    suites: table(own),
    shared: shared === undefined ? 'Not measured with these weights.' : table(shared),
    worst: worst.map(({ name, value }) => `${name.replaceAll('-', ' ')} ${percent(value)}`).join(', '),
    identity: percent(own['identity/unmoved']?.value ?? 0),
    datasets: dataSets
      .map((set) => `- **${set.id}** (${set.licence}): ${set.cite}. ${set.source}. Used as: ${set.maps}.`)
      .join('\n'),
  }
  const template = readFileSync(new URL('card-template.md', root), 'utf8')
  writeFileSync(
    new URL('card.md', modelFolder),
    template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
  )
}

/** The harm functionalities come first in the suite. */
const harmSlices = 20

const percent = (share: number): string => `${Math.round(share * 100)} %`

function table(figures: Figures): string {
  const rows = Object.entries(figures).flatMap(([name, figure]) =>
    figure
      ? [
          `| ${name} | ${figure.value.toFixed(3)} | ${figure.low.toFixed(3)}–${figure.high.toFixed(3)} | ${figure.rows} |`,
        ]
      : [],
  )
  return ['| figure | value | interval | rows |', '|---|---|---|---|', ...rows].join('\n')
}
