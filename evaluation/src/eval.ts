import { parseArgs } from 'node:util'
import { writeCard } from './cards/write-card.ts'
import { readCommitted, writeCommitted } from './gate/committed-results.ts'
import { floors, sharedFloors } from './gate/floors.ts'
import { languageFloors } from './gate/language-floors.ts'
import { reachedFloors, strictest } from './gate/marks.ts'
import { printFigures } from './gate/print-figures.ts'
import { type Figures, type Floor, findRegressions, type Rows } from './gate/results.ts'
import { measureCommitted, measureSuites, suiteTexts } from './measure-suites.ts'
import {
  measureLanguageSets,
  measureLanguageSuites,
  measureShortStrings,
  shippedLanguages,
} from './measures/languages/measure-languages.ts'
import { measurePersonalData, measurePublicPersonalData } from './measures/personal-data.ts'
import { loadPublicRows, publicTexts } from './measures/public-rows/load-public-rows.ts'
import { measurePublicRows, ordinaryTexts } from './measures/public-rows/measure-public-rows.ts'
import { measurePeersOnOrdinary } from './peers/measure-peers.ts'
import { packagePeers } from './peers/package-peers.ts'
import { partPeers } from './peers/peer.ts'
import { type AllReadings, partAlone, readAll } from './readings/readings.ts'
import { shippedModels } from './readings/shipped-models.ts'
import { writeSummary } from './report/summary.ts'
import { writeReport } from './report/write-report.ts'

const { values } = parseArgs({
  options: {
    /** Folder of the public sets; measures their held-out rows too. */
    data: { type: 'string' },
    /** Writes the results over the committed ones, and the figures into the models' manifests and cards. */
    update: { type: 'boolean', default: false },
    /** Writes evaluation/out/report.html, a page for people. */
    report: { type: 'boolean', default: false },
    /** Adds the sentences that went wrong to the page, folded; they are cruel. */
    examples: { type: 'boolean', default: false },
    /** Another folder than `models/`, to measure a candidate before it ships. Nothing is written into it. */
    models: { type: 'string' },
  },
})

if (values.update && values.models !== undefined)
  throw new Error('--update writes what ships: copy the candidate into models/ first.')

const started = performance.now()
const models = shippedModels(values.models)
const publicRows = values.data === undefined ? null : loadPublicRows(values.data)
const texts = [...suiteTexts(), ...(publicRows ? publicTexts(publicRows) : [])]
const all = await readAll(models, texts, (done, of) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} texts${done === of ? '\n' : ''}`)
})
const readSeconds = (performance.now() - started) / 1000
const peers = [...partPeers(all), ...packagePeers()]

const own = {
  ...measureCommitted(all, peers),
  ...measurePersonalData(),
  ...(await measureShortStrings()),
  ...(await measureLanguageSuites()),
}
let shared: Figures | undefined
if (publicRows) {
  shared = {
    ...measurePublicRows(all, publicRows),
    ...measurePeersOnOrdinary(peers, ordinaryTexts(publicRows)),
    ...measurePublicPersonalData(values.data ?? ''),
    ...measureLanguageSets(values.data ?? ''),
  }
}
// Before anything is written: the page compares with what was committed last.
const last = { ...readCommitted('committed')?.figures, ...readCommitted('shared-data')?.figures }
if (values.report) {
  const figures = { ...own, ...shared }
  const path = writeReport({ all, peers, figures, last, publicRows, withExamples: values.examples })
  console.log(`${path}\n`)
}
const problems = gate('committed', own, [...floors, ...languageFloors([...shippedLanguages().keys()], 'committed')])
if (shared)
  problems.push(
    ...gate('shared-data', shared, [...sharedFloors, ...languageFloors([...shippedLanguages().keys()], 'shared-data')]),
  )
if (values.update) {
  writeSummary(all.shipped.version, { ...own, ...shared })
  writeModelCards()
}
const seconds = (performance.now() - started) / 1000
console.log(
  `\n${all.shipped.version}, ${texts.length} texts read in ${readSeconds.toFixed(1)} s, ${seconds.toFixed(1)} s in all`,
)
for (const problem of problems) console.error(`✗ ${problem}`)
console.log(problems.length === 0 ? 'evaluation passed' : `evaluation failed: ${problems.length} figures`)
process.exitCode = problems.length === 0 ? 0 : 1

/** Prints figures, compares them with the floors and the committed last ones, and writes them where asked. */
function gate(rows: Rows, figures: Figures, marks: readonly Floor[]): string[] {
  const last = readCommitted(rows)
  printFigures(figures, last?.figures)
  const reached = last?.reached ?? []
  if (values.update)
    writeCommitted({
      engine: all.shipped.version,
      weightsSha256: models.ngram.sha256,
      ...(models.encoder ? { encoderSha256: models.encoder.sha256 } : {}),
      rows,
      figures,
      reached: strictest([...reached, ...reachedFloors(figures, rows)]),
    })
  return findRegressions(figures, strictest([...marks, ...reached]), values.update ? undefined : last?.figures)
}

/** The n-gram tier's card tells of that tier alone, the encoder's of the reader that both make. */
function writeModelCards(): void {
  const measured = (one: AllReadings): { readonly [rows in Rows]?: Figures } => ({
    committed: one === all ? own : measureSuites(one.shipped),
    ...(publicRows ? { 'shared-data': one === all ? (shared ?? {}) : measurePublicRows(one, publicRows) } : {}),
  })
  const ngramFigures = measured(models.encoder ? partAlone(all.ngram) : all)
  const ngram = { folder: models.ngram.folder, template: 'card-template.md', weights: 'weights.bin' }
  writeCard({ ...ngram, figures: ngramFigures })
  if (models.encoder === null) return
  const encoder = { folder: models.encoder.folder, template: 'encoder/card-template.md', weights: 'weights.onnx' }
  writeCard({ ...encoder, figures: measured(all) })
}
