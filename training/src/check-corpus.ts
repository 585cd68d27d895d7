import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { writeCard } from './corpus/data-card.ts'
import { checkDataSets, dataSetsFile, isOwn, readDataSets, withOwnDigests } from './corpus/data-sets.ts'
import { readPlaced } from './corpus/read-placed.ts'
import { publicTestTexts, suiteTexts } from './repeats/evaluation-texts.ts'
import { findLeaks } from './repeats/find-leaks.ts'
import { findRepeats, type Repeat } from './repeats/find-repeats.ts'
import { lostHoldout, trainedTexts } from './repeats/trained-texts.ts'

const { values } = parseArgs({
  options: {
    /** Folder of the public sets: their files are compared with datasets.yml, and their test parts with the corpus. */
    data: { type: 'string' },
    /** Writes digests, the counts of the data card and a lower budget; never a higher one. */
    update: { type: 'boolean', default: false },
    /** Names every pair of lines that repeat each other: `exact`, `near`, `contrasts` or `recurring`. */
    list: { type: 'string' },
  },
})

const folder = new URL('../corpus/kindcorpus/', import.meta.url)
const cardFile = new URL('README.md', folder)
const budgetFile = new URL('../corpus/budget.yml', import.meta.url)

const { lines, findings } = readPlaced(folder)
const repeats = findRepeats(lines)
const budgetText = readFileSync(budgetFile, 'utf8')
const budget = (parse(budgetText) as { nearDuplicates: number }).nearDuplicates

if (values.update) {
  writeFileSync(dataSetsFile, withOwnDigests(readFileSync(dataSetsFile, 'utf8')))
  writeFileSync(cardFile, writeCard(readFileSync(cardFile, 'utf8'), lines, repeats))
  if (repeats.near.length < budget)
    writeFileSync(budgetFile, budgetText.replace(/nearDuplicates: \d+/, `nearDuplicates: ${repeats.near.length}`))
}

const card = readFileSync(cardFile, 'utf8')
const sets = readDataSets(readFileSync(dataSetsFile, 'utf8'))
const publicSets = sets.filter((set) => !isOwn(set)).map(({ id }) => id)
const measured = [...suiteTexts(), ...(values.data === undefined ? [] : publicTestTexts(values.data, publicSets))]
const leaks = findLeaks(trainedTexts(lines), measured)

const all = [
  ...findings,
  ...repeats.exact.map(({ first, second }) => `${second.place} is ${first.place} again`),
  ...(repeats.near.length > budget
    ? [`${repeats.near.length} lines repeat an earlier line in part; the budget is ${budget} (see --list near)`]
    : []),
  ...leaks.map(({ trained, measured: { suite, text } }) => `${trained.place} is measured in ${suite}: "${text}"`),
  ...lostHoldout(lines),
  ...checkDataSets(sets, values.data),
  ...(card === writeCard(card, lines, repeats)
    ? []
    : ['the counts of the data card are not those of the corpus: --update']),
]

const told: Record<string, readonly Repeat[]> = { ...repeats }
for (const { first, second } of told[values.list ?? ''] ?? [])
  console.log(`${first.place} ${first.line.text}\n${second.place} ${second.line.text}\n`)
for (const finding of all) console.log(finding)
console.log(
  `${lines.length} lines, compared with ${measured.length} evaluation texts; ${repeats.near.length} near-duplicates ` +
    `(budget ${budget}), ${repeats.contrasts.length} contrasts, ${repeats.recurring.length} texts again in answer to ` +
    `something else, ${leaks.length} leaks; ${all.length} findings`,
)
process.exitCode = all.length === 0 ? 0 : 1
