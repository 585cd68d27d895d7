import type { Advice, AdviceReason } from '@hearth/contract'
import type { ReaderAnswer, ReaderInput, ReaderPort } from '../reader/reader-port.ts'

export const harsh = 'You absolute idiot, read the manual. It is on page 4.'
export const kinder = 'Read the manual. It is on page 4.'

export interface ExampleReader extends ReaderPort {
  /** What it was asked, in order. */
  readonly asked: ReaderInput[]
}

/** A reader with a handful of words, so that tests of the element need no model. It answers after `delayMs`, or fails. */
export function exampleReader({ delayMs = 0, fails = false } = {}): ExampleReader {
  const asked: ReaderInput[] = []
  return {
    asked,
    async advise(input) {
      asked.push(input)
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
      if (fails) throw new Error('reader-failed')
      return answer(input)
    },
  }
}

/** Somebody else's wordings pass if they hold no word of its handful. */
function answer({ text, proposed = [] }: ReaderInput): ReaderAnswer {
  const analysis = { language: 'en', engine: 'example-reader/1', findings: [], signals: {} }
  const advice = adviceOn(text)
  const passed = proposed
    .filter((one) => adviceOn(one).advice === 'none')
    .map((one) => ({ text: one, strategy: 'drop-the-sting', from: 'plug-in' }) as const)
  return { analysis, advice: { ...advice, rewordings: proposed.length > 0 ? passed : advice.rewordings } }
}

function adviceOn(text: string): Advice {
  const none = { advice: 'none', reasons: [], rewordings: [], cannotSoften: false } as const
  const insults = reasonsFor(
    text,
    /absolute idiot|moron|clown/g,
    'insult.intelligence',
    'may read as about the person.',
  )
  if (insults.length > 0) {
    const softer = text.replace(/^You absolute idiot, r/, 'R')
    const rewordings = softer === text ? [] : [{ text: softer, strategy: 'drop-the-sting' as const }]
    return { advice: 'pause', reasons: insults, rewordings, cannotSoften: rewordings.length === 0 }
  }
  const threats = reasonsFor(text, /watch your back/g, 'threat.harm', 'may be read as a threat.')
  if (threats.length > 0) return { ...none, advice: 'pause', reasons: threats, cannotSoften: true }
  const numbers = reasonsFor(text, /\d{3} \d{4}/g, 'personal-data.phone', 'looks like something private.')
  if (numbers.length > 0) return { ...none, advice: 'hint', reasons: numbers }
  const hints = reasonsFor(text, /\bguys\b/g, 'considerate.guys', 'may leave some people out.')
  if (hints.length > 0) return { ...none, advice: 'hint', reasons: hints }
  const heavy = reasonsFor(
    text,
    /cannot go on/g,
    'distress.support',
    'sounds heavy. You do not have to carry it alone.',
  )
  return heavy.length > 0 ? { ...none, advice: 'signpost', reasons: heavy } : none
}

function reasonsFor(text: string, words: RegExp, reason: string, why: string): AdviceReason[] {
  return Array.from(text.matchAll(words), (match) => {
    const [found] = match
    return { start: match.index, end: match.index + found.length, reason, message: `“${found}” ${why}` }
  })
}
