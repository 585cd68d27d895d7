import { judgeMessage } from './judge-message.ts'
import { offerKinds } from './offers/index.ts'
import { readMessage } from './read-message.ts'
import { findReadings } from './readings/index.ts'
import type { Received, ReceivedMessage } from './received.ts'

export type {
  HarmKind,
  LetBeStep,
  Offer,
  ReadingId,
  Received,
  ReceivedMessage,
  Situation,
} from './received.ts'

/**
 * What may truthfully be offered to somebody who asks about a message that they received: kinder readings only where it holds no harm
 * and can be read in more than one way, openers that ask, leave not to answer, and of clear harm a way out. Nothing for ordinary messages.
 * Never throws on any string; the same message gives the same offers.
 */
export function receiveMessage(message: ReceivedMessage): Received {
  const read = readMessage(message)
  const readings = findReadings(read)
  const situation = judgeMessage(read, readings.length > 0)
  const offers = offerKinds.flatMap((kind) => kind.offer({ message: read, situation, readings }))
  return { situation, offers }
}
