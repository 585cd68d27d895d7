import { type DraftToReword, isFlagged } from '../draft.ts'
import type { Edit } from '../words/edit.ts'
import type { Sentence } from '../words/sentences.ts'
import { type Token, tokensOf } from '../words/tokens.ts'

/** Where one clause ends and the next begins: the tie (mark or conjunction) lies between. */
interface Tie {
  /** After the last word of the clause before. */
  readonly left: number
  /** Before the first word of the clause after, past the conjunction. */
  readonly right: number
  readonly mark: string
  readonly conjunction: string
}

/** More ties than that and the sentence is a list or a rant: not ours to take apart. */
const maxTies = 12

/** Proposes to drop the end, the beginning or a middle clause of each sentence where what stays is a whole sentence. */
export function droppableClauses(draft: DraftToReword): Edit[] {
  return draft.sentences.flatMap((sentence) => {
    const body = withoutEndMarks(draft.plain, sentence)
    const ties = findTies(draft, body)
    if (ties.length > maxTies) return []
    return [
      ...tailDrops(draft, body),
      ...endDrops(draft, body, ties),
      ...beginningDrops(draft, body, ties),
      ...middleDrops(draft, body, ties),
    ]
  })
}

function withoutEndMarks(plain: string, sentence: Sentence): Sentence {
  const marks = plain.slice(sentence.start, sentence.end).match(/[^\p{L}\p{N}]*$/u)?.[0].length ?? 0
  return { start: sentence.start, end: sentence.end - marks }
}

const tiePattern =
  /(?<!\s)\s*(?:([,;:–—]|\s-+\s|\s(?:lol|lmao|haha)\b)\s*(?:(and|but|so|because|cause|cos|coz|which|who|until|or|while|unless|except|though|although|then|yet|plus)\b)?|\s(and|but|so|because|cause|cos|coz|which|until|or|while|unless|except|though|although)\b)\s*/g

function findTies(draft: DraftToReword, body: Sentence): Tie[] {
  const ties: Tie[] = []
  for (const match of draft.plain.slice(body.start, body.end).matchAll(tiePattern)) {
    const left = body.start + match.index
    const conjunction = match[2] ?? match[3] ?? ''
    const after = left + match[0].length
    if (left === body.start || after >= body.end) continue
    if (draft.protectedRanges.some((range) => range.start < after && left < range.end)) continue
    ties.push({ left, right: after, mark: (match[1] ?? '').trim(), conjunction })
  }
  return ties
}

/** Drops from a tie to the end of the sentence. */
function endDrops(draft: DraftToReword, body: Sentence, ties: readonly Tie[]): Edit[] {
  return ties.flatMap((tie) => {
    const needsVerbAfter = tie.mark === '' && (tie.conjunction === 'and' || tie.conjunction === 'or')
    if (needsVerbAfter && !hasVerb(draft, tie.right, body.end)) return []
    if (tie.mark === ':') return []
    if (!standsAlone(draft, body.start, tie.left) && !isFragment(draft, body, tie)) return []
    return [dropEnd(draft, body, tie.left)]
  })
}

/** Backhanded tails without a comma: "… for a beginner", "… when someone else wrote it", "… like a child". */
const tailPattern =
  /(?<!\b(?:wonder|ask|asked|know|see|sure|care|doubt|remember|check|tell|say|back|even|only|as|looking|look|thanks|thank|wait|waiting|pay|time|place|feel|feels|sound|sounds|looks|looked|felt|just|not|but|and|or|is|are|was|were|something|anything|nothing)) (?:for (?:a|an|someone|somebody|people)|like (?:a|an|some|your)|(?:when|if|before) (?:you|your|i|someone|somebody|he|she|they)) /g

function tailDrops(draft: DraftToReword, body: Sentence): Edit[] {
  return [...draft.plain.slice(body.start, body.end).matchAll(tailPattern)].slice(-4).flatMap((match) => {
    const start = body.start + match.index
    const crosses = draft.protectedRanges.some((range) => range.start < start && start < range.end)
    if (crosses || !standsAlone(draft, body.start, start)) return []
    return [dropEnd(draft, body, start)]
  })
}

/** "Always a pleasure, it's like a warm-up": a greeting or a remark before a sentence of its own stands without a verb. */
function isFragment(draft: DraftToReword, body: Sentence, tie: Tie): boolean {
  if (tie.mark === '' || tie.conjunction !== '' || !beginsSentence(draft, tie.right, body.end)) return false
  const tokens = tokensOf(draft.plain, body.start, tie.left)
  const { openers, dangling } = draft.wording
  return tokens.length >= 3 && !openers.has(tokens[0]?.word ?? '') && !dangling.has(tokens.at(-1)?.word ?? '')
}

/** Drops the end of a sentence. With a tag (", don't you?") goes its question mark, unless the rest asks, too. */
function dropEnd(draft: DraftToReword, body: Sentence, from: number): Edit {
  const end = pastSymbols(draft.plain, body.end)
  const marks = draft.plain.slice(end).match(/^\?+/)?.[0].length ?? 0
  const asks = tokensOf(draft.plain, body.start, from)
    .slice(0, 2)
    .some((token) => draft.wording.questionWords.has(token.word))
  if (marks === 0 || asks) return drop(from, end)
  return { ...drop(from, end + marks), replacement: '.' }
}

