import { expect, test } from 'vitest'
import { analysisOf } from '../../testing/analysis-of.ts'
import { readMessage } from '../read-message.ts'
import { type ReadingId, type ReceivedMessage, readingIds } from '../received.ts'
import { isReceivedTextId } from '../received-text.ts'
import { findReadings, readings } from './index.ts'

const direct = { isDirect: true, isExpressive: false, isLiteralReader: false, usesToneTags: false }
const read = (text: string, style: ReceivedMessage['style'] = null) =>
  readMessage({ text, analysis: analysisOf(), level: 'none', noticed: [], answersMe: true, style })

/** For each reading a text that it stands on, and one where it would be made up. */
const examples: Record<ReadingId, readonly [string, string]> = {
  'direct-style': ['No.', 'No.'],
  'second-language': ['This is wrong. English is not my first language.', 'This is wrong. You no understand.'],
  'real-question': ['So, why did you move it?', 'Do you want tea?'],
  'as-it-stands': ['Well, that went well.', 'The second act went well with the crowd.'],
  'strong-words': ['What the hell is this?', 'Hell, what a goal.'],
  'about-the-thing': ['This makes no sense.', 'You make no sense.'],
  'one-point': [
    'You forgot the attachment.',
    'You forgot everything that makes a good sailor, and so did I when I was young.',
  ],
  'plain-request': ['Do it again.', 'Do it again with the blue rope when the tide turns.'],
  'few-words': ['Fine. Whatever.', 'Fine weather.'],
  capitals: ['WHERE IS THE REPORT', 'NASA and ESA'],
  dots: ['We waited…', 'We waited. For an hour.'],
  'in-a-hurry': ['why didnt u ask?', 'Why didn’t you ask?'],
}

test('every reading is in the list once, has its words, an example and a text where it is silent', () => {
  expect(readings.map(({ id }) => id)).toEqual([...readingIds])
  for (const { id, find } of readings) {
    const [stands, silent] = examples[id]
    const ground = find(read(stands, id === 'direct-style' ? direct : null))
    expect(ground, id).not.toBe(null)
    expect(isReceivedTextId(`reading.${id}`) && isReceivedTextId(ground?.because ?? ''), id).toBe(true)
    expect(find(read(silent)), id).toBe(null)
  }
})

test('what a reading points at stands in the message', () => {
  for (const [text] of Object.values(examples))
    for (const { at } of findReadings(read(text))) if (at !== null) expect(read(text).said).toContain(at)
})

test('readings that stand only beside others make no message unclear', () => {
  for (const text of ['idk, we meet at ten', 'English is not my first language.'])
    expect(findReadings(read(text, direct))).toEqual([])
})
