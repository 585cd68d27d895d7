/** A sentence as a half-open UTF-16 range without the space around it. `end` is after its punctuation. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

/** Ends a sentence: marks, closing quotes, then space or the end; or a line break. */
const sentenceEnd = /(?<![.!?…])[.!?…]+["'”’)\]*]*(?=\s|$)|\n+|$/g
/** After these a full stop ends no sentence. */
const abbreviation = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|no|fig|jr|sr|approx|[A-Z])\.$/i

/** Splits a text into sentences, in order, covering everything but white space. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    const isStop = match[0].startsWith('.') && !match[0].startsWith('..')
    // "not really a... party person" goes on.
    if (/^(?:\.\.|…)/.test(match[0]) && /^\s+[\p{Ll}\p{N}]/u.test(text.slice(end, end + 3))) continue
    if (isStop && end < text.length && abbreviation.test(text.slice(Math.max(0, end - 8), end))) continue
    const sentence = trimmed(text, from, end)
    if (sentence) sentences.push(sentence)
    from = end
  }
  return joinStrays(text, sentences)
}

/** Marks or an emoji between two sentences belong to the sentence before. */
function joinStrays(text: string, sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = []
  for (const sentence of sentences) {
    const before = joined.at(-1)
    const hasWord = /[\p{L}\p{N}]/u.test(text.slice(sentence.start, sentence.end))
    if (before && !hasWord && !text.slice(before.end, sentence.start).includes('\n')) {
      joined[joined.length - 1] = { start: before.start, end: sentence.end }
    } else joined.push(sentence)
  }
  return joined
}

function trimmed(text: string, from: number, to: number): Sentence | undefined {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return end > start ? { start, end } : undefined
}
