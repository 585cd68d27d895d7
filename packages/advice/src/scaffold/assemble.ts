import type { Scaffold, ScaffoldAnswers, ScaffoldSpan } from './scaffold.ts'

/** Where an answer stands in the assembled text. */
export interface AssembledPart extends ScaffoldSpan {
  readonly step: string
  /** How many UTF-16 units of white space before the answer were left out. */
  readonly skipped: number
}

export interface Assembled {
  readonly text: string
  readonly parts: readonly AssembledPart[]
}

/** Scripts in which a full stop ends a sentence; elsewhere we put none. */
const takesFullStop = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Nd}]\p{M}*$/u

/**
 * Puts the answers one after another, each exactly as it was written but for white space around it. No word is ever added: between
 * two answers comes white space, and a full stop where they would else run together.
 */
export function assemble(scaffold: Scaffold, answers: ScaffoldAnswers): Assembled {
  const parts: AssembledPart[] = []
  let text = ''
  let leadsOn = false
  for (const step of scaffold.steps) {
    const given = answers[step.id] ?? ''
    const answer = given.trim()
    if (answer === '') continue
    if (text !== '') text += (leadsOn || !runsOn(text) ? '' : '.') + gap(text, answer)
    const start = text.length
    text += answer
    parts.push({ step: step.id, start, end: text.length, skipped: given.length - given.trimStart().length })
    leadsOn = step.leadsOn === true
  }
  return { text, parts }
}

/** Whether a text ends with a word; a full stop behind a link might become part of it. */
function runsOn(text: string): boolean {
  const lastWord = text.slice(-200).match(/\S+$/)?.[0] ?? ''
  return takesFullStop.test(text.slice(-8)) && !/:\/\/|^www\.|@|^#/.test(lastWord)
}

/** Somebody who writes in paragraphs keeps them. */
function gap(before: string, after: string): string {
  return before.includes('\n') || after.includes('\n') ? '\n\n' : ' '
}
