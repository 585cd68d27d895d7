import type { Analysis, AttributeId } from '@hearth/contract'
import type { ScorePair } from '../calibration/score-pair.ts'
import type { ScoreColumn } from './find-columns.ts'
import { attributeOf, scoredAttributes } from './perspective-name.ts'
import type { PairRow, TextRow } from './read-row.ts'

/** All pairs of one attribute. */
export interface AttributePairs {
  readonly attribute: AttributeId
  /** As Perspective wrote it. */
  readonly name: string
  readonly pairs: readonly ScorePair[]
}

/** Collects what was read of comments with scores. */
export interface TextGathering {
  /** @param row as a spreadsheet numbers it */
  readonly add: (row: number, read: TextRow, analysis: Analysis) => void
  readonly end: () => GatheredTexts
}

export interface GatheredTexts {
  /** In the order of the columns; those without a pair are left out. */
  readonly attributes: readonly AttributePairs[]
  /** Comments in a language that the reader does not read. */
  readonly unread: number
  /** Comments that were read without the encoder. */
  readonly degraded: number
  /** The reader that read them; empty where nothing was read. */
  readonly engine: string
}

export function gatherTexts(columns: readonly ScoreColumn[]): TextGathering {
  const pairs: ScorePair[][] = columns.map(() => [])
  let [unread, degraded, engine] = [0, 0, '']
  return {
    add: (row, { id, scores }, analysis) => {
      if (analysis.scores === undefined) {
        unread += 1
        return
      }
      if (analysis.degraded?.includes('encoder')) degraded += 1
      engine = analysis.engine
      for (const [at, { attribute }] of columns.entries()) {
        const theirs = scores[at]
        const ours = analysis.scores[attribute]
        if (theirs !== null && theirs !== undefined && ours !== undefined) pairs[at]?.push({ row, id, theirs, ours })
      }
    },
    end: () => ({
      attributes: columns
        .map(({ attribute, name }, at) => ({ attribute, name, pairs: pairs[at] ?? [] }))
        .filter((one) => one.pairs.length > 0),
      unread,
      degraded,
      engine,
    }),
  }
}

/** Collects what shadow mode wrote. */
export interface PairGathering {
  readonly add: (row: number, read: PairRow) => void
  readonly end: () => GatheredPairs
}

export interface GatheredPairs {
  /** In the order in which every list shows them. */
  readonly attributes: readonly AttributePairs[]
  /** The reader that gave our scores. */
  readonly engine: string
  /** Rows of other versions of the reader, left out: their scores mean something else. */
  readonly otherEngines: number
}

/** @param engine the version to keep; where it is not said, the one with most rows, and of equals the one that comes last */
export function gatherPairs(engine?: string): PairGathering {
  const byEngine = new Map<string, Map<AttributeId, { name: string; pairs: ScorePair[] }>>()
  const counts = new Map<string, number>()
  return {
    add: (row, read) => {
      const attribute = attributeOf(read.name)
      if (attribute === undefined) return
      const attributes = byEngine.get(read.engine) ?? new Map<AttributeId, { name: string; pairs: ScorePair[] }>()
      byEngine.set(read.engine, attributes)
      counts.set(read.engine, (counts.get(read.engine) ?? 0) + 1)
      const own = attributes.get(attribute) ?? { name: read.name, pairs: [] }
      attributes.set(attribute, own)
      own.pairs.push({ row, id: null, theirs: read.theirs, ours: read.ours })
    },
    end: () => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
      const most = Math.max(0, ...counts.values())
      const kept = engine ?? [...counts].findLast(([, count]) => count === most)?.[0] ?? ''
      const found = byEngine.get(kept)
      const attributes = scoredAttributes.flatMap((attribute) => {
        const own = found?.get(attribute)
        return own === undefined ? [] : [{ attribute, ...own }]
      })
      return { attributes, engine: kept, otherEngines: all - (counts.get(kept) ?? 0) }
    },
  }
}
