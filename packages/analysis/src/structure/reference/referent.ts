import type { Token } from '../../text/token.ts'
import { type Addressee, type Structure, structureMark } from '../structure.ts'
import { wordClass } from '../word-classes.ts'

/**
 * Noun: names its bearer ("idiot"). Figure: another word first ("snake"), so somebody must be called it outright.
 * Adjective: says something of the noun beside it or of the subject ("pathetic").
 */
export type WordRole = 'noun' | 'figure' | 'adjective'

const person = wordClass.person | wordClass.group
const pointers = new Set('the this that these those some every another which dis dat'.split(' '))
const articles = new Set('a an the this that these those some such my your his her their our its ur no any'.split(' '))
const padding = new Set(
  'a an the such what absolute total complete utter real proper right fucking freaking bloody fat big little old dumb stupid lol lmao just so very really pure actual nothing but only mere'.split(
    ' ',
  ),
)
const bodies = new Set('face mouth head brain mind self ass arse hair teeth voice smile body'.split(' '))
const farthestSubject = 8

/**
 * Whom the words at tokens `[from, to)` are said of.
 *
 * Looks at the noun right after, then leftwards for the nearest subject in the clause, then at how the sentence stands.
 * Rules of thumb with known misses (a subject after its verb, irony); the model weighs them, they decide nothing alone.
 */
export function referentOf(
  tokens: readonly Token[],
  structure: Structure,
  place: { readonly from: number; readonly to: number; readonly role: WordRole },
): Addressee {
  const right = fromRight(tokens, structure, place)
  if (right !== undefined) return right
  const left = place.role === 'figure' ? calledOf(tokens, structure, place) : fromLeft(tokens, structure, place)
  return left ?? fromStance(tokens, structure, place)
}

type Place = Parameters<typeof referentOf>[2]

function fromRight(tokens: readonly Token[], structure: Structure, place: Place): Addressee | undefined {
  const { classes } = structure
  const next = tokens[place.to]
  const second = tokens[place.to + 1]
  if (next === undefined || structure.sentenceOf[place.to] !== structure.sentenceOf[place.from]) return undefined
  const bits = classes[place.to] as number
  if (
    next.form === '-' &&
    second?.kind === 'word' &&
    second.start === next.end &&
    next.start === tokens[place.to - 1]?.end
  ) {
    return ((classes[place.to + 1] as number) & person) === 0 ? 'thing' : undefined
  }
  if (next.plain === 'like' && ((classes[place.to + 1] ?? 0) & wordClass.you) !== 0) return 'you'
  if (next.kind !== 'word') return undefined
  if (namesThing(tokens, structure, place)) return 'thing'
  if (place.role !== 'adjective') {
    if ((bits & wordClass.you) !== 0) return 'you'
    return (bits & wordClass.i) !== 0 ? 'i' : undefined
  }
  if ((bits & wordClass.group) !== 0) return isYours(structure, place) ? 'you' : 'group'
  if ((bits & wordClass.person) !== 0) return isYours(structure, place) ? 'you' : 'they'
  const before = tokens[place.from - 1]
  if (before === undefined || !articles.has(before.plain) || bodies.has(next.plain)) return undefined
  return padding.has(next.plain) || bits !== 0 ? undefined : 'thing'
}

/** "stupid printer", "useless bloody smoke alarm": a thing is named right after, at most one adjective or noun between. */
function namesThing(tokens: readonly Token[], structure: Structure, place: Place): boolean {
  const reach = place.role === 'adjective' ? 3 : 1
  for (let index = place.to; index < place.to + reach && tokens[index]?.kind === 'word'; index++) {
    const bits = structure.classes[index] as number
    if ((bits & wordClass.thing) !== 0) return structure.sentenceOf[index] === structure.sentenceOf[place.from]
    if (bits !== 0) return false
  }
  return false
}

/** "you stupid man": the writer's "you" stands within two words before. */
function isYours(structure: Structure, place: Place): boolean {
  for (let index = place.from - 1; index >= Math.max(0, place.from - 3); index--) {
    if (((structure.classes[index] as number) & wordClass.you) !== 0) return true
  }
  return false
}

