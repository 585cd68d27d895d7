import { hasFlag, type Token, tokenFlags } from '../text/token.ts'
import { structureMark } from './structure.ts'

/** A quotation longer than this is more likely a forgotten mark. */
const longestQuotation = 200
const longestSingle = 40

/** Marks what stands between quotation marks and on lines that open with ">". */
export function markQuotations(tokens: readonly Token[], marks: Uint8Array): void {
  let isQuotedLine = false
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (hasFlag(token, tokenFlags.lineStart)) isQuotedLine = token.kind === 'mark' && token.form.startsWith('>')
    if (isQuotedLine) marks[index] = (marks[index] as number) | structureMark.quoted
    if (token.kind !== 'mark' || isQuotedLine) continue
    const close =
      token.form === '"' ? closeOfDouble(tokens, index) : token.form === "'" ? closeOfSingle(tokens, index) : 0
    for (let inner = index + 1; inner < close; inner++) marks[inner] = (marks[inner] as number) | structureMark.quoted
    if (close > 0) index = close
  }
}

function closeOfDouble(tokens: readonly Token[], open: number): number {
  const stop = Math.min(tokens.length, open + longestQuotation)
  for (let index = open + 1; index < stop; index++) {
    const token = tokens[index] as Token
    if (token.kind === 'mark' && token.form === '"') return index
  }
  return 0
}

/** A single quotation mark opens before a word that touches it and closes after one: 'so', not dogs' or 'cause. */
function closeOfSingle(tokens: readonly Token[], open: number): number {
  const first = tokens[open + 1]
  const mayOpen =
    first !== undefined && hasFlag(first, tokenFlags.glued) && !hasFlag(tokens[open] as Token, tokenFlags.glued)
  if (!mayOpen) return 0
  const stop = Math.min(tokens.length, open + longestSingle)
  for (let index = open + 2; index < stop; index++) {
    const token = tokens[index] as Token
    if (token.form !== "'" || !hasFlag(token, tokenFlags.glued)) continue
    const next = tokens[index + 1]
    if (next === undefined || next.kind !== 'word' || !hasFlag(next, tokenFlags.glued)) return index
  }
  return 0
}
