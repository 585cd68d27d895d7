/** Half-open, in UTF-16 code units. */
export interface SentenceSpan {
  readonly begin: number
  readonly end: number
}

/** More sentences than this are too many to read one by one while somebody waits; the last one then holds the rest. */
const maxSentences = 200

/** The sentences of a text without the blanks around them, in order. */
export const splitSentences = (text: string): SentenceSpan[] => {
  const spans: SentenceSpan[] = []
  for (const { segment, index } of segmenter.segment(text)) {
    if (segment.trim() === '') continue
    if (spans.length === maxSentences) {
      spans.push({ begin: spans.pop()?.begin ?? index, end: text.trimEnd().length })
      return spans
    }
    const begin = index + segment.length - segment.trimStart().length
    spans.push({ begin, end: begin + segment.trim().length })
  }
  return spans
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
