import type { Analysis, Rewording, Thresholds } from '@hearth/contract'
import { diffWords } from '../diff-words.ts'
import type { Candidate } from './candidate.ts'
import type { DraftToReword } from './draft.ts'
import { callsNoNames } from './guards/calls-no-names.ts'
import { fitsTogether } from './guards/fits-together.ts'
import { isKinder } from './guards/is-kinder.ts'
import { keepsMeaning } from './guards/keeps-meaning.ts'
import { readsWell } from './guards/reads-well.ts'
import { worstSeam } from './phrases/seams.ts'
import { splitSentences } from './words/sentences.ts'

/** More than three are a menu, not a help. Source: EVIDENCE §2. */
export const maxWordings = 3
/** Of one strategy at most so many, so that the three differ. */
const maxOfStrategy = 2

/** Of two changes of a size the one that reads better: one nat of surprise at the seam counts as so many changed units. */
const unitsOfSurprise = 4
/** What a learned tagger would change is taken for so much smaller, in changed units. */
const learnedIsSmaller = 12
const clearlyCalmer = 0.6
/** So many are looked at sentence by sentence. */
const maxHopeful = 24

export interface ReadCandidate {
  readonly candidate: Candidate
  readonly analysis: Analysis
}

/** The candidates that are kinder as a whole and keep what was meant, the smallest change first. */
export function hopefulWordings(
  draft: DraftToReword,
  read: readonly ReadCandidate[],
  thresholds: Thresholds,
): ReadCandidate[] {
  return read
    .filter(
      ({ candidate, analysis }) =>
        isKinder(draft.analysis, analysis, thresholds) &&
        keepsMeaning(draft, candidate) &&
        readsWell(draft, candidate.text) &&
        fitsTogether(draft, candidate.text) &&
        callsNoNames(candidate.text, draft.wording),
    )
    .map((item) => ({
      item,
      change:
        changedUnits(draft.text, item.candidate.text) +
        worstSeam(draft.text, item.candidate.text) * unitsOfSurprise -
        (item.candidate.isLearned ? learnedIsSmaller : 0),
    }))
    .sort((a, b) => a.change - b.change)
    .slice(0, maxHopeful)
    .map(({ item }) => item)
}

/** Of the hopeful ones those whose every sentence is calm alone, none twice and none that is `known`, at most three with the known ones. */
export function chooseWordings(
  draft: DraftToReword,
  hopeful: readonly ReadCandidate[],
  sentences: ReadonlyMap<string, Analysis>,
  thresholds: Thresholds,
  known: readonly Rewording[] = [],
): Rewording[] {
  const chosen: Rewording[] = []
  let calmest = 1
  const seen = new Set([draft.text, ...known.map(({ text }) => text)].map(bare))
  for (const { candidate, analysis } of hopeful) {
    const calm = sentencesOf(candidate.text).every((text) => (sentences.get(text)?.pause ?? 0) < thresholds.pause)
    const ofStrategy = chosen.filter((wording) => wording.strategy === candidate.strategy).length
    // A second one of the same kind cuts more: it must be worth it.
    const calmer = ofStrategy === 0 || (analysis.pause ?? 1) <= calmest * clearlyCalmer
    if (
      !calm ||
      !calmer ||
      seen.has(bare(candidate.text)) ||
      ofStrategy >= maxOfStrategy ||
      chosen.length + known.length >= maxWordings
    )
      continue
    seen.add(bare(candidate.text))
    calmest = Math.min(calmest, analysis.pause ?? 1)
    chosen.push({ text: candidate.text, strategy: candidate.strategy })
  }
  return chosen
}

/** The sentences of a wording of several; one sentence alone has been read already. */
export function sentencesOf(text: string): string[] {
  const sentences = splitSentences(text)
  return sentences.length < 2 ? [] : sentences.map(({ start, end }) => text.slice(start, end))
}

/** How much of the text changes, in UTF-16 units removed and added. */
function changedUnits(before: string, after: string): number {
  return diffWords(before, after)
    .filter((segment) => segment.kind !== 'kept')
    .reduce((sum, segment) => sum + segment.text.length, 0)
}

/** Two wordings that differ only in case, space or end marks are one. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
