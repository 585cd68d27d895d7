import type { Analysis, AnalysisInput, Rewording, Strategy, Thresholds } from '@hearth/contract'
import { isAttackLevel } from '../pause/decide-level.ts'
import type { Candidate } from './candidate.ts'
import { chooseWordings, hopefulWordings, type ReadCandidate, sentencesOf } from './choose-wordings.ts'
import { candidateOf, combineEdits, fitsDraft, isThreat, proposedEdits, type ReadEdit } from './combine.ts'
import { type DraftToReword, draftToReword } from './draft.ts'
import { type ReadSeams, worstBreak } from './guards/breaks-nothing.ts'
import { holdsHarm, isLeftAlone, touchableSentences } from './may-reword.ts'
import type { Edit } from './words/edit.ts'
import type { Sentence } from './words/sentences.ts'
import type { Wording } from './words/wording.ts'

/** Longer texts get no wordings: every candidate is the whole text, read again. In UTF-16 units. */
const maxChars = 20_000
/** From so many sentences on, those that do not sting are left as they are. */
const longText = 3
/** So many wordings are looked at for what is broken: each is read once more. */
const mostLooked = 10
/** From so likely a break on a wording is not shown. */
const tooBroken = 0.5
/** A sure break counts as so many places in the order of changes. */
const ranksOfBreak = 6

/** Reads texts; one answer for each, in order. The reader's own `analyze`. */
export type Analyze = (items: readonly AnalysisInput[]) => Promise<readonly Analysis[]>

/** A change that somebody else proposes, such as a learned tagger: the half-open UTF-16 range is replaced. It is put together with ours. */
export interface ProposedEdit {
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly strategy: Strategy
}
/** Changes that belong together, such as all that a learned tagger would make. */
export interface ProposedEdits {
  readonly edits: readonly Pick<ProposedEdit, 'start' | 'end' | 'replacement'>[]
  readonly strategy: Strategy
}
/** A whole wording that somebody else proposes, such as a language model that a keeper plugged in. */
export interface ProposedWording {
  readonly text: string
  readonly strategy: Strategy
}
/** Whatever it proposes passes the same guards as ours. */
export type ProposeEdits = (
  text: string,
  analysis: Analysis,
  context: string | null,
) => Promise<readonly (ProposedEdit | ProposedEdits | ProposedWording)[]>

export interface ProposeWordingsInput {
  readonly text: string
  readonly context?: string | null
  readonly analysis: Analysis
  readonly analyze: Analyze
  readonly thresholds: Thresholds
  readonly wording: Wording
  readonly proposeEdits?: ProposeEdits
  /** Where a wording reads broken; without it only pairs of neighbors are looked at. */
  readonly readSeams?: ReadSeams
}

/** `left-alone`: not ours to soften. `wordings`: at most three, and none is an honest answer. */
export type ProposedWordings =
  | { readonly kind: 'left-alone' }
  | { readonly kind: 'wordings'; readonly wordings: readonly Rewording[] }

/**
 * Finds kinder wordings of a text: at most three, the smallest change first, each read again and found clearly kinder.
 * The reader is asked about each edit alone, then about the most helpful ones together, then about the sentences of what is left.
 */
export async function proposeWordings(input: ProposeWordingsInput): Promise<ProposedWordings> {
  const { text, analysis, thresholds } = input
  if (text.length > maxChars) return { kind: 'wordings', wordings: [] }
  const draft = draftToReword(text, analysis, input.wording, input.context ?? null)
  const touchable = touchableSentences(draft, isAttackLevel(analysis, thresholds))
  if (!holdsHarm(analysis, thresholds) || isLeftAlone(draft, touchable)) return { kind: 'left-alone' }
  if (await answersAbuse(input)) return { kind: 'left-alone' }
  const stinging = await stingingSentences(input, draft, touchable)
  const isTouched = (edit: Edit): boolean =>
    stinging.some(({ start, end }) => edit.start < end && start < edit.end) ||
    stinging.length === draft.sentences.length
  // Of a threat only the boundary under it can stay.
  const learned = isThreat(draft) ? [] : ((await input.proposeEdits?.(text, analysis, draft.context)) ?? [])
  const isFit = (edit: Edit): boolean => fitsDraft(draft, edit) && isTouched(edit)
  const sets = learned.flatMap((one) => {
    if ('text' in one) return []
    const edits = 'edits' in one ? one.edits : [one]
    return [edits.map((edit): Edit => ({ ...edit, strategy: one.strategy, size: 'word' })).filter(isFit)]
  })
  const singles = sets.flatMap((set) => (set.length === 1 ? set : []))
  const edits = [...singles, ...proposedEdits(draft, isTouched)].filter(isTouched)
  // The first set of changes is the tagger's own choice.
  const chosen = sets[0] && sets[0].length > 0 ? [{ ...candidateOf(draft, sets[0]), isLearned: true }] : []
  const first: Candidate[] = [
    ...chosen,
    ...edits.map((edit) => candidateOf(draft, [edit])),
    ...sets.flatMap((set) => (set.length > 1 ? [candidateOf(draft, set)] : [])),
    ...learned.flatMap((one) => ('text' in one ? [{ ...one, edits: [] }] : [])),
  ]
  const readFirst = await readAll(input, draft, first)
  // What a set of changes does is no one change's doing.
  const readEdits: ReadEdit[] = readFirst.flatMap(({ candidate, analysis: after }) =>
    (candidate.edits.length === 1 ? candidate.edits : []).map((edit) => ({ edit, analysis: after })),
  )
  const known = new Set(first.map((candidate) => candidate.text))
  const combined = combineEdits(draft, readEdits).filter((candidate) => !known.has(candidate.text))
  const readCombined = await readAll(input, draft, combined)
  const hopeful = hopefulWordings(draft, [...readFirst, ...readCombined], thresholds)
  const whole = await unbroken(input, draft, hopeful)
  return { kind: 'wordings', wordings: chooseWordings(draft, whole, await readSentences(input, whole), thresholds) }
}

