/** A run of text that both texts share, or that only one has. All `text`s but `added` ones joined give the text before; all but `removed` ones give the text after. */
export interface DiffSegment {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

/** Beyond so many cells the table would cost more than a look is worth: the middle is then shown as replaced whole. */
const maxCells = 4_000_000

/**
 * Compares two texts word by word; marks and white space are pieces of their own.
 *
 * The texts' common beginning and end are kept, the middle is a longest common subsequence. Where words are replaced, what
 * goes stands before what comes. Time and memory grow with the product of the two differing middles.
 */
export function diffWords(before: string, after: string): DiffSegment[] {
  const old = pieces(before)
  const fresh = pieces(after)
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1
  let tail = 0
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  ) {
    tail += 1
  }
  const segments: DiffSegment[] = []
  for (let i = 0; i < head; i += 1) segments.push({ kind: 'kept', text: old[i] ?? '' })
  segments.push(...diffMiddle(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)))
  for (let i = old.length - tail; i < old.length; i += 1) segments.push({ kind: 'kept', text: old[i] ?? '' })
  return merged(segments)
}

function pieces(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}'’_]+|\s+|[^\p{L}\p{N}\p{M}'’_\s]/gu) ?? []
}

function diffMiddle(old: readonly string[], fresh: readonly string[]): DiffSegment[] {
  if (old.length * fresh.length > maxCells) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: fresh.join('') },
    ]
  }
  const common = commonLengths(old, fresh)
  const width = fresh.length + 1
  const segments: DiffSegment[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    const word = old[i]
    const other = fresh[j]
    if (word !== undefined && word === other) {
      segments.push({ kind: 'kept', text: word })
      i += 1
      j += 1
    } else if (
      word !== undefined &&
      (other === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      segments.push({ kind: 'removed', text: word })
      i += 1
    } else {
      segments.push({ kind: 'added', text: other ?? '' })
      j += 1
    }
  }
  return segments
}

/** `table[i * width + j]`: the most pieces that `old` from i and `fresh` from j have in common, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint32Array {
  const width = fresh.length + 1
  const table = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        old[i] === fresh[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
    }
  }
  return table
}

/** Joins neighbors of a kind; between two kept runs what is removed comes first, then what is added. */
function merged(segments: readonly DiffSegment[]): DiffSegment[] {
  const result: DiffSegment[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const segment of segments) {
    if (segment.kind === 'removed') removed += segment.text
    else if (segment.kind === 'added') added += segment.text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'kept') result[result.length - 1] = { kind: 'kept', text: last.text + segment.text }
      else result.push(segment)
    }
  }
  flush()
  return result
}
