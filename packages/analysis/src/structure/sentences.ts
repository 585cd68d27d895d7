import { hasFlag, type Token, tokenFlags } from '../text/token.ts'

/** Token ranges of sentences: a sentence ends after . ! ? or at the end of a line. Every token is in one. */
export function splitSentences(tokens: readonly Token[]): [from: number, to: number][] {
  const ranges: [number, number][] = []
  let from = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (index > from && hasFlag(token, tokenFlags.lineStart)) {
      ranges.push([from, index])
      from = index
    }
    const next = tokens[index + 1]
    if (isStop(token) && next !== undefined && !isTail(next)) {
      ranges.push([from, index + 1])
      from = index + 1
    }
  }
  if (from < tokens.length) ranges.push([from, tokens.length])
  return ranges
}

function isStop(token: Token): boolean {
  return (
    token.kind === 'mark' && (token.form.startsWith('.') || token.form.startsWith('!') || token.form.startsWith('?'))
  )
}

/** What still belongs to the sentence before: more marks glued on, a closing quote, or a word glued as in "a.b". */
function isTail(next: Token): boolean {
  return (
    hasFlag(next, tokenFlags.glued) && (next.kind !== 'mark' || isStop(next) || next.form === '"' || next.form === ')')
  )
}
