import type { Analysis, Strategy } from '@hearth/contract'
import type { EditPiece, EditReading, EncoderPort } from '../evidence/encoder/encoder-port.ts'
import { type Word, wordsOf } from './words-of.ts'

/** The half-open UTF-16 range gives way to `replacement`; '' where the words only go. */
export interface TaggedEdit {
  readonly start: number
  readonly end: number
  readonly replacement: string
}
/** Changes that belong together. */
export interface TaggedEdits {
  readonly edits: readonly TaggedEdit[]
  readonly strategy: Strategy
}

/** A place in a text and how likely something is broken there: words missing, or words that do not belong. In [0, 1]. */
export interface Seam {
  /** UTF-16 offset; the text's length for its end. */
  readonly at: number
  readonly broken: number
}

/** What an encoder with heads that edit can do for advice. Where its runtime fails it proposes nothing. */
export interface Editor {
  /** Ways to edit a text, the likeliest first; none where it cannot be softened or is not English. */
  proposeEdits(text: string, analysis: Analysis, context: string | null): Promise<readonly TaggedEdits[]>
  /** Where each of some texts reads as if it were broken, in the order of the texts; no places where that cannot be said. */
  readSeams(texts: readonly string[]): Promise<readonly (readonly Seam[])[]>
}

/** How likely a word must be to go: what most people would change, what some would, and only what nearly all would. */
const cautions = [0.5, 0.3, 0.7]
/** A word that may go may also give way, from this probability on. */
const leastReplace = 0.15
/** Each single change is a text to be read. */
const mostSingles = 8

/** The editor of an encoder, or nothing where the encoder has no heads for it. */
export function createEditor(encoder: EncoderPort): Editor | undefined {
  const read = encoder.readEdits?.bind(encoder)
  if (read === undefined) return undefined
  return {
    async readSeams(texts) {
      const seams: (readonly Seam[])[] = []
      for (const text of texts) {
        const found = seamsOf(text, await read({ text, context: null }).catch(() => null))
        // An encoder without that head has it for no text: none is read in vain.
        if (found === null) return texts.map(() => [])
        seams.push(found)
      }
      return seams
    },
    async proposeEdits(text, { language }, context) {
      if (!language.startsWith('en')) return []
      const reading = await read({ text, context }).catch(() => null)
      if (!reading?.canSoften) return []
      const { pieces } = reading
      const words = withPieces(text, wordsOf(text), pieces)
      const found = cautions.map((caution) => changesAt(text, words, caution))
      const whole = found.map((changes) => changes.map(([first]) => first as TaggedEdit))
      const singles = found.flatMap((changes) => changes.flat().map((edit) => [edit]))
      return distinct([...whole, ...singles.slice(0, mostSingles)]).map((edits) => ({
        edits,
        strategy: 'drop-the-sting',
      }))
    },
  }
}

/** Null where the encoder cannot say. */
function seamsOf(text: string, reading: EditReading | null): Seam[] | null {
  if (reading?.brokenEnd === undefined) return null
  const inside = reading.pieces.map(({ start, broken = 0 }) => ({ at: start, broken }))
  return [...inside, { at: text.length, broken: reading.brokenEnd }]
}

interface TaggedWord extends Word {
  readonly piece: EditPiece | undefined
}

