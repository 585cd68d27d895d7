import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { readJsonl } from '../rows/read-jsonl.ts'
import { readCorpus } from '../sources/corpus.ts'
import { agreementOf } from './agreement.ts'
import { drawLines, lineId, type SheetLine } from './draw-lines.ts'
import { checkedFiles, readLabelChecks } from './label-checks.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    /** Where the blind sheet goes: one line each with `"pause": null`, to be made true or false. */
    out: { type: 'string', default: 'training/out/label-sheet.jsonl' },
    /** A sheet that was filled in: says how far it agrees with the labels, and where it does not. */
    score: { type: 'string' },
  },
})

const lines = readCorpus()

const draw = (): void => {
  const sheet = drawLines(lines, Number(values.count), Number(values.seed), checkedFiles(readLabelChecks()))
  mkdirSync(dirname(values.out), { recursive: true })
  writeFileSync(values.out, sheet.map((line) => `${JSON.stringify(line)}\n`).join(''))
  console.log(`${sheet.length} lines in ${values.out}: make each "pause" true or false, then --score it`)
}

const score = (path: string): void => {
  const byId = new Map(lines.map((line) => [lineId(line), line]))
  const sheet = readJsonl<SheetLine>(path)
  const both = sheet.flatMap(({ id, pause }) => {
    const line = byId.get(id)
    return line === undefined || pause === null ? [] : [{ line, file: line.file, labelled: line.pause, read: pause }]
  })
  const { share, kappa, byFile } = agreementOf(both)
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`
  for (const { line, read } of both.filter((one) => one.labelled !== one.read))
    console.log(
      `${line.file} (${line.functionality}, severity ${line.severity}): labelled ${line.pause ? 'pause' : 'no pause'}, ` +
        `read ${read ? 'pause' : 'no pause'}\n  ${line.context === null ? '' : `[${line.context}] `}${line.text}`,
    )
  for (const [file, one] of Object.entries(byFile))
    console.log(`${file}: ${Math.round(one.value * one.rows)}/${one.rows}`)
  console.log(
    `agreement ${percent(share.value)} (${percent(share.low)} to ${percent(share.high)}) of ${share.rows} lines, ` +
      `kappa ${kappa.value.toFixed(3)} (${kappa.low.toFixed(3)} to ${kappa.high.toFixed(3)}); ` +
      `${sheet.length - both.length} without an answer or no longer in the corpus`,
  )
}

if (values.score === undefined) draw()
else score(values.score)
