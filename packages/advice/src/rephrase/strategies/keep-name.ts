import type { DraftToReword } from '../draft.ts'
import type { Edit } from '../words/edit.ts'
import type { Sentence } from '../words/sentences.ts'
import { tokensOf } from '../words/tokens.ts'

/**
 * Drops a sentence but keeps whom it addresses: "You're an idiot, Sam. Read the docs." becomes "Sam, read the docs.",
 * "Read the docs. You're an idiot, Sam." becomes "Read the docs, Sam."
 */
export function sentencesButName(draft: DraftToReword): Edit[] {
  return draft.sentences.flatMap((sentence, index) => {
    const name = addressee(draft, sentence)
    if (name === undefined) return []
    const next = draft.sentences[index + 1]
    const previous = draft.sentences[index - 1]
    return [
      ...(next ? beforeNext(draft, sentence, next, name) : []),
      ...(previous ? afterPrevious(draft, sentence, previous, name) : []),
    ]
  })
}

/** The name before the first comma or after the last one. */
function addressee(draft: DraftToReword, sentence: Sentence): string | undefined {
  const words = draft.text.slice(sentence.start, sentence.end)
  if (words === words.toUpperCase()) return undefined
  const match = /^(\p{Lu}[\p{L}'’-]+),\s/u.exec(words) ?? /,\s(\p{Lu}[\p{L}'’-]+)[.!?…]*$/u.exec(words)
  const name = match?.[1]
  const { emptyWords, insultNouns, verbs, openers } = draft.wording
  const isWord = [emptyWords, insultNouns, verbs, openers].some((set) => set.has(name?.toLowerCase() ?? ''))
  // "Shockingly, …" opens with no name; Emily and Kelly are shorter.
  const isAdverb = /.{5}ly$/.test(name ?? '')
  return name === undefined || isWord || isAdverb ? undefined : name
}

function beforeNext(draft: DraftToReword, sentence: Sentence, next: Sentence, name: string): Edit[] {
  const first = tokensOf(draft.plain, next.start, next.end)[0]
  if (!first || first.start !== next.start) return []
  const { verbs, openers, emptyWords, modals } = draft.wording
  const known =
    [verbs, openers, emptyWords, modals].some((set) => set.has(first.word)) || /^(?:the|you|your|we)$/.test(first.word)
  if (!known) return []
  const letter = draft.text.charAt(next.start)
  const begin = /^i(?:'|$)/.test(first.word) ? letter : letter.toLowerCase()
  return [edit(sentence.start, next.start + 1, `${name}, ${begin}`)]
}

function afterPrevious(draft: DraftToReword, sentence: Sentence, previous: Sentence, name: string): Edit[] {
  const words = draft.text.slice(previous.start, previous.end)
  const marks = words.match(/[.!?…]+$/)?.[0] ?? ''
  return words.includes(name) ? [] : [edit(previous.end - marks.length, sentence.end, `, ${name}${marks}`)]
}

function edit(start: number, end: number, replacement: string): Edit {
  return { start, end, replacement, strategy: 'drop-the-sting', size: 'sentence' }
}