/** An emoji or a kiss at the end goes with the clause that it colors; the closing mark stays. */
function pastSymbols(plain: string, end: number): number {
  return end + (plain.slice(end).match(/^[^\p{L}\p{N}.!?…"'”’)\n]*/u)?.[0].length ?? 0)
}

/** Drops from the beginning to a tie; the rest must begin like a sentence. */
function beginningDrops(draft: DraftToReword, body: Sentence, ties: readonly Tie[]): Edit[] {
  return ties.flatMap((tie) => {
    if (!['', 'and', 'but', 'so', 'then', 'yet', 'plus'].includes(tie.conjunction)) return []
    if (!carriesSting(draft, body.start, tie.left)) return []
    if (tie.conjunction === 'so' && draft.plain.startsWith('that ', tie.right)) return []
    return beginsSentence(draft, tie.right, body.end) ? [drop(body.start, tie.right)] : []
  })
}

/**
 * Whether the words hold something that is known to hurt. A beginning says what the sentence is about: it goes only for a
 * reason that can be named, not because a model likes the rest better.
 */
function carriesSting(draft: DraftToReword, from: number, to: number): boolean {
  const { insultNouns, insultAdjectives, intensifiers } = draft.wording
  const hurts = (word: string): boolean => insultNouns.has(word) || insultAdjectives.has(word) || intensifiers.has(word)
  return isFlagged(draft, from, to) || tokensOf(draft.plain, from, to).some((token) => hurts(token.word))
}

/** Drops a clause between two ties, from the first up to the second. */
function middleDrops(draft: DraftToReword, body: Sentence, ties: readonly Tie[]): Edit[] {
  return ties.flatMap((first, index) =>
    ties.slice(index + 1, index + 3).flatMap((second) => {
      if (first.mark === '' || second.mark === '' || first.mark === ':') return []
      if (!standsAlone(draft, body.start, first.left)) return []
      const goesOn = second.conjunction !== '' || beginsSentence(draft, second.right, body.end)
      return goesOn ? [drop(first.left, second.left)] : []
    }),
  )
}

/** "…, well" and "…, you know" lead to something that is gone. */
const fillerEnd =
  /(?:,\s(?:well|like|you know|i mean|oh right|say)|(?:hope|think|say|said|felt|feel|know) that|a bit more|just looks)$/

/** Whether the words make a sentence by themselves: a verb, more than one word, no dangling "if …". */
function standsAlone(draft: DraftToReword, from: number, to: number): boolean {
  const tokens = tokensOf(draft.plain, from, to)
  const first = tokens[0]
  if (!first || tokens.length < 2 || !hasVerb(draft, from, to)) return false
  const question = /^\s*\?/.test(draft.plain.slice(endOfSentence(draft, to)))
  const last = tokens.at(-1)?.word ?? ''
  if (draft.wording.dangling.has(last) || fillerEnd.test(draft.plain.slice(from, to))) return false
  if (
    !question &&
    /^(?:however |but |so )?(?:had|should|were) (?:you|he|she|they|we|i|it) /.test(
      tokens.map((token) => token.word).join(' '),
    )
  ) {
    return false
  }
  if (question && ['who', 'what', 'which', 'when'].includes(first.word)) return true
  if (!draft.wording.openers.has(first.word)) return true
  // "If you have time, read it" has its second half; "With all due respect, and as a friend" has not.
  const lastMark = Math.max(...[',', ';', '–', '—'].map((mark) => draft.plain.lastIndexOf(mark, to - 1)))
  return lastMark > from && first.word !== 'who' && beginsSentence(draft, lastMark + 1, to)
}

function endOfSentence(draft: DraftToReword, at: number): number {
  const marks = /[.!?…\n]/g
  marks.lastIndex = at
  return marks.exec(draft.plain)?.index ?? draft.plain.length
}

/** Whether the words can begin a sentence: a subject, a question word, an imperative or a name, and a verb. */
function beginsSentence(draft: DraftToReword, from: number, to: number): boolean {
  const tokens = tokensOf(draft.plain, from, to)
  const first = tokens[0]
  if (!first || tokens.length < 2 || !hasVerb(draft, from, to)) return false
  const isName = /\p{Lu}/u.test(draft.text.charAt(first.start)) && first.start > 0
  return draft.wording.subjects.has(first.word) || isImperative(draft, first) || isName
}

function isImperative(draft: DraftToReword, token: Token): boolean {
  return (
    draft.wording.verbs.has(token.word) && !/'|^(?:is|are|was|were|been|be|has|had|does|seems|means)$/.test(token.word)
  )
}

function hasVerb(draft: DraftToReword, from: number, to: number): boolean {
  return tokensOf(draft.plain, from, to).some(
    (token) => draft.wording.verbs.has(token.word) || /(?:'s|'re|'ve|'ll|'m|'d|n't|[a-z]{2}ed)$/.test(token.word),
  )
}

function drop(start: number, end: number): Edit {
  return { start, end, replacement: '', strategy: 'drop-the-sting', size: 'clause' }
}