/** What turns a sentence round is never touched, however it is spelled. */
const negates =
  /^(?:not|no|never|nobody|nothing|none|neither|nor|cannot|without|(?:do|does|did|ca|wo|is|are|was|were|would|could|should|ai|have|has|had|must)n'?t)$/

/** The first piece that begins in a word speaks for it. */
function withPieces(text: string, words: readonly Word[], pieces: readonly EditPiece[]): TaggedWord[] {
  let at = 0
  return words.map((word) => {
    while (at < pieces.length && (pieces[at] as EditPiece).start < word.start) at += 1
    const piece = pieces[at]
    // What an apostrophe cuts off ("wasn 't") belongs to the word before it.
    const isOwn =
      !/[’ʼ']/.test(text[word.start - 1] ?? '') &&
      !negates.test(word.word) &&
      piece !== undefined &&
      piece.start < word.end
    return { ...word, piece: isOwn ? piece : undefined }
  })
}

/** Runs of words that would change, each with the ways in which it may, the likeliest first. */
function changesAt(text: string, words: readonly TaggedWord[], caution: number): TaggedEdit[][] {
  const changes: TaggedEdit[][] = []
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at] as TaggedWord
    if (!mayChange(first, caution) || (endMark.test(first.word) && !isWhole(words, first))) continue
    // A word that is itself replaced begins a run of its own.
    while (mayChange(words[at + 1], caution) && (words[at + 1]?.piece?.replace ?? 0) <= 0.5) at += 1
    // Words that go take the end of their sentence along only where the whole sentence goes.
    while (endMark.test((words[at] as TaggedWord).word) && words[at] !== first && !isWhole(words, first)) at -= 1
    const { end } = words[at] as TaggedWord
    const { remove = 0, replace = 0, phrases = [] } = first.piece ?? {}
    // Where people would put another word, the sentence mostly needs one.
    const said = replace > remove ? phrases : replace >= leastReplace ? ['', ...phrases.slice(0, 1)] : ['']
    const floor = changes.at(-1)?.[0]?.end ?? 0
    const givesWay = replacedUntil(words, first, at)
    const edits = said.map((words) => ({ start: first.start, end: words === '' ? end : givesWay, replacement: words }))
    changes.push(edits.map((edit) => withArticle(text, edit, floor)))
  }
  return changes
}

/** What gives way to a phrase leaves the mark behind it, and takes its particle along: "shut up" is not "keep quiet up". */
function replacedUntil(words: readonly TaggedWord[], first: TaggedWord, at: number): number {
  let last = at
  while (isMark.test((words[last] as TaggedWord).word) && words[last] !== first) last -= 1
  if (isParticle.test(words[last + 1]?.word ?? '')) last += 1
  return (words[last] as TaggedWord).end
}

const isMark = /^[,;:]$/
const isParticle = /^(?:up|off|out|down|over|away|around)$/
const endMark = /^[.!?…]$/

/** Whether nothing of the sentence stands before this word. */
function isWhole(words: readonly TaggedWord[], first: TaggedWord): boolean {
  const before = words[words.indexOf(first) - 1]
  return before === undefined || endMark.test(before.word)
}

function mayChange(word: TaggedWord | undefined, caution: number): boolean {
  return word?.piece !== undefined && word.piece.remove + word.piece.replace >= caution
}

/** "an idiot" becomes "a person", never "an person". An article before `floor` belongs to another change. */
function withArticle(text: string, edit: TaggedEdit, floor: number): TaggedEdit {
  const article = /(?<![\p{L}\p{N}])(an?)\s+$/iu.exec(text.slice(Math.max(floor, edit.start - 8), edit.start))
  const written = article?.[1]
  const next = edit.replacement || /^\s*([\p{L}]+)/u.exec(text.slice(edit.end))?.[1]
  if (article === null || written === undefined || next === undefined) return edit
  const fitting = /^[aeiou]/i.test(next) ? 'an' : 'a'
  if (fitting === written.toLowerCase()) return edit
  const start = edit.start - article[0].length
  const own = written.startsWith('A') ? fitting.replace('a', 'A') : fitting
  return { start, end: edit.end, replacement: edit.replacement === '' ? own : `${own} ${edit.replacement}` }
}

function distinct(sets: readonly (readonly TaggedEdit[])[]): TaggedEdit[][] {
  const seen = new Set<string>([''])
  return sets.flatMap((set) => {
    const key = set.map(({ start, end, replacement }) => `${start}:${end}:${replacement}`).join('|')
    if (seen.has(key)) return []
    seen.add(key)
    return [[...set]]
  })
}
