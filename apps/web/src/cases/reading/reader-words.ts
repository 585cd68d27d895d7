import type { Analysis, AttributeId, HarmAttributeId } from '@hearth/contract'

/** What the reader found, gathered for one sentence each. */
export interface Found {
  readonly attribute: AttributeId
  readonly words: readonly string[]
}

/** At least this sure before an attribute without marked words is named at all; a guess would lean on a tired moderator. */
const sureEnough = 0.7

const namedWithoutWords: readonly HarmAttributeId[] = [
  'threat',
  'identity-attack',
  'insult',
  'demeaning',
  'exclusion',
  'sexually-explicit',
  'severe-toxicity',
]

/** What the reader sees in a published post: by attribute with its words, then what it sees in the whole text. */
export const foundIn = (text: string, analysis: Analysis): Found[] => {
  const byAttribute = new Map<AttributeId, string[]>()
  for (const { attribute, start, end } of analysis.findings) {
    if (end > text.length) continue
    const words = byAttribute.get(attribute) ?? []
    const found = text.slice(start, end)
    if (!words.includes(found)) words.push(found)
    byAttribute.set(attribute, words)
  }
  const marked = [...byAttribute].map(([attribute, words]) => ({ attribute, words }))
  const whole = namedWithoutWords
    .filter((attribute) => !byAttribute.has(attribute) && (analysis.scores?.[attribute] ?? 0) >= sureEnough)
    .map((attribute) => ({ attribute, words: [] }))
  return [...marked, ...whole]
}
