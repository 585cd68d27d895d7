import { readFileSync, writeFileSync } from 'node:fs'
import { languageSets } from '../../../training/languages/languages.ts'
import { languageDataSets } from '../../../training/src/languages/write-language-manifest.ts'
import type { Figures } from '../gate/results.ts'
import { shippedLanguages } from '../measures/languages/measure-languages.ts'
import { percent } from '../report/numbers.ts'
import { figureTables } from './figure-tables.ts'
import { fillTemplate } from './write-card.ts'

const template = new URL('../../../training/languages/card-template.md', import.meta.url)

/** Writes the figures of every further language into its manifest, and its card anew from them. */
export function writeLanguageCards(figures: Figures): void {
  for (const [language, folder] of shippedLanguages()) {
    const set = languageSets.find(({ code }) => code === language)
    if (set === undefined) throw new RangeError(`${language} ships and is not in training/languages/languages.ts`)
    const path = new URL('manifest.json', folder)
    const { apart: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly apart?: unknown
      readonly version: number
      readonly heads: readonly string[]
      readonly thresholds: Readonly<Record<string, number>>
      readonly counts: { readonly features: number; readonly weights: number }
      readonly files: { readonly 'weights.bin': { readonly bytes: number; readonly gzipBytes: number } }
    }
    const own = Object.fromEntries(
      Object.entries(figures).filter(([name]) => name.startsWith(`languages/${language}/`)),
    )
    writeFileSync(path, `${JSON.stringify({ ...manifest, figures: own }, null, 2)}\n`)
    const value = (name: string): number => figures[`languages/${language}/${name}`]?.value ?? 0
    const { bytes, gzipBytes } = manifest.files['weights.bin']
    const sets = languageDataSets().filter(({ id }) => set.sets.includes(id) || id === `lines-${language}`)
    const card = fillTemplate(readFileSync(template, 'utf8'), {
      code: language,
      name: set.name,
      version: `${manifest.version}`,
      heads: manifest.heads.join(', '),
      features: manifest.counts.features.toLocaleString('en'),
      weights: manifest.counts.weights.toLocaleString('en'),
      bytes: bytes.toLocaleString('en'),
      gzip: gzipBytes.toLocaleString('en'),
      thresholds: Object.entries(manifest.thresholds)
        .map(([head, at]) => `${head} ${at}`)
        .join(', '),
      auc: value('set/toxicity/auc').toFixed(3),
      false: percent(value('set/toxicity/false')),
      recall: percent(value('set/toxicity/recall')),
      ownRecall: percent(value('recall')),
      ownFalse: percent(value('false')),
      figures: figureTables(own),
      caveats: set.caveats.map((caveat) => `- ${caveat}`).join('\n'),
      datasets: sets
        .map((one) => `- **${one.id}** (${one.licence}): ${one.cite}. ${one.source}. Used as: ${one.maps}.`)
        .join('\n'),
    })
    writeFileSync(new URL('card.md', folder), card)
  }
}
