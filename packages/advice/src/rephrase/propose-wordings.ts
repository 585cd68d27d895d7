import type { Analysis, AnalysisInput, Rewording, Strategy, Thresholds } from '@hearth/contract'
import type { Candidate } from './candidate.ts'
import { chooseWordings, hopefulWordings, type ReadCandidate, sentencesOf } from './choose-wordings.ts'
import { candidateOf, combineEdits, proposeEdits, type ReadEdit } from './combine.ts'
import { type DraftToReword, draftToReword } from './draft.ts'
import type { Wording } from './words/wording.ts'

/** Longer texts get no wordings: every candidate is the whole text, read again. In UTF-16 units. */
const maxChars = 20_000

/** Reads texts; one answer for each, in order. The reader's own `analyze`. */
export type Analyze = (items: readonly AnalysisInput[]) => Promise<readonly Analysis[]>

/** A wording that somebody else proposes, such as a learned tagger. It passes the same guards as ours. */
export interface ProposedEdit {
  readonly text: string
  readonly strategy: Strategy
}
export type ProposeEdits = (text: string, analysis: Analysis) => Promise<readonly ProposedEdit[]>

export interface ProposeWordingsInput {
  readonly text: string
  readonly context?: string | null
  readonly analysis: Analysis
  readonly analyze: Analyze
  readonly thresholds: Thresholds
  readonly wording: Wording
  readonly proposeEdits?: ProposeEdits
}

/**
 * Finds kinder wordings of a text: at most three, the smallest change first, each read again and found clearly kinder.
 * The reader is asked twice: about each edit alone, then about the most helpful ones together.
 */
export async function proposeWordings(input: ProposeWordingsInput): Promise<Rewording[]> {
  if (input.text.length > maxChars) return []
  const draft = draftToReword(input.text, input.analysis, input.wording)
  const singles = proposeEdits(draft).map((edit) => candidateOf(draft, [edit]))
  const learned = (await input.proposeEdits?.(input.text, input.analysis)) ?? []
  const first: Candidate[] = [...singles, ...learned.map((proposal) => ({ ...proposal, edits: [] }))]
  const readFirst = await readAll(input, draft, first)
  const readEdits: ReadEdit[] = readFirst.flatMap(({ candidate, analysis }) =>
    candidate.edits.map((edit) => ({ edit, analysis })),
  )
  const known = new Set(first.map(({ text }) => text))
  const combined = combineEdits(draft, readEdits).filter(({ text }) => !known.has(text))
  const readCombined = await readAll(input, draft, combined)
  const hopeful = hopefulWordings(draft, [...readFirst, ...readCombined], input.thresholds)
  return chooseWordings(draft, hopeful, await readSentences(input, hopeful), input.thresholds)
}

/** A long calm text hides one harsh sentence from a reader of whole texts: each sentence of a wording is read alone, too. */
async function readSentences(
  input: ProposeWordingsInput,
  read: readonly ReadCandidate[],
): Promise<ReadonlyMap<string, Analysis>> {
  const texts = [...new Set(read.flatMap(({ candidate }) => sentencesOf(candidate.text)))]
  if (texts.length === 0) return new Map()
  const analyses = await input.analyze(texts.map((text) => ({ text })))
  return new Map(texts.flatMap((text, index) => (analyses[index] ? [[text, analyses[index]]] : [])))
}

async function readAll(
  input: ProposeWordingsInput,
  draft: DraftToReword,
  candidates: readonly Candidate[],
): Promise<ReadCandidate[]> {
  const texts = [...new Set(candidates.map(({ text }) => text))].filter((text) => text !== '' && text !== draft.text)
  if (texts.length === 0) return []
  const context = input.context ?? null
  const analyses = await input.analyze(texts.map((text) => ({ text, context })))
  const byText = new Map(texts.map((text, index) => [text, analyses[index]]))
  return candidates.flatMap((candidate) => {
    const analysis = byText.get(candidate.text)
    return analysis ? [{ candidate, analysis }] : []
  })
}
