import type { Token } from '../../text/token.ts'
import type { Structure } from '../structure.ts'
import { wordClass } from '../word-classes.ts'

const openings = new Set(
  'just so now then please and or but oh lol omg well seriously maybe always never ffs honestly literally'.split(' '),
)
const subject = wordClass.i | wordClass.we | wordClass.they | wordClass.it | wordClass.group

/**
 * Whether words at token `from` stand as an order: at the start of their clause ("oh grow up", "dude, grow up"), after
 * one word of address ("dude shut up"), or after the reader as subject ("you should grow up", "can you shut up").
 */
export function isOrderAt(tokens: readonly Token[], structure: Structure, from: number): boolean {
  const { classes, sentences, sentenceOf } = structure
  const first = sentences[sentenceOf[from] as number]?.from ?? 0
  let index = from - 1
  while (index >= first && openings.has((tokens[index] as Token).plain)) index--
  const before = tokens[index]
  if (index < first || before === undefined || before.kind !== 'word') return true
  for (let near = index; near >= Math.max(first, index - 2); near--) {
    if (((classes[near] as number) & wordClass.you) !== 0) return true
  }
  const bits = classes[index] as number
  return index === first && (bits & subject) === 0 && (bits & (wordClass.person | wordClass.call)) !== 0
}
