import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createReader } from '@hearth/analysis'
import { type Figures, findRegressions } from './gate/results.ts'
import { openEncoder } from './readings/open-encoder.ts'
import { shippedModels } from './readings/shipped-models.ts'
import { scoreSheet, writeSheet } from './wordings/blind-sheet.ts'
import { paradetoxRows } from './wordings/load-wording-rows.ts'
import { measureWordings } from './wordings/measure-wordings.ts'
import { rewordRows, systems } from './wordings/reword-rows.ts'
import { gatedWordings, wordingFloors } from './wordings/wording-floors.ts'
import { suiteRows, type WordingRow } from './wordings/wording-suite.ts'

const results = new URL('../results/wordings.json', import.meta.url)

const { values } = parseArgs({
  options: {
    /** Folder of the shared sets: ParaDetox rows kept apart are measured as well. */
    data: { type: 'string' },
    /** Every so many rows of a set, for a quick look; such figures are never written. */
    every: { type: 'string', default: '1' },
    /** `fast` reads with n-grams alone. */
    tier: { type: 'string', default: 'full' },
    /** Writes results/wordings.json. */
    update: { type: 'boolean', default: false },
    /** Fails where the committed suite falls below its floors or behind the committed results. */
    gate: { type: 'boolean', default: false },
    /** Writes a sheet of pairs for people who do not know whose wording is whose. */
    sheet: { type: 'string' },
    pairs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '7' },
    /** Counts a filled sheet. */
    score: { type: 'string' },
    /** Prints every wording of the suite. */
    show: { type: 'boolean', default: false },
  },
})

if (values.score === undefined) await measure()
else print(scoreSheet(values.score))

async function measure(): Promise<void> {
  const { ngram, encoder } = shippedModels()
  const port = values.tier === 'fast' || encoder === null ? {} : { encoder: await openEncoder(encoder.folder) }
  const reader = createReader({ ngram: ngram.bytes, ...port })
  const { thresholds, version } = reader
  const every = Number(values.every)
  const sets: readonly (readonly [string, readonly WordingRow[]])[] = [
    ['suite', suiteRows()],
    ...(values.data === undefined ? [] : [['paradetox', paradetoxRows(values.data)] as const]),
  ]
  const figures: Figures = {}
  for (const [name, rows] of sets) {
    const measured = rows.filter((_, index) => index % every === 0)
    const began = performance.now()
    const reworded = await rewordRows(measured, {
      analyze: (items) => reader.analyze(items),
      thresholds,
      ...(reader.editor ? { editor: reader.editor } : {}),
      onRow: (done) => {
        if (done % 100 === 0) console.error(`${name}: ${done} of ${measured.length}`)
      },
    })
    for (const system of systems)
      Object.assign(figures, measureWordings(`${name}/${system}`, reworded[system], thresholds))
    console.error(`${name}: ${((performance.now() - began) / measured.length).toFixed(0)} ms a text`)
    if (values.show)
      for (const { row, after } of reworded.hearth)
        console.log(`${row.kind}\t${row.text}\n\t${after ? `${after.strategy}: ${after.text}` : '–'}`)
    const isSheet = values.sheet !== undefined && name === (values.data === undefined ? 'suite' : 'paradetox')
    if (isSheet && values.sheet !== undefined) {
      const written = writeSheet(values.sheet, reworded.hearth, reworded['delete-flagged'], {
        seed: Number(values.seed),
        pairs: Number(values.pairs),
      })
      console.error(`${written} pairs in ${values.sheet}; whose is whose is in ${values.sheet}.key.json`)
    }
  }
  print(figures)
  if (values.gate && every === 1) gate(figures)
  if (values.update && every === 1) {
    const measured = { engine: version, rows: values.data === undefined ? 'committed' : 'shared-data', figures }
    writeFileSync(results, `${JSON.stringify(measured, null, 2)}\n`)
  }
}

function gate(figures: Figures): void {
  const committed = JSON.parse(readFileSync(results, 'utf8')) as { readonly figures: Figures }
  const found = findRegressions(gatedWordings(figures), wordingFloors, gatedWordings(committed.figures))
  for (const one of found) console.error(`wordings: ${one}`)
  if (found.length > 0) process.exitCode = 1
}

function print(figures: Figures): void {
  for (const [name, figure] of Object.entries(figures))
    if (figure)
      console.log(
        `${name.padEnd(48)} ${figure.value.toFixed(3)}  ${figure.low.toFixed(3)} – ${figure.high.toFixed(3)}  ${figure.rows}`,
      )
}
