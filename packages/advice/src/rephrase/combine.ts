import type { Analysis, Strategy } from '@hearth/contract'
import type { Candidate } from './candidate.ts'
import type { DraftToReword } from './draft.ts'
import { isFlagged } from './draft.ts'
import { wordingStrategies } from './strategies/index.ts'
import { applyEdits, type Edit, overlaps } from './words/edit.ts'
import { plainText } from './words/wording.ts'

/** Bounds of the work on one draft: texts read in the first and in the second round. */
const maxSingles = 48
const maxAdded = 6
const maxRules = 4
/** How much a fall in toxicity counts beside a fall of the pause. */
const toxicityShare = 0.2

/** Every edit that the strategies propose, apart from those that cut into a quotation, link or number. */
export function proposeEdits(draft: DraftToReword): Edit[] {
  const strategiesThatFit = isThreat(draft)
    ? wordingStrategies.filter((strategy) => strategy.id === 'firm-boundary')
    : wordingStrategies
  const seen = new Set<string>()
  const edits: Edit[] = []
  for (const strategy of strategiesThatFit) {
    for (const edit of strategy.propose(draft)) {
      const key = `${edit.start}:${edit.end}:${edit.replacement}`
      if (seen.has(key) || edit.end <= edit.start || cutsProtected(draft, edit)) continue
      seen.add(key)
      edits.push(edit)
    }
  }
  return edits.slice(0, maxSingles)
}

/** A threat without its worst words is still one: of a threat only the boundary under it, if there is one, can stay. */
function isThreat({ analysis }: DraftToReword): boolean {
  const found = analysis.findings.some((finding) => finding.attribute === 'threat' && finding.severity >= 2)
  return found || (analysis.scores?.threat ?? 0) >= 0.5
}

function cutsProtected(draft: DraftToReword, edit: Edit): boolean {
  return draft.protectedRanges.some((range) => {
    const replacedWhole = edit.replacement.includes(draft.text.slice(range.start, range.end))
    return overlaps(range, edit) && !replacedWhole
  })
}

/** One edit with the reading of the text after it. */
export interface ReadEdit {
  readonly edit: Edit
  readonly analysis: Analysis
}

/**
 * The draft after some edits. The strategy is that of the edit which says something anew, if there is one;
 * what is left as a plain boundary is called one.
 */
export function candidateOf(draft: DraftToReword, edits: readonly Edit[]): Candidate {
  const text = applyEdits(draft.text, edits)
  const anew = edits.find((edit) => edit.size === 'rule')?.strategy
  const strategy: Strategy = anew ?? (draft.wording.boundary.test(plainText(text)) ? 'firm-boundary' : 'drop-the-sting')
  return { text, strategy, edits }
}

/**
 * Puts edits together where one alone is not enough: first all words that add harm, then, step by step, the clauses and sentences
 * that help most. Each step is a candidate, so that the lightest that is kind enough can be chosen.
 */
export function combineEdits(draft: DraftToReword, read: readonly ReadEdit[]): Candidate[] {
  const before = draft.analysis
  // A pause that one plain insult alone explains does not move when something else goes; toxicity does.
  const gain = ({ edit, analysis }: ReadEdit): number =>
    (before.pause ?? 0) -
    (analysis.pause ?? 1) +
    ((before.scores?.toxicity ?? 0) - (analysis.scores?.toxicity ?? 0)) * toxicityShare +
    (isFlagged(draft, edit.start, edit.end) ? 0.05 : 0)
  const helpful = read.filter((item) => gain(item) > 0.005)
  const byGain = [...helpful].sort((a, b) => gain(b) - gain(a))
  const words = withoutOverlaps(byGain.filter(({ edit }) => edit.size === 'word').map(({ edit }) => edit))
  const drops = byGain.filter(({ edit }) => edit.size === 'clause' || edit.size === 'sentence').map(({ edit }) => edit)
  const rules = byGain.filter(({ edit }) => edit.size === 'rule').map(({ edit }) => edit)
  const candidates: Candidate[] = []
  for (const begin of [[], ...rules.slice(0, maxRules).map((rule) => [rule])]) {
    let set = withoutOverlaps([...begin, ...words])
    if (set.length > 1) candidates.push(candidateOf(draft, set))
    const more = withoutOverlaps([...begin, ...drops]).slice(begin.length, begin.length + maxAdded)
    for (const drop of more) {
      set = [drop, ...set.filter((edit) => !overlaps(edit, drop))]
      if (set.length > 1) candidates.push(candidateOf(draft, set))
    }
  }
  return candidates
}

/** Keeps the earlier of two edits that overlap. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits) if (kept.every((other) => !overlaps(other, edit))) kept.push(edit)
  return kept
}
