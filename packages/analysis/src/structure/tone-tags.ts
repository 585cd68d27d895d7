import type { ToneTag } from '@hearth/contract'
import { hasFlag, type Token, tokenFlags } from '../text/token.ts'

const known = new Set(
  (
    'j hj s srs nsrs gen g ng lh hr nm neu pos neg p r l lyr ij t c x cb q rh ref m li f hyp nbh nsb sarc th ' +
    'hsrs genq gq pc nc lu nay ay nsx nx rt ly ot nf'
  ).split(' '),
)

/** Tone tags that the writer set: "/j", "/srs". Not the pieces of a path or a fraction ("a/b", "1/2", "/s/abc"). */
export function findToneTags(tokens: readonly Token[]): ToneTag[] {
  const tags: ToneTag[] = []
  for (let index = 0; index + 1 < tokens.length; index++) {
    const slash = tokens[index] as Token
    if (slash.kind !== 'mark' || slash.form !== '/' || hasFlag(slash, tokenFlags.glued)) continue
    const word = tokens[index + 1] as Token
    const next = tokens[index + 2]
    const runsOn = next !== undefined && hasFlag(next, tokenFlags.glued) && next.form === '/'
    if (runsOn || !hasFlag(word, tokenFlags.glued) || !known.has(word.form)) continue
    tags.push({ start: slash.start, end: word.end, tag: `/${word.form}` })
  }
  return tags
}
