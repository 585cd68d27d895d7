import type { Analysis, Strategy } from '@hearth/contract'
import { attackFindings } from '../pause/attack.ts'
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
export function proposedEdits(draft: DraftToReword, isTouched: (edit: Edit) => boolean): Edit[] {
  const strategiesThatFit = isThreat(draft)
    ? wordingStrategies.filter((strategy) => strategy.id === 'firm-boundary')
    : wordingStrategies
  const seen = new Set<string>()
  const edits: Edit[] = []
  for (const strategy of strategiesThatFit) {
    for (const edit of strategy.propose(draft)) {
      const key = `${edit.start}:${edit.end}:${edit.replacement}`
      if (seen.has(key) || !fitsDraft(draft, edit) || !isTouched(edit) || !mayGo(draft, edit)) continue
      seen.add(key)
      edits.push(edit)
    }
  }
  return edits.slice(0, maxSingles)
}

/** A threat without its worst words is still one: of a threat only the boundary under it, if there is one, can stay. */
export function isThreat({ analysis }: DraftToReword): boolean {
  const found = analysis.findings.some((finding) => finding.attribute === 'threat' && finding.severity >= 2)
  return found || (analysis.scores?.threat ?? 0) >= 0.5
}

/**
 * Whether a whole clause or sentence may go: where the reader points at words that attack, one of them must be in it; strong words alone are no
 * reason to leave out what was said with them.
 */
function mayGo(draft: DraftToReword, edit: Edit): boolean {
  if (edit.size !== 'clause' && edit.size !== 'sentence') return true
  const attacks = attackFindings(draft.analysis)
  if (attacks.length > 0 && !isSuspected(draft)) return attacks.some((finding) => overlaps(finding, edit))
  return isSuspected(draft) || draft.analysis.findings.length === 0
}

/** Much of what hurts without a hard word has no finding; a reader who would nearly ask for a pause suspects it. */
function isSuspected({ analysis }: DraftToReword): boolean {
  return (analysis.pause ?? 0) >= 0.3
}

/** Whether an edit lies in the text and cuts into nothing that stays; whoever proposes it. */
export function fitsDraft(draft: DraftToReword, edit: Edit): boolean {
  return edit.start >= 0 && edit.start < edit.end && edit.end <= draft.text.length && !cutsProtected(draft, edit)
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
    (isFlagged(draft, edit.start, edit.end) || swears(draft, edit) ? 0.05 : 0)
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

/** Of two strong words the first that goes hardly moves a score that is near one. */
function swears({ analysis }: DraftToReword, edit: Edit): boolean {
  return (
    edit.size === 'word' &&
    analysis.findings.some((finding) => finding.attribute === 'profanity' && overlaps(finding, edit))
  )
}

/** Keeps the earlier of two edits that overlap. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits) if (kept.every((other) => !overlaps(other, edit))) kept.push(edit)
  return kept
}