function fromLeft(tokens: readonly Token[], structure: Structure, place: Place): Addressee | undefined {
  const { classes, sentences, sentenceOf } = structure
  const first = sentences[sentenceOf[place.from] as number]?.from ?? 0
  for (let index = place.from - 1; index >= Math.max(first, place.from - farthestSubject); index--) {
    const token = tokens[index] as Token
    const bits = classes[index] as number
    if (token.kind === 'mention') return 'you'
    if (token.kind === 'mark') {
      if (token.form === '-' || token.form.startsWith('*') || token.form === "'" || token.form === '"') continue
      return undefined
    }
    if ((bits & wordClass.you) !== 0) return 'you'
    if (place.role === 'adjective' && index === place.from - 1 && (token.plain === 'this' || token.plain === 'that'))
      continue
    if (pointers.has(token.plain) && place.role === 'noun') {
      if (((classes[index - 1] ?? 0) & wordClass.copula) === 0 || index === first) return 'they'
      continue
    }
    if ((bits & wordClass.thing) !== 0) return 'thing'
    if ((bits & (wordClass.i | wordClass.we)) !== 0) {
      if (isSelf(tokens, classes, index)) return 'i'
      continue
    }
    if ((bits & (wordClass.they | wordClass.person)) !== 0) return 'they'
    if ((bits & wordClass.group) !== 0) return 'group'
    if ((bits & wordClass.it) !== 0) return 'thing'
  }
  return undefined
}

/** "you are a …", "you …", "he's such a …": only padding may stand between the subject, its verb and the word. */
function calledOf(tokens: readonly Token[], structure: Structure, place: Place): Addressee | undefined {
  const { classes, sentences, sentenceOf } = structure
  const first = sentences[sentenceOf[place.from] as number]?.from ?? 0
  let hasVerb = false
  let hasArticle = false
  for (let index = place.from - 1; index >= Math.max(first, place.from - farthestSubject); index--) {
    const token = tokens[index] as Token
    const bits = classes[index] as number
    if (token.kind === 'mark') {
      if (token.form === '-' || token.form.startsWith('*')) continue
      return index === place.from - 1 ? undefined : 'none'
    }
    if ((bits & wordClass.copula) !== 0) hasVerb = true
    // "your a clown" is "you're a clown"; "your dog" is a dog.
    if (token.plain === 'your' || token.plain === 'ur') return hasVerb || hasArticle ? 'you' : 'none'
    const mayBear = hasVerb || !hasArticle
    if ((bits & wordClass.you) !== 0) return mayBear ? 'you' : 'none'
    if ((bits & (wordClass.i | wordClass.we)) !== 0) return hasVerb ? 'i' : 'none'
    if ((bits & (wordClass.they | wordClass.person)) !== 0) return hasVerb ? 'they' : 'none'
    if ((bits & wordClass.group) !== 0) return hasVerb ? 'group' : 'none'
    if ((bits & (wordClass.thing | wordClass.it)) !== 0) return 'thing'
    if (articles.has(token.plain)) hasArticle = true
    else if (!hasVerb && !padding.has(token.plain) && index < place.from - 1) return 'none'
  }
  return hasVerb || hasArticle ? 'none' : undefined
}

/** "I'm …", "I feel …", "me …": said of oneself. "I met …" is not. */
function isSelf(tokens: readonly Token[], classes: Uint16Array, index: number): boolean {
  const word = (tokens[index] as Token).plain
  if (word === 'me' || word === 'myself' || ((classes[index] as number) & wordClass.copula) !== 0) return true
  for (let inner = index + 1; inner <= index + 2; inner++) {
    if (((classes[inner] ?? 0) & wordClass.copula) !== 0) return true
  }
  return false
}

function fromStance(tokens: readonly Token[], structure: Structure, place: Place): Addressee {
  const sentence = structure.sentences[structure.sentenceOf[place.from] as number]
  if (sentence === undefined || place.role === 'adjective') return 'none'
  const isCalled = ((structure.marks[place.from] as number) & structureMark.vocative) !== 0
  if (isCalled || (sentence.isOrder && place.role === 'noun')) return 'you'
  let first: string | undefined
  for (let index = sentence.from; index < sentence.to; index++) {
    const token = tokens[index] as Token
    if ((index >= place.from && index < place.to) || token.kind !== 'word') continue
    // The first word that is no padding settles it: a very long line is not read to its end for each of its words.
    if (!padding.has(token.plain)) return place.role === 'figure' ? 'none' : 'they'
    first ??= token.plain
  }
  // "Bucket" alone is a bucket; "you", "what a" or a call must stand beside a word that means something else first.
  if (first === undefined && place.role === 'figure') return 'none'
  return first === 'what' ? 'they' : 'you'
}
