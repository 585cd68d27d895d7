import { Fragment, type ReactNode } from 'react'
import { type MessageId, type MessageValues, t } from './text.ts'

interface RichProps {
  readonly id: MessageId
  readonly values?: MessageValues
  /** How each `<name>…</name>` of the message is shown. */
  readonly parts: Readonly<Record<string, (words: string) => ReactNode>>
}

/** A message with links or emphasis inside: `Read the <link>rules</link>.` Tags do not nest. */
export const Rich = ({ id, values, parts }: RichProps) => {
  const pieces = splitTags(t(id, values))
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never move.
    <Fragment key={index}>
      {piece.tag === null ? piece.words : (parts[piece.tag]?.(piece.words) ?? piece.words)}
    </Fragment>
  ))
}

export interface Piece {
  readonly tag: string | null
  readonly words: string
}

/** Splits `a <b>c</b> d` into its pieces, in order; text without tags is one piece. */
export const splitTags = (message: string): Piece[] => {
  const pieces: Piece[] = []
  let rest = 0
  for (const match of message.matchAll(/<([a-z]+)>(.*?)<\/\1>/gu)) {
    if (match.index > rest) pieces.push({ tag: null, words: message.slice(rest, match.index) })
    pieces.push({ tag: match[1] ?? null, words: match[2] ?? '' })
    rest = match.index + match[0].length
  }
  if (rest < message.length) pieces.push({ tag: null, words: message.slice(rest) })
  return pieces
}
