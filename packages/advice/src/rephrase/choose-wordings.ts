import type { Analysis, Rewording, Thresholds } from '@hearth/contract'
import { diffWords } from '../diff-words.ts'
import type { Candidate } from './candidate.ts'
import type { DraftToReword } from './draft.ts'
import { isKinder } from './guards/is-kinder.ts'
import { keepsMeaning } from './guards/keeps-meaning.ts'

/** More than three are a menu, not a help. Source: EVIDENCE §2. */
export const maxWordings = 3
/** Of one strategy at most so many, so that the three differ. */
const maxOfStrategy = 2

export interface ReadCandidate {
  readonly candidate: Candidate
  readonly analysis: Analysis
}

/** The wordings that passed every guard, the smallest change first, none twice. */
export function chooseWordings(
  draft: DraftToReword,
  read: readonly ReadCandidate[],
  thresholds: Thresholds,
): Rewording[] {
  const passed = read
    .filter(({ candidate, analysis }) => isKinder(draft.analysis, analysis, thresholds) && keepsMeaning(draft, candidate))
    .map(({ candidate }) => ({ candidate, change: changedUnits(draft.text, candidate.text) }))
    .sort((a, b) => a.change - b.change)
  const chosen: Rewording[] = []
  const seen = new Set([bare(draft.text)])
  for (const { candidate } of passed) {
    const ofStrategy = chosen.filter((wording) => wording.strategy === candidate.strategy).length
    if (seen.has(bare(candidate.text)) || ofStrategy >= maxOfStrategy || chosen.length >= maxWordings) continue
    seen.add(bare(candidate.text))
    chosen.push({ text: candidate.text, strategy: candidate.strategy })
  }
  return chosen
}

/** How much of the text changes, in UTF-16 units removed and added. */
function changedUnits(before: string, after: string): number {
  return diffWords(before, after)
    .filter((segment) => segment.kind !== 'kept')
    .reduce((sum, segment) => sum + segment.text.length, 0)
}

/** Two wordings that differ only in case, space or end marks are one. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
