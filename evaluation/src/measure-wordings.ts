import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createAdvisor, en } from '@hearth/advice'
import { shippedReader } from './readings/shipped-models.ts'

const { values } = parseArgs({
  options: {
    /** Folder of the shared sets; `kindpairs` is read from it. */
    data: { type: 'string' },
    /** Prints so many lines with their wordings, evenly spread, to be read by a person. */
    show: { type: 'string', default: '0' },
  },
})
if (values.data === undefined) throw new Error('--data <folder> names the folder of the shared sets.')

interface Pair {
  readonly text: string
  readonly context: string | null
  readonly can_soften: boolean
}

const { reader } = shippedReader()
const { thresholds } = reader
const advisor = createAdvisor({ analyze: (items) => reader.analyze(items), thresholds, locale: en })
const pairs = ['a', 'b', 'c'].flatMap((name) => readPairs(join(values.data ?? '', 'kindpairs', `${name}.jsonl`)))
const began = performance.now()
const read = await Promise.all(
  pairs.map(async (pair) => ({
    pair,
    advice: await advisor.advise(pair.text, { context: pair.context, reword: true }),
  })),
)
const perTextMs = (performance.now() - began) / pairs.length

/** Of the lines that an annotator could soften, how many get a wording; of the others, how many get none. */
for (const [name, rows] of [
  ['all lines', read],
  ['lines that pause', read.filter(({ advice }) => advice.advice === 'pause')],
] as const) {
  const can = rows.filter(({ pair }) => pair.can_soften)
  const cannot = rows.filter(({ pair }) => !pair.can_soften)
  const given = can.filter(({ advice }) => advice.rewordings.length > 0).length
  const refused = cannot.filter(({ advice }) => advice.rewordings.length === 0).length
  console.log(
    `${name.padEnd(18)} a wording where one is possible ${share(given, can.length)}, none where none is ${share(refused, cannot.length)}`,
  )
}
console.log(`${reader.version}, ${perTextMs.toFixed(2)} ms a line`)

const shown = read.filter(({ advice }) => advice.advice === 'pause' && advice.rewordings.length > 0)
const step = Math.max(1, Math.floor(shown.length / Math.max(1, Number(values.show))))
for (const { pair, advice } of shown.filter((_, index) => index % step === 0).slice(0, Number(values.show))) {
  console.log(`\n${pair.can_soften ? ' ' : '×'} ${pair.text}`)
  for (const { text, strategy } of advice.rewordings) console.log(`    ${strategy}: ${text}`)
}

function readPairs(file: string): Pair[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Pair)
}

function share(part: number, all: number): string {
  return `${((100 * part) / Math.max(1, all)).toFixed(1)} % (${part} of ${all})`
}
