import { splitSentences } from '../rephrase/words/sentences.ts'
import { type CueFinder, createCueFinder } from './cues.ts'
import { plainText } from './plain-text.ts'
import type { ReceivedMessage } from './received.ts'

/** Longer messages carry their own tone: whoever asks about one is told nothing that a few words of it seem to say. */
const mostWords = 40

/** A received message, taken apart once for all readings. */
export interface ReadMessage extends ReceivedMessage {
  /** What its author says themselves, in one line. */
  readonly said: string
  readonly sentences: readonly string[]
  readonly wordCount: number
  /** The tone is there and is kind, or a tone tag says how it is meant. */
  readonly isToneClear: boolean
  readonly cues: CueFinder
}

const word = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu
const kindly =
  /[\u{1F600}-\u{1F607}\u{1F609}-\u{1F60D}\u{1F618}\u{1F61A}\u{1F602}\u{1F923}\u{1F970}\u{1F917}\u{1F44D}\u{1F64F}\u{1F389}\u{1F49A}-\u{1F49C}\u{2764}\u{263A}]|(?:^|\s)[:;]-?[)DP](?=\s|$)/u
const kindAttributes = ['gratitude', 'appreciation', 'compassion', 'encouragement', 'affinity', 'helpfulness'] as const

/** Takes a message apart. Never throws on any string. */
export function readMessage(message: ReceivedMessage, cues: CueFinder = createCueFinder()): ReadMessage {
  const said = plainText(message.text)
  const isToned = (message.analysis.signals.toneTags?.length ?? 0) > 0
  return {
    ...message,
    said,
    sentences: splitSentences(said).map(({ start, end }) => said.slice(start, end)),
    wordCount: countWords(said),
    isToneClear: isToned || kindly.test(said) || cues.find('warm', said) !== null,
    cues,
  }
}

export const countWords = (text: string): number => text.match(word)?.length ?? 0

/** Whether it is short enough, and has words at all, for its tone to be open. */
export const mayBeUnclear = ({ wordCount, isToneClear }: ReadMessage): boolean =>
  wordCount > 0 && wordCount <= mostWords && !isToneClear

/** Whether the reader found something kind in it. Irony says kind things, too: readings of irony do not ask this. */
export const soundsKind = ({ noticed }: ReadMessage): boolean => kindAttributes.some((id) => noticed.includes(id))
