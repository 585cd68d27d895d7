import { join } from 'node:path'
import type { EncoderItem } from '@hearth/analysis'
import type { AttributeId } from '@hearth/contract'
import { readJsonl } from '../../../../training/src/rows/read-jsonl.ts'
import type { Row } from '../../../../training/src/rows/row.ts'
import { allRows } from '../../../../training/src/sources/sources.ts'
import type { Span } from '../../statistics/span-f1.ts'

/** A post with the spans that most raters called toxic; often none. */
export interface SpanRow {
  readonly text: string
  readonly spans: readonly Span[]
}

/** A text of an official test split and what it says of some attributes. */
export interface TestRow extends EncoderItem {
  readonly labels: { readonly [attribute in AttributeId]?: boolean }
}

/** Rows of public sets that training and tuning never see. */
export interface PublicRows {
  /** Held out by a hash of their text, by source. */
  readonly held: ReadonlyMap<string, readonly Row[]>
  /** Official test splits, by source. */
  readonly tests: ReadonlyMap<string, readonly TestRow[]>
  readonly spans: readonly SpanRow[]
  /** Questions and answers of programmers that nobody called negative. */
  readonly sentiTest: readonly EncoderItem[]
}

export function loadPublicRows(dataFolder: string): PublicRows {
  const read = <T>(path: string): T[] => readJsonl<T>(join(dataFolder, `${path}.jsonl.gz`))
  const held = allRows(dataFolder).filter((row) => row.part === 'holdout' && !row.source.startsWith('kind'))
  const spans = read<{ text: string; toxic_spans: readonly (readonly [number, number])[] }>(
    'toxic-spans-semeval2021/test',
  )
  const senti = read<{ text: string; label: string }>('senti4sd-stackoverflow/test')
  return {
    held: Map.groupBy(held, (row) => row.source),
    tests: new Map(Object.entries(testSplits(read))),
    spans: spans.map(({ text, toxic_spans }) => ({ text, spans: toxic_spans.map(([start, end]) => ({ start, end })) })),
    sentiTest: senti.filter(({ label }) => label !== 'negative').map(({ text }) => ({ text, context: null })),
  }
}

/** Every text of them, to be read. */
export function publicTexts({ held, tests, spans, sentiTest }: PublicRows): EncoderItem[] {
  return [
    ...[...held.values(), ...tests.values()].flat(),
    ...spans.map(({ text }) => ({ text, context: null })),
    ...sentiTest,
  ]
}

function testSplits(read: <T>(path: string) => T[]): Record<string, TestRow[]> {
  const of = (text: string, labels: TestRow['labels'], context: string | null = null): TestRow => ({
    text,
    context,
    labels,
  })
  return {
    'edos-test': read<{ text: string; label: string }>('edos-sexism/test').map(({ text, label }) =>
      of(text, { 'identity-attack': label === 'sexist' }),
    ),
    'hatemoji-test': read<{ text: string; label: 0 | 1 }>('hatemoji-build/test').map(({ text, label }) =>
      of(text, { 'identity-attack': label === 1 }),
    ),
    'convabuse-test': read<{ text: string; context: readonly string[]; abusive_majority: 0 | 1 }>('convabuse/test').map(
      ({ text, context, abusive_majority }) =>
        of(text, { toxicity: abusive_majority === 1 }, context.findLast((turn) => turn !== '_') ?? null),
    ),
    // The upper and the lower third of the scores, as in training.
    'tydip-test': read<{ text: string; score: number }>('tydip-politeness/test_en').flatMap(({ text, score }) =>
      score > 0.45 || score < -0.3 ? [of(text, { respect: score > 0.45 })] : [],
    ),
  }
}
