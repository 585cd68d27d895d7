import type { NormalizedText } from '../text/normalize-text.ts'
import type { Token } from '../text/token.ts'
import { markConditions, markNegations, markReports } from './clauses.ts'
import { markQuotations } from './quotations.ts'
import { addresseeOf, addresseeOfText } from './reference/addressee.ts'
import { splitSentences } from './sentences.ts'
import { type Structure, structureMark } from './structure.ts'
import { findToneTags } from './tone-tags.ts'
import { wordClass, wordClasses } from './word-classes.ts'

/** Reads who is addressed, what is negated, quoted, retold, asked or ordered. Linear in the number of tokens. */
export function readStructure(normalized: NormalizedText): Structure {
  const { tokens } = normalized
  const marks = new Uint8Array(tokens.length)
  const classes = classify(tokens)
  const ranges = splitSentences(tokens)
  markQuotations(tokens, marks)
  const sentenceOf = new Uint32Array(tokens.length)
  const sentences = ranges.map(([from, to], index) => {
    sentenceOf.fill(index, from, to)
    markNegations(tokens, classes, marks, from, to)
    markReports(tokens, classes, marks, from, to)
    markConditions(tokens, classes, marks, from, to)
    markVocatives(tokens, classes, marks, from, to)
    return {
      from,
      to,
      start: (tokens[from] as Token).start,
      end: (tokens[to - 1] as Token).end,
      addressee: addresseeOf(tokens, classes, marks, from, to),
      isQuestion: isQuestion(tokens, from, to),
      isOrder: isOrder(tokens, classes, from, to),
    }
  })
  return {
    marks,
    classes,
    sentences,
    sentenceOf,
    addressee: addresseeOfText(sentences),
    toneTags: findToneTags(tokens),
  }
}

function classify(tokens: readonly Token[]): Uint16Array {
  const classes = new Uint16Array(tokens.length)
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (token.kind === 'word') classes[index] = wordClasses.get(token.plain) ?? 0
    else if (token.kind === 'mention') classes[index] = wordClass.person
  }
  return classes
}

/** A word set apart by a comma at the end or the start of a sentence, or after a greeting: "Nice, Sam", "hey dude". */
function markVocatives(
  tokens: readonly Token[],
  classes: Uint16Array,
  marks: Uint8Array,
  from: number,
  to: number,
): void {
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token
    if (token.kind === 'mention') marks[index] = (marks[index] as number) | structureMark.vocative
    if (token.kind !== 'word') continue
    const before = index > from ? (tokens[index - 1] as Token) : undefined
    const after = index + 1 < to ? (tokens[index + 1] as Token) : undefined
    const closes = after === undefined || after.kind === 'mark' || after.kind === 'emoji'
    const isCalled = before !== undefined && ((classes[index - 1] as number) & wordClass.call) !== 0
    if (closes && (isCalled || before?.form === ',')) marks[index] = (marks[index] as number) | structureMark.vocative
    if (before === undefined && after?.form === ',' && ((classes[index] as number) & wordClass.call) === 0) {
      marks[index] = (marks[index] as number) | structureMark.vocative
    }
  }
}

function isQuestion(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = to - 1; index >= from && (tokens[index] as Token).kind !== 'word'; index--) {
    if ((tokens[index] as Token).form.startsWith('?')) return true
  }
  return false
}

function isOrder(tokens: readonly Token[], classes: Uint16Array, from: number, to: number): boolean {
  let index = from
  while (index < to && isOpening(tokens[index] as Token, classes[index] as number)) index++
  return index < to && ((classes[index] as number) & wordClass.order) !== 0
}

function isOpening(token: Token, bits: number): boolean {
  if (token.kind !== 'word') return true
  return (bits & wordClass.call) !== 0 || token.plain === 'just' || token.plain === 'now' || token.plain === 'then'
}
