import { type DiffSegment, diffWords } from '../../diff-words.ts'
import type { Candidate } from '../candidate.ts'
import type { DraftToReword } from '../draft.ts'
import { splitSentences } from '../words/sentences.ts'
import { tokensOf } from '../words/tokens.ts'
import { plainText } from '../words/wording.ts'

/**
 * Whether a wording still says what the author said: names, numbers, dates, links, quotations stay; no negation or modal is cut
 * away from its verb; nothing is added that only the author can mean (praise, thanks, an apology); something is left to say.
 * Source: EVIDENCE §2, guards.
 */
export function keepsMeaning(draft: DraftToReword, candidate: Candidate): boolean {
  const plain = plainText(candidate.text)
  const segments = diffWords(draft.plain, plain)
  return (
    keepsProtected(draft, candidate.text) &&
    keepsNames(draft, candidate.text) &&
    cutsNoNegation(draft, segments) &&
    addsNothingMeant(draft, segments) &&
    isWhole(candidate.text, draft.text) &&
    saysSomething(draft, candidate.text) &&
    hasFittingLength(draft, candidate)
  )
}

function keepsProtected(draft: DraftToReword, after: string): boolean {
  const counted = new Map<string, number>()
  for (const range of draft.protectedRanges) {
    const words = draft.text.slice(range.start, range.end)
    counted.set(words, (counted.get(words) ?? 0) + 1)
  }
  return [...counted].every(([words, count]) => after.split(words).length - 1 >= count)
}

/** A capital inside a sentence is taken for a name, also a word before the first comma; all-capital shouting is not. */
function keepsNames(draft: DraftToReword, after: string): boolean {
  const there = new Set(tokensOf(plainText(after), 0, after.length).map((token) => baseOf(token.word)))
  return namesIn(draft).every((name) => there.has(name))
}

function namesIn(draft: DraftToReword): string[] {
  const { text, plain, wording } = draft
  return draft.sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    if (words === words.toUpperCase()) return []
    return tokensOf(plain, sentence.start, sentence.end)
      .filter((token, index) => {
        const written = text.slice(token.start, token.end)
        const first = index === 0
        const vocative = first && !/.{5}ly$/.test(token.word) && /^,/.test(text.slice(token.end, token.end + 1))
        const capital = /^\p{Lu}\p{Ll}/u.test(written) && (!first || vocative)
        const afterQuote = /["“‘(:]\s?$/.test(text.slice(Math.max(0, token.start - 2), token.start))
        const ordinary =
          wording.emptyWords.has(token.word) ||
          wording.insultNouns.has(token.word) ||
          wording.verbs.has(token.word) ||
          wording.openers.has(token.word) ||
          wording.insultAdjectives.has(token.word)
        return capital && !afterQuote && !ordinary
      })
      .map((token) => baseOf(token.word))
  })
}

function baseOf(word: string): string {
  return word.replace(/'s?$/, '')
}

/** A negation or modal may go with its whole clause, never from before a verb that stays. */
function cutsNoNegation(draft: DraftToReword, segments: readonly DiffSegment[]): boolean {
  const { negations, modals } = draft.wording
  return segments.every((segment, index) => {
    if (segment.kind !== 'removed') return true
    const next = segments[index + 1]?.kind === 'added' ? segments[index + 2] : segments[index + 1]
    const replaced = segments[index + 1]?.kind === 'added'
    if (replaced || !next || !/^\s*[\p{L}]/u.test(next.text) || /[.!?,;:–—\n-]\s*$/.test(segment.text)) return true
    const last = tokensOf(segment.text, 0, segment.text.length).slice(-2)
    return last.every((token) => !negations.has(token.word) && !modals.has(token.word) && !token.word.endsWith("n't"))
  })
}

function addsNothingMeant(draft: DraftToReword, segments: readonly DiffSegment[]): boolean {
  const added = segments.filter((segment) => segment.kind === 'added')
  return added.every((segment) =>
    tokensOf(segment.text, 0, segment.text.length).every((token) => !draft.wording.notToAdd.has(token.word)),
  )
}

/** Quotes and brackets are in pairs, no mark stands alone, no sentence opens with one. */
function isWhole(text: string, before: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1
  if (count('"') % 2 === 1 || count('(') !== count(')') || count('“') !== count('”')) return false
  const lone = /(?:^|[.!?]\s+)(?:and|or|but)\b/i
  if (lone.test(text) && !lone.test(before)) return false
  // Who writes a space before every comma keeps theirs.
  const setsSpace = /\s[,;]\s/.test(before)
  return !/(?:^|[.!?]\s+)[,;:]/.test(text) && !/,\s*[,.;!?]/.test(text) && (setsSpace || !/\s[,;]\s/.test(text))
}

/** At least one sentence says more than an interjection, and none that was touched is left with less. */
function saysSomething(draft: DraftToReword, after: string): boolean {
  const before = new Set(draft.sentences.map((sentence) => draft.plain.slice(sentence.start, sentence.end)))
  const plain = plainText(after)
  let said = false
  for (const sentence of splitSentences(after)) {
    const words = plain.slice(sentence.start, sentence.end)
    const tokens = tokensOf(plain, sentence.start, sentence.end)
    const content = tokens.filter((token) => !draft.wording.emptyWords.has(token.word)).length
    if (content === 0 && !before.has(words)) return false
    if (content >= 2 || (content === 1 && tokens.length >= 2)) said = true
  }
  return said
}

/** Source of 0.6 and 1.4: EVIDENCE §2. A few units more, since the shortest texts have no room for a whole sentence. */
const leastLength = 0.6
const mostLength = 1.4
const roomUnits = 10
const roomForTheirs = 80
/** What is cut to under a fifth has lost its point, whatever stung in it. */
const leastOfAll = 0.2

/** A wording is as long as what is left of the draft without the words, clauses and sentences that sting: not much shorter, not much longer. */
function hasFittingLength(draft: DraftToReword, candidate: Candidate): boolean {
  const length = candidate.text.trim().length
  const own = draft.text.trim().length
  // Saying their point back takes as many words as the point has.
  const theirs =
    candidate.strategy === 'acknowledge-then-differ' ? Math.min(draft.context?.length ?? 0, roomForTheirs) : 0
  if (length > own * mostLength + roomUnits + theirs) return false
  if (candidate.strategy !== 'drop-the-sting') return true
  const { findings } = draft.analysis
  if (findings.length === 0) return length >= own * leastOfAll
  const stinging = [...findings, ...candidate.edits.filter((edit) => overlapsAny(edit, findings))]
  return length >= own * leastOfAll && length + roomUnits >= (own - coveredUnits(stinging)) * leastLength
}

interface Range {
  readonly start: number
  readonly end: number
}

function overlapsAny(range: Range, others: readonly Range[]): boolean {
  return others.some((other) => range.start < other.end && other.start < range.end)
}

/** How many UTF-16 units lie in at least one of the ranges. */
function coveredUnits(ranges: readonly Range[]): number {
  let until = 0
  let covered = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, until))
    until = Math.max(until, end)
  }
  return covered
}
