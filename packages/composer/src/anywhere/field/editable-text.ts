import type { Words } from '../../words/move-spans.ts'

/** A text node of an editable element, and where its words begin in the element's text. */
interface Piece {
  readonly node: Text
  readonly start: number
}

/** What an editable element says, as its writer sees it, and which node says what. */
export interface EditableText {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** Elements that begin a line of their own, in every editor that makes paragraphs. */
const blocks = new Set(
  'ADDRESS BLOCKQUOTE DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 LI OL P PRE SECTION TABLE TR UL'.split(' '),
)

/** Reads an editable element: a `<br>` and a new block are line breaks, a space that does not break is a space. */
export function readEditable(root: HTMLElement): EditableText {
  const pieces: Piece[] = []
  let text = ''
  let owesBreak = false
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data === '') return
      if (owesBreak && text !== '') text += '\n'
      owesBreak = false
      pieces.push({ node, start: text.length })
      text += node.data.replaceAll('\u00a0', ' ')
    } else if (node instanceof HTMLBRElement) {
      // A block that holds nothing but a line break is one empty line, not two.
      if (owesBreak && text !== '') text += '\n'
      owesBreak = true
    } else if (node instanceof HTMLElement) {
      const isBlock = blocks.has(node.tagName) && node !== root
      if (isBlock && text !== '') owesBreak = true
      node.childNodes.forEach(visit)
      if (isBlock) owesBreak = true
    }
  }
  visit(root)
  return { text, pieces }
}

/** The same words as a range of the page; null where they lie in no text node. */
export function rangeOf({ pieces }: EditableText, { start, end }: Words): Range | null {
  const from = placeOf(pieces, start, 'after')
  const to = placeOf(pieces, end, 'before')
  if (from === null || to === null) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** @param side at a seam between two nodes: the end of the one `before` it, or the start of the one `after` it */
function placeOf(
  pieces: readonly Piece[],
  at: number,
  side: 'before' | 'after',
): { readonly node: Text; readonly offset: number } | null {
  const inside = pieces.filter(({ node, start }) => at >= start && at <= start + node.length)
  const piece = side === 'before' ? inside[0] : inside.at(-1)
  return piece === undefined ? null : { node: piece.node, offset: at - piece.start }
}
