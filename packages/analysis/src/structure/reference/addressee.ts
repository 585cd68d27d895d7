import type { Token } from '../../text/token.ts'
import { type Addressee, type Sentence, structureMark } from '../structure.ts'
import { wordClass } from '../word-classes.ts'

/** Whom one sentence speaks to or about: "you" wins over "they", they over a group, a group over "I", "I" over things. */
export function addresseeOf(
  tokens: readonly Token[],
  classes: Uint16Array,
  marks: Uint8Array,
  from: number,
  to: number,
): Addressee {
  let seen = 0
  for (let index = from; index < to; index++) {
    const mark = marks[index] as number
    if ((mark & structureMark.quoted) !== 0) continue
    seen |= classes[index] as number
    if ((tokens[index] as Token).kind === 'mention') seen |= wordClass.you
  }
  if ((seen & wordClass.you) !== 0) return 'you'
  const first = tokens.slice(from, to).findIndex((token) => token.kind === 'word')
  if (first >= 0 && ((classes[from + first] as number) & wordClass.order) !== 0) return 'you'
  if ((seen & (wordClass.they | wordClass.person)) !== 0) return 'they'
  if ((seen & wordClass.group) !== 0) return 'group'
  if ((seen & (wordClass.i | wordClass.we)) !== 0) return 'i'
  return (seen & (wordClass.thing | wordClass.it)) !== 0 ? 'thing' : 'none'
}

const order: readonly Addressee[] = ['you', 'they', 'group', 'i', 'thing']

export function addresseeOfText(sentences: readonly Sentence[]): Addressee {
  return order.find((addressee) => sentences.some((sentence) => sentence.addressee === addressee)) ?? 'none'
}
