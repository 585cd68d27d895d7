import { parseArgs } from 'node:util'
import { writeLanguageCards } from './cards/write-language-card.ts'
import { languageFloors } from './gate/language-floors.ts'
import { printFigures } from './gate/print-figures.ts'
import { type Figures, findRegressions } from './gate/results.ts'
import {
  measureLanguageSets,
  measureLanguageSuites,
  measureShortStrings,
  shippedLanguages,
} from './measures/languages/measure-languages.ts'

// Further languages alone, in seconds: what `npm run eval` measures of them, their gate, and with --update their cards.
const { values } = parseArgs({ options: { data: { type: 'string' }, update: { type: 'boolean', default: false } } })

const figures: Figures = {
  ...(await measureShortStrings()),
  ...(await measureLanguageSuites()),
  ...(values.data === undefined ? {} : measureLanguageSets(values.data)),
}
printFigures(figures, undefined)
if (values.update) {
  if (values.data === undefined) throw new Error('--update writes cards with figures of the sets: say --data <folder>.')
  writeLanguageCards(figures)
}
const languages = [...shippedLanguages().keys()]
const floors = [
  { figure: 'languages/told', least: 0.9 },
  ...languageFloors(languages, 'committed'),
  ...(values.data === undefined ? [] : languageFloors(languages, 'shared-data')),
]
const problems = findRegressions(figures, floors, undefined)
for (const problem of problems) console.error(`✗ ${problem}`)
console.log(problems.length === 0 ? 'languages passed' : `languages failed: ${problems.length} figures`)
process.exitCode = problems.length === 0 ? 0 : 1
