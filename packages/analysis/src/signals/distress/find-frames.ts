import type { Structure } from '../../structure/structure.ts'
import { structureMark } from '../../structure/structure.ts'
import { wordClass } from '../../structure/word-classes.ts'
import type { NormalizedText } from '../../text/normalize-text.ts'
import type { Token } from '../../text/token.ts'
import type { DistressEntry } from './distress-data.ts'
import {
  fictionWords,
  gameWords,
  laughter,
  nowWords,
  pastWords,
  playTags,
  smallCauses,
  topicWords,
} from './frame-words.ts'

/** Why a phrase of distress does not count, or null where it does. */
export type SetAside =
  | 'negated'
  | 'quoted'
  | 'reported'
  | 'past'
  | 'fiction'
  | 'topic'
  | 'game'
  | 'laughter'
  | 'small-cause'
  | 'figure'
  | null

/** What holds of the text as a whole; read once, and only where a phrase was found. */
export interface TextFrames {
  readonly isLaughing: boolean
  readonly isGame: boolean
  readonly isFiction: boolean
  readonly isTopic: boolean
  readonly isPast: boolean
  /** By index of the sentence: whether it gives a small cause. */
  readonly smallCauses: ReadonlySet<number>
}

/** Reads how a text that holds a phrase of distress is meant. Words inside the phrases themselves do not speak for a frame. */
export function readFrames({ tokens }: NormalizedText, structure: Structure, isInPhrase: Uint8Array): TextFrames {
  const smallOnes = new Set<number>()
  const seen = { laughter: 0, game: 0, fiction: 0, topic: 0, past: 0, now: 0 }
  for (const [at, { plain, form }] of tokens.entries()) {
    if (isInPhrase[at] === 1) continue
    if (isSmallCauseAt(tokens, at)) smallOnes.add(structure.sentenceOf[at] as number)
    if (laughter.has(plain) || laughter.has(form)) seen.laughter++
    if (gameWords.has(plain)) seen.game++
    if (fictionWords.has(plain)) seen.fiction++
    if (topicWords.has(plain)) seen.topic++
    if (isPastAt(tokens, at)) seen.past++
    if (nowWords.has(plain)) seen.now++
  }
  const isPlayful = structure.toneTags.some(({ tag }) => playTags.has(tag))
  return {
    isLaughing: seen.laughter > 0 || isPlayful,
    isGame: seen.game > 0,
    isFiction: seen.fiction > 0,
    isTopic: seen.topic > 0,
    isPast: seen.past > 0 && seen.now === 0,
    smallCauses: smallOnes,
  }
}

/** Why the phrase at tokens `[from, to)` does not count, as far as its own place says. */
export function frameOf(
  { tokens }: NormalizedText,
  structure: Structure,
  { from, to, entry }: { readonly from: number; readonly to: number; readonly entry: DistressEntry },
  text: TextFrames,
): SetAside {
  const mark = structure.marks[from] as number
  if ((mark & structureMark.quoted) !== 0) return 'quoted'
  if ((mark & structureMark.reported) !== 0) return 'reported'
  if (isNegated(tokens, structure, from)) return 'negated'
  if (entry.notBefore.includes(tokens[to]?.plain ?? '')) return 'figure'
  if (text.isFiction) return 'fiction'
  if (text.isTopic) return 'topic'
  if (text.isPast) return 'past'
  if (entry.firm) return null
  if (text.isGame) return 'game'
  if (text.isLaughing) return 'laughter'
  return text.smallCauses.has(structure.sentenceOf[from] as number) ? 'small-cause' : null
}

const deniers: ReadonlySet<string> = new Set(
  'think thinking mean meaning saying say said suggesting like that because planning going want wanting trying considering'.split(
    ' ',
  ),
)
const adverbs: ReadonlySet<string> = new Set('really actually even just at all necessarily'.split(' '))

/**
 * "I don't think I want to die", "not saying that I'm suicidal". A negation before the phrase counts only right before a verb of
 * saying or meaning: people in distress write without full stops ("I can't sleep I want to die").
 */
function isNegated(tokens: readonly Token[], structure: Structure, from: number): boolean {
  const first = structure.sentences[structure.sentenceOf[from] as number]?.from ?? 0
  if (((structure.classes[from] as number) & wordClass.i) === 0 && !isContraction(tokens[from])) {
    return ((structure.marks[from] as number) & structureMark.negated) !== 0
  }
  for (let index = from - 1; index >= Math.max(first, from - 5); index--) {
    if (((structure.classes[index] as number) & wordClass.negator) === 0) continue
    let next = index + 1
    while (next < from && adverbs.has((tokens[next] as Token).plain)) next++
    return next >= from || deniers.has((tokens[next] as Token).plain)
  }
  return false
}

const isContraction = (token: Token | undefined): boolean =>
  token !== undefined && /^i['’]?(m|ve|ll|d)$/.test(token.plain)

/** "used to", "back then", "years ago", "when I was", "2 years clean". */
function isPastAt(tokens: readonly Token[], at: number): boolean {
  const word = (tokens[at] as Token).plain
  const next = tokens[at + 1]?.plain
  if (pastWords.has(word)) return true
  if (word === 'used' && next === 'to') return true
  if (word === 'back' && (next === 'then' || next === 'in')) return true
  if (word === 'when' && next === 'i' && tokens[at + 2]?.plain === 'was') return true
  if (word === 'last' && (next === 'year' || next === 'decade')) return true
  if (word === 'years' && (next === 'clean' || next === 'free' || next === 'later')) return true
  return word === 'no' && next === 'longer'
}

const moments: ReadonlySet<string> = new Set('day night minute second hour week time'.split(' '))

/** Something that nobody dies of, "one more meeting", "if I have to", "I'd rather … than". */
function isSmallCauseAt(tokens: readonly Token[], at: number): boolean {
  const { plain } = tokens[at] as Token
  const next = tokens[at + 1]?.plain ?? ''
  const third = tokens[at + 2]?.plain ?? ''
  if (smallCauses.has(plain) || plain === 'rather') return true
  if (plain === 'one' && next === 'more') return !moments.has(third)
  if (plain === 'if' && (next === 'i' || next === 'we')) return /^(have|hear|see|get|read|must)$/.test(third)
  return (plain === 'makes' || plain === 'making') && next === 'me'
}
