import type { Floor, Rows } from './results.ts'

/**
 * What every further language that ships must reach: on its set's rows apart AUC .80 and at most 1 % of harmless rows at the threshold; on our own
 * lines AUC .80 and at most two harmless lines of thirty.
 */
export function languageFloors(languages: readonly string[], rows: Rows): Floor[] {
  return languages.flatMap((language): Floor[] =>
    rows === 'committed'
      ? [
          { figure: `languages/${language}/auc`, least: 0.8 },
          { figure: `languages/${language}/false`, most: 0.07 },
        ]
      : [
          { figure: `languages/${language}/set/toxicity/auc`, least: 0.8 },
          { figure: `languages/${language}/set/toxicity/false`, most: 0.01 },
        ],
  )
}
