import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Figure, figure, median } from '../figure.ts'

/** So many rows are read in each tier: the fast one needs more to be past its start. */
const rowsOf = { fast: 20_000, cascade: 4000, full: 4000 } as const
const rounds = 3

/** Times the whole command on a table, from its start to its summary, on all cores. */
export const benchBulk = async (root: string): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-'))
  try {
    const texts = await readTexts(root)
    const figures: Figure[] = []
    for (const tier of ['fast', 'cascade', 'full'] as const) {
      const input = join(folder, `${tier}.csv`)
      await writeFile(input, tableOf(texts, rowsOf[tier]))
      const seconds: number[] = []
      for (let round = 0; round < rounds; round += 1) seconds.push(await secondsOf(root, folder, tier))
      const name = `hearth analyze, CSV, ${rowsOf[tier]} rows, tier ${tier}, ${availableParallelism()} threads, start included`
      figures.push(figure(name, rowsOf[tier] / median(seconds), 'rows/s'))
    }
    return figures
  } finally {
    await rm(folder, { recursive: true })
  }
}

const readTexts = async (root: string): Promise<string[]> =>
  (await readFile(join(root, 'evaluation', 'suites', 'corpus-holdout.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text?: string }).text ?? '')
    .filter(Boolean)

const tableOf = (texts: readonly string[], rows: number): string => {
  const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`)
  return `id,text\n${Array.from({ length: rows }, (_, index) => `${index},${quoted[index % quoted.length]}\n`).join('')}`
}

const secondsOf = async (root: string, folder: string, tier: string): Promise<number> => {
  const program = join(root, 'apps', 'cli', 'src', 'main.ts')
  const files = ['--input', join(folder, `${tier}.csv`), '--output', join(folder, 'out.csv')]
  const start = performance.now()
  const flags = ['--conditions=@hearth/source', '--disable-warning=ExperimentalWarning']
  await promisify(execFile)(process.execPath, [...flags, program, 'analyze', '--tier', tier, ...files])
  return (performance.now() - start) / 1000
}
