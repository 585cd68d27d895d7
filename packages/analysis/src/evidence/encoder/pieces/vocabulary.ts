/** The pieces that an encoder knows, one a line of its `vocab.txt`; the line number is the id. */
export interface Vocabulary {
  readonly size: number
  /** The id of a piece, or undefined where the encoder has never seen it. Pieces within a word begin with `##`. */
  idOf(piece: string): number | undefined
  readonly padding: number
  readonly unknown: number
  readonly start: number
  readonly end: number
}

/**
 * Reads a `vocab.txt`.
 *
 * @throws RangeError where one of the four special pieces is missing
 */
export function readVocabulary(text: string): Vocabulary {
  const pieces = text.replace(/\r?\n$/u, '').split(/\r?\n/u)
  const ids = new Map(pieces.map((piece, id) => [piece, id]))
  const special = (piece: string): number => {
    const id = ids.get(piece)
    if (id === undefined) throw new RangeError(`The vocabulary has no ${piece}.`)
    return id
  }
  return {
    size: pieces.length,
    idOf: (piece) => ids.get(piece),
    padding: special('[PAD]'),
    unknown: special('[UNK]'),
    start: special('[CLS]'),
    end: special('[SEP]'),
  }
}
