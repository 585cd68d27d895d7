import { mayBeUnclear, type ReadMessage } from '../read-message.ts'
import { aboutTheThing } from './about-the-thing.ts'
import { asItStands } from './as-it-stands.ts'
import { capitals } from './capitals.ts'
import { directStyle } from './direct-style.ts'
import { dots } from './dots.ts'
import { fewWords } from './few-words.ts'
import { inAHurry } from './in-a-hurry.ts'
import { onePoint } from './one-point.ts'
import { plainRequest } from './plain-request.ts'
import type { FoundReading, Reading } from './reading.ts'
import { realQuestion } from './real-question.ts'
import { secondLanguage } from './second-language.ts'
import { strongWords } from './strong-words.ts'

/** Every reading, the one with the firmest ground first: what the author says of themselves, then what stands there. A new one is one file and its line here. */
export const readings: readonly Reading[] = [
  directStyle,
  secondLanguage,
  realQuestion,
  asItStands,
  strongWords,
  aboutTheThing,
  onePoint,
  plainRequest,
  fewWords,
  capitals,
  dots,
  inAHurry,
]

/** The readings that have something to stand on; none where nothing makes the message unclear. */
export function findReadings(message: ReadMessage): readonly FoundReading[] {
  if (!mayBeUnclear(message)) return []
  const found = readings.flatMap((reading) => {
    const ground = reading.find(message)
    return ground === null ? [] : [{ reading, ground }]
  })
  if (!found.some(({ reading }) => reading.stands === 'alone')) return []
  return found.map(({ reading: { id }, ground: { at, because, values = {} } }) => ({ id, at, because, values }))
}
