import type { Token } from '../text/token.ts'
import { structureMark } from './structure.ts'
import { wordClass } from './word-classes.ts'

/** How many words a negation reaches; longer reaches met more false rescues than real ones. */
const negationReach = 6
const pronoun = wordClass.you | wordClass.i | wordClass.we | wordClass.they

function endsClause(token: Token): boolean {
  return token.kind === 'mark' && token.form !== "'" && token.form !== '"' && token.form !== '-' && token.form !== '*'
}

/**
 * Marks the words that a negation reaches. A negated verb before its subject asks or orders ("don't you dare", "can't
 * you read"), "not only" and "why don't" add, and "no" before a comma answers: none of these negates.
 */
export function markNegations(
  tokens: readonly Token[],
  classes: Uint16Array,
  marks: Uint8Array,
  from: number,
  to: number,
): void {
  for (let index = from; index < to; index++) {
    if (((classes[index] as number) & wordClass.negator) === 0) continue
    const word = (tokens[index] as Token).plain
    const next = tokens[index + 1]
    const isInverted = word.endsWith('t') && word !== 'not' && ((classes[index + 1] ?? 0) & pronoun) !== 0
    if (isInverted || next?.plain === 'only' || (index > from && tokens[index - 1]?.plain === 'why')) continue
    // "never seen such an idiot" and "nothing but an idiot" say more, not less.
    if (next?.plain === 'but' || isIntensifier(tokens, index)) continue
    let reach = negationReach
    for (let inner = index + 1; inner < to && reach > 0; inner++, reach--) {
      if (endsClause(tokens[inner] as Token) || stopsNegation(tokens, classes, inner)) break
      marks[inner] = (marks[inner] as number) | structureMark.negated
    }
  }
}

function isIntensifier(tokens: readonly Token[], index: number): boolean {
  for (let inner = index + 1; inner < index + 6 && inner < tokens.length; inner++) {
    const word = (tokens[inner] as Token).plain
    if (word === 'such' || word === 'more' || word === 'bigger' || word === 'worse') return true
  }
  return false
}

/** "but you are": a turn that brings a new subject. A bare "and" or "so" carries the negation on. */
function stopsNegation(tokens: readonly Token[], classes: Uint16Array, index: number): boolean {
  if (((classes[index] as number) & wordClass.turn) === 0) return false
  const word = (tokens[index] as Token).plain
  if (word !== 'and' && word !== 'so') return true
  return ((classes[index + 1] ?? 0) & pronoun) !== 0
}

const everybody = new Set(['everyone', 'everybody', 'nobody', 'we', 'i'])

/**
 * Marks retold words: after "said", "called", "told" and kin, to the end of the sentence.
 *
 * What the writer says in their own voice to the reader is no report: "I said you are an idiot", "everybody says you
 * are an idiot".
 */
export function markReports(
  tokens: readonly Token[],
  classes: Uint16Array,
  marks: Uint8Array,
  from: number,
  to: number,
): void {
  for (let index = from; index < to; index++) {
    if (((classes[index] as number) & wordClass.report) === 0) continue
    if (!isReport(tokens, classes, index, from, to)) continue
    for (let inner = index + 1; inner < to; inner++) marks[inner] = (marks[inner] as number) | structureMark.reported
    return
  }
}

function isReport(tokens: readonly Token[], classes: Uint16Array, verb: number, from: number, to: number): boolean {
  const subject = subjectOf(tokens, classes, verb, from)
  if (!everybody.has(subject)) return subject !== '' || isPassiveOrStopped(tokens, classes, verb, from)
  for (let index = verb + 1; index < to; index++) if (((classes[index] as number) & wordClass.you) !== 0) return false
  return subject !== 'i'
}

/** The nearest pronoun or human noun before the verb, or ''. */
function subjectOf(tokens: readonly Token[], classes: Uint16Array, verb: number, from: number): string {
  for (let index = verb - 1; index >= from && index >= verb - 5; index--) {
    const bits = classes[index] as number
    const word = (tokens[index] as Token).plain
    if (everybody.has(word)) return word
    if ((bits & wordClass.i) !== 0) return word === 'my' || word === 'mine' ? 'somebody' : 'i'
    if ((bits & (pronoun | wordClass.person | wordClass.group)) !== 0) return word
  }
  return ''
}

/** "being called", "was told", "stop calling", "don't call", and a name or noun right before the verb. */
function isPassiveOrStopped(tokens: readonly Token[], classes: Uint16Array, verb: number, from: number): boolean {
  const before = tokens[verb - 1]
  if (verb === from || before === undefined) return (tokens[verb] as Token).plain.endsWith('ing')
  return before.kind === 'word' || ((classes[verb - 1] as number) & (wordClass.copula | wordClass.negator)) !== 0
}

/** Marks what follows an "if" up to the end of its clause. */
export function markConditions(
  tokens: readonly Token[],
  classes: Uint16Array,
  marks: Uint8Array,
  from: number,
  to: number,
): void {
  let isConditional = false
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token
    if (((classes[index] as number) & wordClass.condition) !== 0) isConditional = true
    else if (endsClause(token)) isConditional = false
    else if (isConditional) marks[index] = (marks[index] as number) | structureMark.conditional
  }
}
