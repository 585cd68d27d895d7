import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { LanguageRow } from './language-set.ts'

interface Lines {
  readonly insults: readonly string[]
  readonly insultFrames: readonly string[]
  readonly harshAdjectives?: readonly string[]
  readonly adjectiveFrames?: readonly string[]
  readonly harsh: readonly string[]
  readonly calm: readonly string[]
  readonly groups: readonly string[]
  readonly groupFrames: readonly string[]
}

/** Lines made from a frame count less: they are many and alike. */
const framedWeight = 0.3

/**
 * What was written for Hearth in a language: plain insults, which sets of politics and news hardly have, everyday talk, and people named by who they
 * are, without harm. All of it is only trained on.
 */
export function ownLines(code: string, ownWeight = 1): LanguageRow[] {
  const lines = parse(readFileSync(new URL(`${code}/lines.yml`, import.meta.url), 'utf8')) as Lines
  const framed = (frames: readonly string[] = [], words: readonly string[] = []): string[] =>
    frames.flatMap((frame) => words.map((word) => frame.replace('{}', word)))
  const row =
    (isHarm: boolean, weight: number) =>
    (text: string): LanguageRow => ({
      text,
      part: 'train',
      labels: { toxicity: isHarm },
      weight: weight * ownWeight,
      isOwn: true,
    })
  return [
    ...framed(lines.insultFrames, lines.insults).map(row(true, framedWeight)),
    ...framed(lines.adjectiveFrames, lines.harshAdjectives).map(row(true, framedWeight)),
    ...lines.harsh.map(row(true, 1)),
    ...lines.calm.map(row(false, 2)),
    ...framed(lines.groupFrames, lines.groups).map(row(false, 1)),
  ]
}
