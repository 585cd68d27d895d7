import type { Vocabulary } from './vocabulary.ts'
import type { Pieces } from './word-pieces.ts'

/** One input of the encoder: `[CLS] text [SEP]`, then `context [SEP]` as the second segment where there is one. */
export interface Window {
  readonly ids: readonly number[]
  /** How many ids belong to the first segment, its two marks included; the rest is the context. */
  readonly firstSegment: number
  /** The range of the text's pieces in this window. */
  readonly from: number
  readonly to: number
}

/** Ids that one window holds at most, marks included. */
export const windowIds = 128
/** Pieces of the context that are read; what somebody answers to is mostly in the first lines. */
export const contextPieces = 40

/** Cuts a text into overlapping windows of at most `windowIds` ids (a quarter shared by neighbours); an empty text is one window. */
export function cutWindows(text: Pieces, context: Pieces | null, vocabulary: Vocabulary): Window[] {
  const second = context === null ? [] : context.ids.slice(0, contextPieces)
  const room = windowIds - 2 - (second.length > 0 ? second.length + 1 : 0)
  const stride = Math.max(1, Math.floor(room * 0.75))
  const windows: Window[] = []
  for (let from = 0; from === 0 || from + (room - stride) < text.ids.length; from += stride) {
    const to = Math.min(text.ids.length, from + room)
    const first = [vocabulary.start, ...text.ids.slice(from, to), vocabulary.end]
    const ids = second.length > 0 ? [...first, ...second, vocabulary.end] : first
    windows.push({ ids, firstSegment: first.length, from, to })
  }
  return windows
}
