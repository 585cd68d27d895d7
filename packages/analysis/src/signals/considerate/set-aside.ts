import { type Structure, structureMark } from '../../structure/structure.ts'
import { hasFlag, type Token, tokenFlags } from '../../text/token.ts'
import { type CompiledEntry, isExcepted } from './compile-entry.ts'
import type { Place } from './place.ts'

/** Whether the words are not the writer's own here and now: quoted, retold, a name, a title, about themselves, history, or the word as a word. */
export function isSetAside(
  tokens: readonly Token[],
  structure: Structure,
  entry: CompiledEntry,
  place: Place,
): boolean {
  const marks = structure.marks[place.from] as number
  if ((marks & (structureMark.quoted | structureMark.reported)) !== 0) return true
  if (entry.skipNegated && (marks & structureMark.negated) !== 0) return true
  return (
    isExcepted(tokens, entry, place) ||
    isName(tokens, entry, place) ||
    isInAddress(tokens, place) ||
    (!entry.self && isAboutSelf(tokens, place)) ||
    isAboutWord(tokens, place) ||
    isHistory(tokens, place) ||
    !entry.fitsSentence(tokens, place)
  )
}

/** "Crazy Horse", "the album Blind Melon": a capital that no sentence asks for, or one beside another. ALL CAPITALS are none. */
function isName(tokens: readonly Token[], entry: CompiledEntry, { from, to, start }: Place): boolean {
  const first = tokens[from] as Token
  const isCapital = (token: Token | undefined): boolean =>
    token?.kind === 'word' && hasFlag(token, tokenFlags.capitalized) && !hasFlag(token, tokenFlags.capitals)
  const next = tokens[to]
  const isBesideCapital =
    isCapital(next) && isCapital(tokens[to - 1]) && next?.form !== 'i' && !next?.form.startsWith("i'")
  if (isBesideCapital) return true
  const opens = from === firstWord(tokens, start) || isAfterStop(tokens[from - 1])
  const before = tokens[from - 1]
  const isAfterCapital = from - 1 > firstWord(tokens, start) && isCapital(before) && !/^i('|$)/.test(before?.form ?? '')
  if (entry.proper) return isAfterCapital && isCapital(first)
  return isCapital(first) && !opens
}

function firstWord(tokens: readonly Token[], start: number): number {
  let index = start
  while (index < tokens.length && tokens[index]?.kind !== 'word') index++
  return index
}

function isAfterStop(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'mark' && /^[.!?:;…–—-]/.test(token.form)) || token.kind === 'emoji'
}

/** Part of a path, a tag, a file or an identifier: "#blackwhitelist", "/etc/whitelist.conf", "whitelist=on", "is_whitelist". */
function isInAddress(tokens: readonly Token[], { from, to }: Place): boolean {
  const before = tokens[from - 1]
  const first = tokens[from] as Token
  if (before && hasFlag(first, tokenFlags.glued) && before.kind === 'mark' && /^[#/_.=<{[\\$%]/.test(before.form))
    return true
  const after = tokens[to]
  if (after === undefined || !hasFlag(after, tokenFlags.glued) || after.kind !== 'mark') return false
  const beyond = tokens[to + 1]
  const runsOn = beyond !== undefined && hasFlag(beyond, tokenFlags.glued) && beyond.kind === 'word'
  return /^[_=>}\]\\(]/.test(after.form) || (runsOn && /^[/.:]/.test(after.form))
}

const firstPersons = new Set("i i'm im i've ive i'd my me we we're we've us our".split(' '))
const copulas = new Set('am was were are be been being feel felt have had identify became'.split(' '))
/** "I'm a proud …": so many words may stand between. */
const selfGap = 2

/** "I'm blind", "as a deaf woman I …", "call me a crip": people name themselves as they like. */
function isAboutSelf(tokens: readonly Token[], { from, to, start, end }: Place): boolean {
  for (let index = Math.max(start, from - selfGap - 2); index < from; index++) {
    const word = tokens[index]?.form ?? ''
    const next = tokens[index + 1]?.form ?? ''
    const gap = from - index - 1
    if (/^(i'm|im|we're|i've|ive)$/.test(word) && gap <= selfGap) return true
    if ((word === 'i' || word === 'we') && copulas.has(next) && gap - 1 <= selfGap) return true
    if (word === 'as' && /^(a|an|someone)$/.test(next) && hasFirstPerson(tokens, to, end)) return true
    if (/^(call|calls|called)$/.test(word) && firstPersons.has(next)) return true
  }
  for (let index = to; index < Math.min(end, to + 4); index++) {
    const word = tokens[index]?.form ?? ''
    if (word === 'myself' || word === 'ourselves') return true
  }
  return false
}

function hasFirstPerson(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (firstPersons.has(tokens[index]?.form ?? '')) return true
  return false
}

const wordTalkBefore = new Set(
  'word words term terms phrase phrases expression expressions label labels say saying says said calling called spelled spelt wrote titled named entitled song film movie album band novel sitcom track podcast episode'.split(
    ' ',
  ),
)
const wordTalk = new Set(
  'ableist sexist racist ageist ableism slur slurs offensive outdated derogatory pejorative etymology euphemism terminology dictionary synonym synonyms connotation connotations'.split(
    ' ',
  ),
)

/** Talk about the word itself: "the word crazy", "instead of guys", "is lame ableist?". */
function isAboutWord(tokens: readonly Token[], { from, to, start, end }: Place): boolean {
  for (let index = Math.max(start, from - 3); index < from; index++) {
    const word = tokens[index]?.form ?? ''
    if (wordTalkBefore.has(word) && (from - index === 1 || !/^sa(y|id|ys|ying)$/.test(word))) return true
    if ((word === 'instead' || word === 'rather') && /^(of|than)$/.test(tokens[index + 1]?.form ?? '')) return true
  }
  const beyond = tokens[to]?.form
  if (beyond === 'means' || beyond === 'meant') return true
  for (let index = start; index < end; index++) {
    const word = tokens[index]?.form ?? ''
    if (wordTalk.has(word)) return true
    if (
      /^(word|term|phrase|words|terms)$/.test(word) &&
      /^(the|this|that|a|those|these|which|what)$/.test(tokens[index - 1]?.form ?? '')
    )
      return true
  }
  return false
}

const historyWords = new Set(
  'century centuries historically historical medieval antebellum slavery colonial colonists victorian archive archives museum historian historians bygone formerly'.split(
    ' ',
  ),
)

/** Told as history: a year before 1990, "century", "historically". */
function isHistory(tokens: readonly Token[], { start, end }: Place): boolean {
  for (let index = start; index < end; index++) {
    const token = tokens[index] as Token
    if (token.kind === 'mark') continue
    if (historyWords.has(token.form) || /^1[0-8]\d\ds?$|^19[0-8]\ds?$/.test(token.form)) return true
  }
  return false
}
