import { type Analysis, attributeIds, type KindAttributeId, type Thresholds } from '@hearth/contract'

/** Counts by name. */
export type Counts = { [name: string]: number }

/** A row that stands out, by its place; `text` only where it was asked for. */
export interface Ranked {
  readonly row: number
  readonly id: string | null
  /** In [0, 1]; the higher, the further up. */
  readonly score: number
  readonly text?: string
}

/** What a summary is made of. It holds no text unless that was asked for. */
export interface Tally {
  answered: number
  bad: number
  readonly decisions: Counts
  /** Rows at or above the published threshold, by attribute. */
  readonly attributes: Counts
  /** Rows by score in thousandths. */
  readonly pause: Counts
  readonly toxicity: Counts
  readonly languages: Counts
  unsupported: number
  degraded: number
  worst: readonly Ranked[]
  kindest: readonly Ranked[]
}

export interface TallyRow {
  readonly row: number
  readonly id: string | null
  readonly analysis: Analysis
  readonly decision: string
  readonly text?: string
}

/** So many rows are named as the worst and as the kindest. */
const namedRows = 10
/** Scores are counted in bins of this width, one thousandth. */
export const bins = 1000
/** What is warm towards somebody; the other kind attributes are about how something is argued. */
const warm: readonly KindAttributeId[] = ['gratitude', 'appreciation', 'compassion', 'encouragement', 'affinity']

export function emptyTally(): Tally {
  return {
    answered: 0,
    bad: 0,
    decisions: {},
    attributes: {},
    pause: {},
    toxicity: {},
    languages: {},
    unsupported: 0,
    degraded: 0,
    worst: [],
    kindest: [],
  }
}

/** Tallies the answered rows of a batch. */
export function tallyRows(rows: readonly TallyRow[], bad: number, thresholds: Thresholds): Tally {
  const tally = emptyTally()
  tally.answered = rows.length
  tally.bad = bad
  for (const { analysis, decision } of rows) {
    const { pause, scores = {} } = analysis
    const own = { ...thresholds, ...analysis.thresholds }
    count(tally.decisions, decision)
    count(tally.languages, analysis.language)
    if (analysis.unsupported) tally.unsupported += 1
    if (analysis.degraded) tally.degraded += 1
    if (pause !== undefined) count(tally.pause, binOf(pause))
    if (scores.toxicity !== undefined) count(tally.toxicity, binOf(scores.toxicity))
    for (const id of attributeIds) if ((scores[id] ?? 0) >= (own[id] ?? 2)) count(tally.attributes, id)
  }
  const read = rows.filter(({ analysis }) => analysis.pause !== undefined)
  tally.worst = topOf(read.map((row) => ranked(row, row.analysis.pause ?? 0)))
  tally.kindest = topOf(
    read
      .filter(({ analysis }) => (analysis.pause ?? 0) < thresholds.pause)
      .map((row) => ranked(row, warmthOf(row.analysis))),
  )
  return tally
}

/** Adds `more` to `tally`; the order in which batches come makes no difference. */
export function addTally(tally: Tally, more: Tally): void {
  tally.answered += more.answered
  tally.bad += more.bad
  tally.unsupported += more.unsupported
  tally.degraded += more.degraded
  for (const key of ['decisions', 'attributes', 'pause', 'toxicity', 'languages'] as const) {
    for (const [name, times] of Object.entries(more[key])) count(tally[key], name, times)
  }
  tally.worst = topOf([...tally.worst, ...more.worst])
  tally.kindest = topOf([...tally.kindest, ...more.kindest])
}

/** The score below which a share of the rows lies, in thousandths; undefined without rows. */
export function quantile(counts: Counts, share: number): number | undefined {
  const sorted = Object.entries(counts).sort(([a], [b]) => Number(a) - Number(b))
  const total = sorted.reduce((sum, [, times]) => sum + times, 0)
  let seen = 0
  for (const [bin, times] of sorted) {
    seen += times
    if (seen >= share * total) return Number(bin) / bins
  }
  return undefined
}

function count(counts: Counts, name: string | number, times = 1): void {
  counts[name] = (counts[name] ?? 0) + times
}

function binOf(score: number): number {
  return Math.round(score * bins)
}

/** The mean of the warm attributes. */
function warmthOf({ scores = {} }: Analysis): number {
  return warm.reduce((sum, id) => sum + (scores[id] ?? 0), 0) / warm.length
}

function ranked({ row, id, text }: TallyRow, score: number): Ranked {
  return { row, id, score: Number(score.toFixed(4)), ...(text === undefined ? {} : { text }) }
}

function topOf(rows: readonly Ranked[]): Ranked[] {
  return rows.toSorted((a, b) => b.score - a.score || a.row - b.row).slice(0, namedRows)
}
