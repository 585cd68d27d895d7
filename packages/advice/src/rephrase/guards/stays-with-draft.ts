import type { DraftToReword } from '../draft.ts'
import { findProtected } from '../draft.ts'
import { type Sentence, splitSentences } from '../words/sentences.ts'
import { type Token, tokensOf } from '../words/tokens.ts'
import { plainText } from '../words/wording.ts'

/**
 * Whether a text that somebody else wrote whole is still the author's. Ours cut and replace words, so that what stays is theirs by construction;
 * whoever writes anew can add a fact, turn a sentence round or answer something else. Errs on the side of showing nothing.
 */
export function staysWithDraft(draft: DraftToReword, after: string, stinging: readonly Sentence[]): boolean {
  return (
    isPlain(draft.text, after) &&
    addsNoFact(draft, after) &&
    leavesTheRest(draft, after, stinging) &&
    keepsWords(draft, after) &&
    keepsPolarity(draft, after)
  )
}

/** Signs that nobody sees or that turn text around, and marks of formatting. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
const markup = /<\/?[a-z!]|```|\*\*|__|\]\(|^\s*(?:#{1,6}\s|[-*•]\s|\d+[.)]\s)/im

function isPlain(before: string, after: string): boolean {
  const own = new Set(before.match(unseen))
  if ((after.match(unseen) ?? []).some((sign) => !own.has(sign))) return false
  const lines = (text: string): number => text.split('\n').length
  return lines(after) <= lines(before) && (markup.test(before) || !markup.test(after))
}

/** Numbers, links, mentions, quotations and names that the draft does not have are facts that its author never told. */
function addsNoFact(draft: DraftToReword, after: string): boolean {
  const { text } = draft
  if (findProtected(after).some(({ start, end }) => !text.includes(after.slice(start, end)))) return false
  const own = new Set(tokensOf(draft.plain, 0, text.length).map(({ word }) => baseOf(word)))
  const plain = plainText(after)
  return splitSentences(after).every(({ start, end }) =>
    tokensOf(plain, start, end).every((token, at) => {
      const written = after.slice(token.start, token.end)
      const isName = at > 0 && /^\p{Lu}/u.test(written) && !/^I(?:['’]|$)/.test(written)
      return !isName || own.has(baseOf(token.word))
    }),
  )
}

/** Sentences that do not sting stay as they were written. */
function leavesTheRest(draft: DraftToReword, after: string, stinging: readonly Sentence[]): boolean {
  return draft.sentences.every(
    ({ start, end }) =>
      stinging.some((one) => one.start === start && one.end === end) || after.includes(draft.text.slice(start, end)),
  )
}

/**
 * So much of what the author said stays; where the reader points at no word, any of them may be what stings. And so much of a wording may be in
 * words that the draft does not have, always a few. Tuned on the rewordings that people wrote for our harsh lines: about half of them pass
 * this guard, nearly none of those with a claim added or of another line. To show a text that says something else is worse than to show none.
 */
const keptShare = 0.6
const keptShareUnpointed = 0.35
const newShare = 0.34
const fewNew = 3

function keepsWords(draft: DraftToReword, after: string): boolean {
  const own = contentOf(draft, draft.plain).filter((token) => !isPointedAt(draft, token))
  const theirs = contentOf(draft, plainText(after))
  const kept = own.filter(({ word }) => theirs.some((other) => isSameWord(word, other.word))).length
  const all = contentOf(draft, draft.plain)
  const fresh = theirs.filter(({ word }) => !all.some((other) => isSameWord(word, other.word))).length
  const share = draft.analysis.findings.length > 0 ? keptShare : keptShareUnpointed
  return kept >= own.length * share && fresh <= Math.max(fewNew, theirs.length * newShare)
}

function isPointedAt({ analysis }: DraftToReword, { start, end }: Token): boolean {
  return analysis.findings.some((finding) => finding.start < end && start < finding.end)
}

/** Words that say something: not those of grammar, of address, of calling names and of heat. */
function contentOf({ wording }: DraftToReword, plain: string): Token[] {
  return tokensOf(plain, 0, plain.length).filter(({ word }) =>
    [
      wording.emptyWords,
      wording.negations,
      wording.modals,
      wording.intensifiers,
      wording.openers,
      wording.insultNouns,
      wording.insultAdjectives,
      wording.nameStrengtheners,
      wording.youWords,
      wording.firstPerson,
    ].every((words) => !words.has(word)),
  )
}

/** What is said to be so is still said to be so: no word of the author that stays is denied, or denied no more. */
function keepsPolarity(draft: DraftToReword, after: string): boolean {
  const plain = plainText(after)
  const theirs = contentOf(draft, plain)
  return contentOf(draft, draft.plain)
    .filter((token) => !isPointedAt(draft, token))
    .every((token) => {
      const same = theirs.filter((other) => isSameWord(token.word, other.word))
      const was = isDenied(draft, draft.plain, token)
      return same.length === 0 || same.some((other) => isDenied(draft, plain, other) === was)
    })
}

/** So many words before it a negation still reaches a word. */
const reach = 3

function isDenied({ wording }: DraftToReword, plain: string, { start }: Token): boolean {
  const sentence = splitSentences(plain).find((one) => one.start <= start && start < one.end)
  const before = tokensOf(plain, sentence?.start ?? 0, start).slice(-reach)
  return before.some(({ word }) => wording.negations.has(word) || word.endsWith("n't"))
}

/** One word in two forms: "work" and "works", "rewrite" and "rewriting". */
function isSameWord(one: string, other: string): boolean {
  const [a, b] = [stemOf(one), stemOf(other)]
  return a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)))
}

function stemOf(word: string): string {
  const base = baseOf(word)
  return base.length > 4 ? base.replace(/(?:ing|ed|es|ly|s|e)$/, '') : base
}

function baseOf(word: string): string {
  return word.replace(/'s?$/, '')
}
