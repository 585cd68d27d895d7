import { isOrderAt } from '../../structure/reference/order.ts'
import { referentOf } from '../../structure/reference/referent.ts'
import { type Addressee, type Structure, structureMark } from '../../structure/structure.ts'
import { wordClass } from '../../structure/word-classes.ts'
import type { NormalizedText } from '../../text/normalize-text.ts'
import { type Token, tokenFlags } from '../../text/token.ts'
import type { Frame, LexiconData, LexiconEntry, Scope } from './lexicon-data.ts'
import { createPhraseMatcher } from './match-phrases.ts'

/** A phrase of the lexicon found in a text. */
export interface LexiconHit {
  readonly entry: LexiconEntry
  /** Token range `[from, to)`. */
  readonly from: number
  readonly to: number
  /** Whom it is said of. */
  readonly referent: Addressee
  /** Why it does not count, or null where it does. */
  readonly setAside: Frame | 'self' | 'thing' | 'untargeted' | 'name' | null
}

/** Looks a text up in one lexicon. */
export type LexiconReader = (normalized: NormalizedText, structure: Structure) => readonly LexiconHit[]

/** Prepares a lexicon for reading; do this once. */
export function createLexiconReader(data: LexiconData): LexiconReader {
  const matcher = createPhraseMatcher(data)
  return (normalized, structure) => {
    const matches = matcher.match(normalized.tokens, structure.sentenceOf)
    if (matches.length === 0) return []
    const hits: LexiconHit[] = []
    const seen = new Set<string>()
    for (const { entry: index, from, to } of matches) {
      const key = `${index} ${from} ${to}`
      if (seen.has(key)) continue
      seen.add(key)
      hits.push(judge(normalized, structure, data.entries[index] as LexiconEntry, from, to))
    }
    return hits
  }
}

function judge(
  normalized: NormalizedText,
  structure: Structure,
  entry: LexiconEntry,
  from: number,
  to: number,
): LexiconHit {
  const referent = findReferent(normalized, structure, entry, from, to)
  return {
    entry,
    from,
    to,
    referent,
    setAside: findFrame(structure, entry, from) ?? findName(normalized, from, to) ?? findMiss(entry, referent),
  }
}

function findReferent(
  normalized: NormalizedText,
  structure: Structure,
  entry: LexiconEntry,
  from: number,
  to: number,
): Addressee {
  switch (entry.scope) {
    case 'person-noun':
      return referentOf(normalized.tokens, structure, { from, to, role: 'noun' })
    case 'person-adjective':
      return referentOf(normalized.tokens, structure, { from, to, role: 'adjective' })
    case 'person-figure':
      return referentOf(normalized.tokens, structure, { from, to, role: 'figure' })
    case 'order':
      if (callsThing(normalized, structure, to)) return 'thing'
      return isOrderAt(normalized.tokens, structure, from) ? 'you' : 'none'
    case 'directed':
      return callsThing(normalized, structure, to) ? 'thing' : 'you'
    case 'group':
      return 'group'
    case 'anyone':
      return ownTarget(structure, from, to)
    case 'free':
    case 'kind':
      return 'none'
    default:
      return entry.scope satisfies never
  }
}

/** The last person that the phrase itself names. */
function ownTarget(structure: Structure, from: number, to: number): Addressee {
  for (let index = to - 1; index >= from; index--) {
    const bits = structure.classes[index] as number
    if ((bits & wordClass.you) !== 0) return 'you'
    if ((bits & (wordClass.they | wordClass.person)) !== 0) return 'they'
    if ((bits & wordClass.group) !== 0) return 'group'
  }
  return 'they'
}

/** The frame is read at the first word: a negation inside the phrase is part of what it says ("nobody likes you"). */
function findFrame(structure: Structure, entry: LexiconEntry, from: number): Frame | undefined {
  if (entry.unless.length === 0) return undefined
  const mark = structure.marks[from] as number
  return entry.unless.find((frame) => {
    switch (frame) {
      case 'negated':
        return (mark & structureMark.negated) !== 0
      case 'quoted':
        return (mark & structureMark.quoted) !== 0
      case 'reported':
        return (mark & structureMark.reported) !== 0
      case 'conditional':
        return (mark & structureMark.conditional) !== 0
      case 'question':
        return structure.sentences[structure.sentenceOf[from] as number]?.isQuestion === true
      default:
        return frame satisfies never
    }
  })
}

/** "die, printer", "piss off, rain": what is spoken to is nobody. */
function callsThing({ tokens }: NormalizedText, { classes, sentenceOf }: Structure, to: number): boolean {
  const called = tokens[to]?.form === ',' ? to + 1 : to
  return sentenceOf[called] === sentenceOf[to - 1] && ((classes[called] ?? 0) & wordClass.thing) !== 0
}

/** "Dick Titmuss", "Mrs Hoe": one word with a capital beside another such word is a name; ALL CAPITALS are not. */
function findName({ tokens }: NormalizedText, from: number, to: number): 'name' | undefined {
  const isNamePart = (token: Token | undefined): boolean =>
    token !== undefined && token.kind === 'word' && (token.flags & capitalsMask) === tokenFlags.capitalized
  if (to - from !== 1 || !isNamePart(tokens[from])) return undefined
  const before = tokens[from - 1]
  if (before !== undefined && placePrepositions.has(before.form)) return 'name'
  const isAfterName = isNamePart(before) && !ordinaryOpeners.has(before?.plain ?? '')
  return isAfterName || isNamePart(tokens[to]) ? 'name' : undefined
}

/** "the road to Dildo": a capital that no sentence asks for, after a word of place. */
const placePrepositions: ReadonlySet<string> = new Set('in to near from around via outside'.split(' '))

const capitalsMask = tokenFlags.capitals | tokenFlags.capitalized
/** Words that open a sentence with a capital and belong to no name. */
const ordinaryOpeners: ReadonlySet<string> = new Set(
  "you you're your i i'm he she they we it what such the a an this that these those shut go oh hey ok no not".split(
    ' ',
  ),
)

const needsReferent: ReadonlySet<Scope> = new Set<Scope>([
  'person-noun',
  'person-figure',
  'person-adjective',
  'order',
  'directed',
])

function findMiss(entry: LexiconEntry, referent: Addressee): LexiconHit['setAside'] {
  if (!needsReferent.has(entry.scope)) return null
  switch (referent) {
    case 'you':
    case 'they':
    case 'group':
      return null
    case 'i':
      return 'self'
    case 'thing':
      return 'thing'
    case 'none':
      return 'untargeted'
    default:
      return referent satisfies never
  }
}
