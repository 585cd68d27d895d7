import type { Analysis, AnalysisInput, Rewording, Strategy, Thresholds } from '@hearth/contract'
import type { Candidate } from './candidate.ts'
import { chooseWordings, type ReadCandidate } from './choose-wordings.ts'
import { candidateOf, combineEdits, proposeEdits, type ReadEdit } from './combine.ts'
import { type DraftToReword, draftToReword } from './draft.ts'
import type { Wording } from './words/wording.ts'

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
  return chooseWordings(draft, [...readFirst, ...readCombined], input.thresholds)
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
