import type { ReadMessage } from '../read-message.ts'
import type { FoundReading } from '../readings/reading.ts'
import type { Offer } from '../received.ts'
import { isReceivedTextId, quote, words } from '../received-text.ts'
import type { OfferKind } from './offer-kind.ts'

/** Openers that ask what was meant, pointing at the words. Not of clear harm: nobody is sent back to whoever hurt them. */
export const question: OfferKind = {
  kind: 'question',
  offer: ({ message, situation, readings }) => {
    if (situation !== 'unclear' && situation !== 'stinging') return []
    const at = quote(unclearWords(message, readings))
    if (at === '') return []
    const own = situation === 'unclear' ? ownQuestion(message, readings, at) : []
    return [...own, words('ask.how-meant', { words: at }), words('ask.say-more', { words: at })].map(
      (text): Offer => ({ kind: 'question', text }),
    )
  },
}

/** The question that fits the first reading which has one. */
function ownQuestion({ answersMe }: ReadMessage, readings: readonly FoundReading[], at: string): string[] {
  const ids = readings.map(({ id }) => `ask.${id}${answersMe ? '' : '.others'}`)
  const id = ids.find(isReceivedTextId)
  return id === undefined ? [] : [words(id, { words: at })]
}

/** What a reading points at; else the words that the reader found; else the first sentence. */
function unclearWords({ said, sentences, analysis, text }: ReadMessage, readings: readonly FoundReading[]): string {
  const pointed = readings.find(({ at }) => at !== null)?.at
  if (pointed) return pointed
  const found = analysis.findings[0]
  const sting = found === undefined ? '' : text.slice(found.start, found.end)
  return (sting === '' ? undefined : sentences.find((sentence) => sentence.includes(sting))) ?? sentences[0] ?? said
}
