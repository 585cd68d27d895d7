import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { floors, sharedFloors } from './floors.ts'
import { measureShared } from './measure-shared.ts'
import {
  measureHoldout,
  measureIdentity,
  measureKind,
  measurePause,
  measureSlices,
  measureStings,
} from './measure-suites.ts'
import { shippedReader } from './read-rows.ts'
import { type Figures, findRegressions, type Results } from './results.ts'
import { writeCard } from './write-card.ts'

const { values } = parseArgs({
  options: {
    /** Folder of the public sets; measures their held-out rows too. */
    data: { type: 'string' },
    /** Writes the results over the committed ones, and the figures into the model's manifest. */
    update: { type: 'boolean', default: false },
  },
})

const { reader, modelFolder } = shippedReader()
const weightsSha256 = createHash('sha256')
  .update(readFileSync(new URL('weights.bin', modelFolder)))
  .digest('hex')
const resultsFolder = new URL('../results/', import.meta.url)
const started = performance.now()

const own: Figures = {
  ...measurePause(reader),
  ...measureSlices(reader),
  ...measureStings(reader),
  ...measureIdentity(reader),
  ...measureKind(reader),
  ...measureHoldout(reader),
}
const problems = report('suites.json', 'committed', own, floors)
let shared: Figures | undefined
if (values.data !== undefined) {
  shared = measureShared(reader, values.data)
  problems.push(...report('shared-data.json', 'shared-data', shared, sharedFloors))
}
if (values.update) writeCard(modelFolder, own, shared)
console.log(`\n${reader.version}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
for (const problem of problems) console.error(`✗ ${problem}`)
console.log(problems.length === 0 ? 'evaluation passed' : `evaluation failed: ${problems.length} figures`)
process.exitCode = problems.length === 0 ? 0 : 1

/** Prints figures, compares them with the committed last ones, and writes them where asked. */
function report(name: string, rows: Results['rows'], figures: Figures, marks: typeof floors): string[] {
  const path = new URL(name, resultsFolder)
  const last = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : undefined
  for (const [figure, value] of Object.entries(figures)) {
    const before = last?.figures[figure]
    const change = value && before && value.value !== before.value ? `   (was ${before.value})` : ''
    console.log(
      `${figure.padEnd(58)} ${value ? `${value.value.toFixed(4)}  [${value.low.toFixed(3)}, ${value.high.toFixed(3)}]  ${value.rows}` : '–'}${change}`,
    )
  }
  if (values.update) {
    mkdirSync(resultsFolder, { recursive: true })
    const results: Results = { engine: reader.version, weightsSha256, rows, figures }
    writeFileSync(path, `${JSON.stringify(results, null, 1)}\n`)
    const manifestPath = new URL('manifest.json', modelFolder)
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as { figures: Record<string, Figures> }
    manifest.figures[rows] = Object.fromEntries(
      Object.entries(figures).filter(([figure]) => !figure.includes('/slice/')),
    )
    writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`)
  }
  return findRegressions(figures, marks, values.update ? undefined : last?.figures)
}
