import { hasFlag, type Token, tokenFlags } from '../../text/token.ts'
import type { CompiledPhrase } from './compile-phrase.ts'

/**
 * Where a phrase that begins at `from` ends.
 *
 * @returns one past its last token; 0 where it does not stand there
 */
export function endOfPhrase(
  tokens: readonly Token[],
  from: number,
  sentenceEnd: number,
  phrase: CompiledPhrase,
): number {
  if (phrase.opens && !isOpening(tokens, from)) return 0
  return walk(tokens, from, sentenceEnd, phrase, 0)
}

function walk(tokens: readonly Token[], at: number, end: number, phrase: CompiledPhrase, next: number): number {
  const wanted = phrase.words[next]
  if (wanted === undefined) return at
  const index = next === 0 ? at : skipJoint(tokens, at, end, wanted.mayFollowComma)
  const token = index < end ? tokens[index] : undefined
  if (token?.kind === 'word' && (wanted.words.has(token.form) || wanted.words.has(token.plain))) {
    const last = next === phrase.words.length - 1
    const found = last ? index + 1 : walk(tokens, index + 1, end, phrase, next + 1)
    if (found > 0) return found
  }
  return wanted.isOptional ? walk(tokens, at, end, phrase, next + 1) : 0
}

/** A dash or slash that touches both words joins them: "wheelchair-bound", "master/slave". */
function skipJoint(tokens: readonly Token[], at: number, end: number, mayBeComma: boolean): number {
  const token = tokens[at]
  const isJoint =
    at < end &&
    token?.kind === 'mark' &&
    (token.form === '-' || token.form === '/' || (mayBeComma && token.form === ','))
  return isJoint ? at + 1 : at
}

function isOpening(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from] as Token
  const before = tokens[from - 1]
  if (before === undefined || hasFlag(token, tokenFlags.lineStart)) return true
  return before.kind === 'mark'
    ? /^[.,!?:;…–—(-]/.test(before.form)
    : before.kind === 'emoji' || before.kind === 'mention'
}
