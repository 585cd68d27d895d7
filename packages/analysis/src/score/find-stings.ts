import type { AttributeId, Finding } from '@hearth/contract'
import type { Sting } from '../evidence/encoder/encoder-port.ts'
import type { Token } from '../text/token.ts'

/** From here on a whole run of words is gravely meant; below it is unkind. */
const graveSting = 0.9

/**
 * Runs of neighbouring words that sting, as findings of one attribute. A word stings as much as its most stinging piece; marks
 * within a run belong to it, marks at its ends do not.
 *
 * @param stings pieces in the order of the text
 */
export function findStings(
  tokens: readonly Token[],
  stings: readonly Sting[],
  leastSting: number,
  attribute: AttributeId,
): Finding[] {
  const ofToken = stingOfTokens(tokens, stings)
  const findings: Finding[] = []
  let run: { from: number; to: number; most: number } | null = null
  const close = (): void => {
    if (run === null) return
    const severity = run.most >= graveSting ? 2 : 1
    const start = (tokens[run.from] as Token).start
    const end = (tokens[run.to] as Token).end
    findings.push({ start, end, attribute, severity, reason: `${attribute}.words` })
    run = null
  }
  for (const [at, token] of tokens.entries()) {
    const sting = ofToken[at] as number
    if (token.kind === 'mark') continue
    if (sting < leastSting) {
      close()
      continue
    }
    if (run === null) run = { from: at, to: at, most: sting }
    else {
      run.to = at
      run.most = Math.max(run.most, sting)
    }
  }
  close()
  return findings
}

function stingOfTokens(tokens: readonly Token[], stings: readonly Sting[]): number[] {
  let next = 0
  return tokens.map(({ start, end }) => {
    let most = 0
    while (next < stings.length && (stings[next] as Sting).end <= start) next++
    for (let at = next; at < stings.length && (stings[at] as Sting).start < end; at++) {
      most = Math.max(most, (stings[at] as Sting).sting)
    }
    return most
  })
}
