import { diffWords } from '@hearth/advice'
import type { Thresholds } from '@hearth/contract'
import type { Figures } from '../gate/results.ts'
import { bootstrap, type Figure, wilson } from '../statistics/interval.ts'
import { chrF } from './chr-f.ts'
import type { Reworded } from './reword-rows.ts'

/** A wording that was offered for a text that can be softened. */
type Offered = Reworded & { readonly after: NonNullable<Reworded['after']> }

/** The figures of one way of rewording; names begin with `prefix`. */
export function measureWordings(prefix: string, all: readonly Reworded[], thresholds: Thresholds): Figures {
  const soften = all.filter(({ row }) => row.kind === 'soften')
  const cannot = all.filter(({ row }) => row.kind === 'cannot')
  const offered = soften.filter(isOffered)
  const withheld = [...soften, ...cannot].filter((one) => !isOffered(one))
  const figures: Figures = {
    'offered-where-possible': share(soften, isOffered),
    'below-thresholds': share(soften, (one) => isOffered(one) && isBelow(one, thresholds)),
    'fall-of-toxicity': mean(offered, ({ before, after }) =>
      fall(before.scores?.toxicity, after.analysis.scores?.toxicity),
    ),
    'fall-of-pause': mean(offered, ({ before, after }) => fall(before.pause, after.analysis.pause)),
    'kept-content-chrf': mean(offered, ({ row, after }) => chrF(after.text, row.text)),
    'kept-facts': share(offered, ({ row, after }) => keepsFacts(row.text, after.text)),
    'edit-size': mean(offered, ({ row, after }) => editSize(row.text, after.text)),
    'chrf-to-references': mean(
      offered.filter(({ row }) => row.references.length > 0),
      ({ row, after }) => Math.max(...row.references.map((reference) => chrF(after.text, reference))),
    ),
    'kept-words': share(
      offered.flatMap(({ row, after }) => row.keep.map((words) => ({ words, text: after.text }))),
      ({ words, text }) => holds(text, words),
    ),
    'dropped-words': share(
      offered.flatMap(({ row, after }) => row.drop.map((words) => ({ words, text: after.text }))),
      ({ words, text }) => !holds(text, words),
    ),
    'cannot-soften-recall': share(cannot, (one) => !isOffered(one)),
    'cannot-soften-precision': share(withheld, ({ row }) => row.kind === 'cannot'),
  }
  for (const kind of ['report', 'boundary', 'grief', 'protest', 'harmless'] as const)
    figures[`left-alone-${kind}`] = share(
      all.filter(({ row }) => row.kind === kind),
      (one) => !isOffered(one),
    )
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) => (figure === null ? [] : [[`${prefix}/${name}`, figure]])),
  )
}

function isOffered(one: Reworded): one is Offered {
  return one.after !== null
}

function isBelow({ after }: Offered, thresholds: Thresholds): boolean {
  const { pause = 1, scores } = after.analysis
  return pause < thresholds.pause && (scores?.toxicity ?? 0) < (thresholds.toxicity ?? 0.5)
}

function fall(before: number | undefined, after: number | undefined): number {
  return (before ?? 0) - (after ?? 0)
}

/** Whether every number, every negation and every name is still there. A capital inside a sentence is taken for a name. */
export function keepsFacts(before: string, after: string): boolean {
  return factsIn(before).every((fact) => holds(after, fact))
}

function factsIn(text: string): string[] {
  const numbers = text.match(/\d+(?:[.,:]\d+)*/g) ?? []
  const shouts = text === text.toUpperCase()
  const names = shouts ? [] : [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu)].map(([name]) => name)
  const negations = text.match(/\b(?:not|never|no|nobody|nothing|cannot)\b|\w+n['’]t\b/gi) ?? []
  return [...numbers, ...names, ...negations]
}

function holds(text: string, words: string): boolean {
  const plain = (one: string): string => one.toLowerCase().replace(/[’ʼ]/g, "'")
  const at = plain(text).indexOf(plain(words))
  return at >= 0
}

/** The share of the words of both texts that differ. */
function editSize(before: string, after: string): number {
  const words = (text: string): number => text.split(/\s+/).filter(Boolean).length
  const changed = diffWords(before, after).filter(({ kind }) => kind !== 'kept')
  return changed.reduce((sum, { text }) => sum + words(text), 0) / Math.max(1, words(before) + words(after))
}

function share<Row>(rows: readonly Row[], holdsFor: (row: Row) => boolean): Figure | null {
  return wilson(rows.filter(holdsFor).length, rows.length)
}

function mean<Row>(rows: readonly Row[], of: (row: Row) => number): Figure | null {
  return bootstrap(
    rows.map((row) => of(row)),
    (drawn) => (drawn.length === 0 ? null : drawn.reduce((sum, value) => sum + value, 0) / drawn.length),
  )
}