/** Of the first hopeful ones those that read unbroken where they were changed, what reads best before what changes least. */
export async function unbroken(
  { readSeams }: Pick<ProposeWordingsInput, 'readSeams'>,
  draft: DraftToReword,
  hopeful: readonly ReadCandidate[],
): Promise<readonly ReadCandidate[]> {
  if (readSeams === undefined || hopeful.length === 0) return hopeful
  const looked = hopeful.slice(0, mostLooked)
  const [before = [], ...after] = await readSeams([draft.text, ...looked.map(({ candidate }) => candidate.text)])
  // Nobody there knows grammar: the order stays as it is.
  if (before.length === 0) return hopeful
  return looked
    .map((item, rank) => ({
      item,
      rank,
      broken: worstBreak(draft.text, item.candidate.text, before, after[rank] ?? []),
    }))
    .filter(({ broken }) => broken < tooBroken)
    .sort((a, b) => a.rank + a.broken * ranksOfBreak - (b.rank + b.broken * ranksOfBreak))
    .map(({ item }) => item)
}

/** Whoever answers an attack is its target: it is not for us to ask them to be softer. Source: EVIDENCE §2. */
export async function answersAbuse({
  context,
  analyze,
  thresholds,
}: Pick<ProposeWordingsInput, 'context' | 'analyze' | 'thresholds'>): Promise<boolean> {
  if (!context) return false
  const [said] = await analyze([{ text: context, context: null }])
  return said !== undefined && isAttackLevel(said, thresholds)
}

/** In a long text the sentences that sting, by the reader's words or by themselves; where none does alone, all that may be touched. */
export async function stingingSentences(
  { analyze, thresholds }: ProposeWordingsInput,
  draft: DraftToReword,
  touchable: readonly Sentence[],
): Promise<readonly Sentence[]> {
  if (draft.sentences.length < longText) return touchable
  const alone = await analyze(touchable.map(({ start, end }) => ({ text: draft.text.slice(start, end) })))
  const stinging = touchable.filter(({ start, end }, at) => {
    const found = draft.analysis.findings.some((finding) => finding.start < end && start < finding.end)
    const reading = alone[at]
    return found || (reading !== undefined && holdsHarm(reading, thresholds))
  })
  return stinging.length > 0 ? stinging : touchable
}

/** A long calm text hides one harsh sentence from a reader of whole texts: each sentence of a wording is read alone, too. */
export async function readSentences(
  input: ProposeWordingsInput,
  read: readonly ReadCandidate[],
): Promise<ReadonlyMap<string, Analysis>> {
  const texts = [...new Set(read.flatMap(({ candidate }) => sentencesOf(candidate.text)))]
  if (texts.length === 0) return new Map()
  const analyses = await input.analyze(texts.map((text) => ({ text })))
  return new Map(texts.flatMap((text, index) => (analyses[index] ? [[text, analyses[index]]] : [])))
}

export async function readAll(
  input: ProposeWordingsInput,
  draft: DraftToReword,
  candidates: readonly Candidate[],
): Promise<ReadCandidate[]> {
  const texts = [...new Set(candidates.map(({ text }) => text))].filter((text) => text !== '' && text !== draft.text)
  if (texts.length === 0) return []
  const analyses = await input.analyze(texts.map((text) => ({ text, context: draft.context })))
  const byText = new Map(texts.map((text, index) => [text, analyses[index]]))
  return candidates.flatMap((candidate) => {
    const analysis = byText.get(candidate.text)
    return analysis ? [{ candidate, analysis }] : []
  })
}
