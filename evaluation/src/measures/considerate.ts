import { readFileSync } from 'node:fs'
import type { EncoderItem } from '@hearth/analysis'
import { parse } from 'yaml'
import type { Figures } from '../gate/results.ts'
import type { Readings } from '../readings/readings.ts'
import { wilson } from '../statistics/interval.ts'

/** A text in which the entry should speak, or none may. */
export interface ConsiderateCase {
  /** The entry, or why there is nothing to hint at. */
  readonly kind: string
  readonly text: string
  readonly shouldHint: boolean
}

let cases: readonly ConsiderateCase[] | undefined

export function considerateCases(): readonly ConsiderateCase[] {
  if (cases !== undefined) return cases
  const suite = parse(readFileSync(new URL('../../suites/considerate.yml', import.meta.url), 'utf8')) as {
    readonly hints: Readonly<Record<string, readonly string[]>>
    readonly quiet: Readonly<Record<string, readonly string[]>>
  }
  const read = (part: Readonly<Record<string, readonly string[]>>, shouldHint: boolean): ConsiderateCase[] =>
    Object.entries(part).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text, shouldHint })))
  cases = [...read(suite.hints, true), ...read(suite.quiet, false)]
  return cases
}

export const considerateTexts = (): EncoderItem[] => considerateCases().map(({ text }) => ({ text, context: null }))

/**
 * `right`: of all texts that got a hint, the share in which it was right and the right one. `found`: of the texts that should get one, the
 * share that did. `fired`: of names, quotations, medical and technical uses and the like, the share that got one.
 */
export function measureConsiderate(readings: Readings): Figures {
  const rows = considerateCases().map((one) => {
    const phrases = (readings.of(one.text).signals.considerate ?? []).map(({ phrase }) => phrase)
    return { ...one, isHinted: phrases.length > 0, isRight: one.shouldHint && phrases.includes(one.kind) }
  })
  const wanted = rows.filter((row) => row.shouldHint)
  const quiet = rows.filter((row) => !row.shouldHint)
  const hinted = rows.filter((row) => row.isHinted)
  const figures: Figures = {
    'considerate/right': wilson(hinted.filter((row) => row.isRight).length, hinted.length),
    'considerate/found': wilson(wanted.filter((row) => row.isRight).length, wanted.length),
    'considerate/fired': wilson(quiet.filter((row) => row.isHinted).length, quiet.length),
  }
  for (const [kind, some] of Map.groupBy(quiet, (row) => row.kind))
    figures[`considerate/fired/${kind.replaceAll(' ', '-')}`] = wilson(
      some.filter((row) => row.isHinted).length,
      some.length,
    )
  return figures
}
