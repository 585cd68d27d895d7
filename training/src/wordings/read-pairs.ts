import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suiteTexts } from '../repeats/evaluation-texts.ts'
import { readJsonl } from '../rows/read-jsonl.ts'
import type { Part } from '../rows/row.ts'
import { partByHash } from '../sources/source.ts'

const corpus = fileURLToPath(new URL('../../corpus/kindpairs/', import.meta.url))

/** A harsh text with the kinder ones that people wrote for it, the lightest first. */
export interface WordingPair {
  readonly text: string
  readonly context: string | null
  /** Empty where whoever looked at it found nothing to soften. */
  readonly rewrites: readonly string[]
  readonly part: Part
}

/** Pairs of the corpus; a line that a suite holds is left out. All of them are `train`: the suites measure. */
export function readKindpairs(): WordingPair[] {
  interface Line {
    readonly text: string
    readonly context: string | null
    readonly rewordings: readonly { readonly text: string; readonly strategy: string }[]
  }
  const measured = new Set(suiteTexts().map(({ text }) => text))
  return readdirSync(corpus)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readJsonl<Line>(join(corpus, name)))
    .filter(({ text }) => !measured.has(text))
    .map(({ text, context, rewordings }) => ({
      text,
      context,
      rewrites: rewordings.filter(({ strategy }) => strategy === 'drop-the-sting').map((one) => one.text),
      part: 'train',
    }))
}

/** ParaDetox in the parts of training: `holdout` is measured, never learned from. */
export function readParadetox(data: string): WordingPair[] {
  return readJsonl<{ text: string; rewrites: readonly string[] }>(join(data, 'paradetox/train.jsonl.gz')).map(
    ({ text, rewrites }) => ({ text, context: null, rewrites, part: partByHash(text) }),
  )
}

/** Sources that raters found too toxic to rewrite. */
export function readRejected(data: string): WordingPair[] {
  return readJsonl<{ text: string; reasons: readonly string[] }>(join(data, 'paradetox/cannot_rewrite.jsonl.gz'))
    .filter(({ reasons }) => reasons.length === 1 && reasons[0] === 'toxic_content')
    .map(({ text }) => ({ text, context: null, rewrites: [], part: partByHash(text) }))
}
