import type { Finding } from '@hearth/contract'

export interface MarkedPiece {
  readonly text: string
  /** What the reader found in these words, gravest first; none for the words between. */
  readonly findings: readonly Finding[]
}

/**
 * Cuts a text where findings begin and end. The pieces joined are the text again. Findings that reach outside the text
 * belong to another version of it and are left out.
 */
export const markPieces = (text: string, findings: readonly Finding[]): MarkedPiece[] => {
  const inside = findings.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const covering = inside.filter((finding) => finding.start <= start && finding.end >= end)
    return { text: text.slice(start, end), findings: covering.toSorted((a, b) => b.severity - a.severity) }
  })
}

/**
 * The gravest words that were found, as the author wrote them, each once.
 *
 * @param most how many at most
 */
export const gravestWords = (text: string, findings: readonly Finding[], most: number): string[] => {
  const words = markPieces(text, findings)
    .filter((piece) => piece.findings.length > 0 && piece.text.trim() !== '')
    .toSorted((a, b) => (b.findings[0]?.severity ?? 0) - (a.findings[0]?.severity ?? 0))
    .map((piece) => piece.text.trim())
  return [...new Set(words)].slice(0, most)
}
