import { readdirSync, readFileSync } from 'node:fs'
import { createReader, languageFiles } from '@hearth/analysis'
import type { AttributeId } from '@hearth/contract'
import { parse } from 'yaml'
import { createLanguageModel } from '../../../../packages/analysis/src/languages/language-model.ts'
import { languageSets } from '../../../../training/languages/languages.ts'
import { readJsonl } from '../../../../training/src/rows/read-jsonl.ts'
import type { Figures } from '../../gate/results.ts'
import { sha256, shippedModels } from '../../readings/shipped-models.ts'
import { auc, type Scored } from '../../statistics/auc.ts'
import { bootstrap, wilson } from '../../statistics/interval.ts'

const models = new URL('../../../../models/', import.meta.url)
const suites = new URL('../../../suites/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, suites), 'utf8')

/** The newest folder of every further language that ships, by its code. */
export function shippedLanguages(): Map<string, URL> {
  const found = new Map<string, URL>()
  for (const name of readdirSync(models)) {
    const language = /^ngram-(?!en$)([a-z]{2,3})$/.exec(name)?.[1]
    if (language === undefined) continue
    const versions = readdirSync(new URL(`${name}/`, models))
      .filter((one) => /^\d+$/.test(one))
      .map(Number)
    if (versions.length > 0) found.set(language, new URL(`${name}/${Math.max(...versions)}/`, models))
  }
  return found
}

const bytesIn = (folder: URL, file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, folder)))

/** How often the language of two or three words is told, in fifteen languages; and each. */
export async function measureShortStrings(): Promise<Figures> {
  const suite = parse(read('short-strings.yml')) as Readonly<Record<string, readonly string[]>>
  const reader = createReader({ ngram: shippedModels().ngram.bytes })
  const figures: Figures = {}
  let right = 0
  let all = 0
  for (const [language, texts] of Object.entries(suite)) {
    const told = texts.filter((text) => reader.analyzeFast(text).language === language).length
    right += told
    all += texts.length
    figures[`languages/told/${language}`] = wilson(told, texts.length)
  }
  return { 'languages/told': wilson(right, all), ...figures }
}

/**
 * Each further language on lines written for Hearth, through the whole reader, identification included: `auc`, `recall` of harsh lines and
 * `false`, the share of harmless ones at the threshold. A line that the reader does not read counts as harmless.
 */
export async function measureLanguageSuites(): Promise<Figures> {
  const folders = shippedLanguages()
  const languages = languageFiles({
    languages: [...folders.keys()],
    read: async (language, file) => bytesIn(folders.get(language) as URL, file),
    sha256,
  })
  const reader = createReader({ ngram: shippedModels().ngram.bytes, languages })
  const figures: Figures = {}
  for (const language of folders.keys()) {
    const { harsh, calm } = parse(read(`languages/${language}.yml`)) as Readonly<
      Record<'harsh' | 'calm', readonly string[]>
    >
    const scoresOf = async (texts: readonly string[]): Promise<{ score: number; holds: boolean }[]> =>
      (
        await reader.analyze(
          texts.map((text) => ({ text })),
          { tier: 'fast' },
        )
      ).map(({ scores, thresholds }) => {
        const score = scores?.toxicity ?? 0
        return { score, holds: score >= (thresholds?.toxicity ?? reader.thresholds.toxicity ?? 1) }
      })
    const [harm, fine] = [await scoresOf(harsh), await scoresOf(calm)]
    const scored: Scored[] = [
      ...harm.map(({ score }) => ({ score, isPositive: true })),
      ...fine.map(({ score }) => ({ score, isPositive: false })),
    ]
    figures[`languages/${language}/auc`] = bootstrap(scored, auc)
    figures[`languages/${language}/recall`] = wilson(harm.filter(({ holds }) => holds).length, harm.length)
    figures[`languages/${language}/false`] = wilson(fine.filter(({ holds }) => holds).length, fine.length)
  }
  return figures
}

/** Each further language's model on the rows of its set that were kept apart. */
export function measureLanguageSets(data: string): Figures {
  const figures: Figures = {}
  for (const [language, folder] of shippedLanguages()) {
    const set = languageSets.find(({ code }) => code === language)
    if (set === undefined) continue
    const model = createLanguageModel(bytesIn(folder, 'weights.bin'))
    const apart = set
      .read((path) => readJsonl(`${data}/${path}`))
      .filter(({ part }) => part === 'holdout')
      .map(({ text, labels }) => ({ labels, scores: model.score(text) }))
    for (const [head, threshold] of Object.entries(model.thresholds) as [AttributeId, number][]) {
      const scored = apart.flatMap(({ labels, scores }) =>
        labels[head] === undefined ? [] : [{ score: scores[head] ?? 0, isPositive: labels[head] }],
      )
      const at = (isHarm: boolean): Scored[] => scored.filter(({ isPositive }) => isPositive === isHarm)
      const share = (some: readonly Scored[]) =>
        wilson(some.filter(({ score }) => score >= threshold).length, some.length)
      figures[`languages/${language}/set/${head}/auc`] = bootstrap(scored, auc)
      figures[`languages/${language}/set/${head}/false`] = share(at(false))
      figures[`languages/${language}/set/${head}/recall`] = share(at(true))
    }
  }
  return figures
}
