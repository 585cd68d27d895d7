import { type DraftToReword, isFlagged } from '../draft.ts'
import type { Edit } from '../words/edit.ts'
import { areAdjacent, type Token, tokensOf } from '../words/tokens.ts'
import type { Wording } from '../words/wording.ts'

/** At most so many words stand between "you" and the name: "you absolute stupid little …". */
const maxWordsBeforeName = 4

/** Removes what a person is called: "…, you moron.", "Moron, …", "…, genius!". */
export function nameCalling(draft: DraftToReword): Edit[] {
  return draft.sentences.flatMap((sentence) => {
    const tokens = tokensOf(draft.plain, sentence.start, sentence.end)
    return tokens.flatMap((token, index) => {
      // "s t u p i d" holds no "u" for "you".
      if (token.word === 'u' && (tokens[index - 1]?.word.length === 1 || tokens[index + 1]?.word.length === 1))
        return []
      const end = isYou(token) ? endOfYouName(draft, tokens, index) : endOfBareName(draft, tokens, index)
      if (end !== undefined) return [removal(token.start, end)]
      const named = isYou(token) ? endOfYouNames(draft, tokens, index) : undefined
      return named === undefined ? [] : [removal(token.end, named)]
    })
  })
}

function isYou(token: Token): boolean {
  return ['you', 'ya', 'u', 'ye', 'yo'].includes(token.word)
}

/** "you (adjective…) name" before a mark, a conjunction or the end; returns where the name ends. */
function endOfYouName(draft: DraftToReword, tokens: readonly Token[], index: number): number | undefined {
  const { wording, plain } = draft
  if (wording.notBeforeYou.has(tokens[index - 1]?.word ?? '')) return undefined
  let described = false
  let pieceOf = false
  for (let at = index + 1; at <= index + 1 + maxWordsBeforeName; at += 1) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (!token || !before || !areAdjacent(plain, before, token)) return undefined
    const hurts = wording.insultNouns.has(token.word) || isFlagged(draft, token.start, token.end)
    if (isFollowedByMark(plain, token) || (hurts && wording.afterName.has(tokens[at + 1]?.word ?? ''))) {
      const ordinary = wording.verbs.has(token.word) || wording.notNames.has(token.word)
      return hurts || pieceOf || (described && !ordinary) ? token.end : undefined
    }
    pieceOf ||= token.word === 'of' && wording.insultNouns.has(before.word)
    if (!pieceOf && !hurts && (wording.verbs.has(token.word) || wording.notNames.has(token.word))) return undefined
    described ||= hurts || describes(wording, token.word)
  }
  return undefined
}

function describes(wording: Wording, word: string): boolean {
  return wording.insultAdjectives.has(word) || wording.nameStrengtheners.has(word) || wording.intensifiers.has(word)
}

/** "You morons broke it again" keeps "You broke it again": several people are called a name in passing. */
function endOfYouNames(draft: DraftToReword, tokens: readonly Token[], index: number): number | undefined {
  const { wording, plain } = draft
  for (let at = index + 1; at <= index + 1 + maxWordsBeforeName; at += 1) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (!token || !before || !areAdjacent(plain, before, token)) return undefined
    const isPlural = wording.insultNouns.has(token.word) && token.word.endsWith('s')
    if (isPlural && tokens[at + 1] && !isFollowedByMark(plain, token)) return token.end
    if (!describes(wording, token.word)) return undefined
  }
  return undefined
}

/** A name alone: between a comma and a mark, first before a comma, or after "hey" and its like. */
function endOfBareName(draft: DraftToReword, tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index]
  if (!token || !draft.wording.insultNouns.has(token.word)) return undefined
  const afterComma = /[,–—-]\s*$/.test(draft.plain.slice(Math.max(0, token.start - 3), token.start))
  const first = index === 0 && /^\s*[,!]/.test(draft.plain.slice(token.end, token.end + 3)) && tokens.length > 1
  const greeting = tokens[index - 1]
  const greeted =
    index === 1 && greeting && draft.wording.emptyWords.has(greeting.word) && areAdjacent(draft.plain, greeting, token)
  return first || (greeted && tokens.length > 3) || (afterComma && isFollowedByMark(draft.plain, token))
    ? token.end
    : undefined
}

function isFollowedByMark(plain: string, token: Token): boolean {
  return /^\s*(?:[,.!?;:)–—…"”]|-|$|\n|[^\p{L}\p{N}\s'])/u.test(plain.slice(token.end, token.end + 6))
}

function removal(start: number, end: number): Edit {
  return { start, end, replacement: '', strategy: 'drop-the-sting', size: 'word' }
}
