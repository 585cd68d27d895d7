import { readParadetox, readRejected } from '../../../training/src/wordings/read-pairs.ts'
import { bare, type WordingRow } from './wording-suite.ts'

/** ParaDetox rows that are never learned from: sources with what people wrote, and sources that raters found too toxic to rewrite. */
export function paradetoxRows(data: string): WordingRow[] {
  const held = readParadetox(data).filter(({ part }) => part === 'holdout')
  const rejected = readRejected(data).filter(({ part }) => part === 'holdout')
  return [
    ...held.map(
      ({ text, rewrites }): WordingRow => ({ text, kind: 'soften', keep: [], drop: [], references: rewrites }),
    ),
    ...rejected.map(({ text }) => bare(text, 'cannot')),
  ]
}
