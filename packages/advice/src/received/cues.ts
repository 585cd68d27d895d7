import cues from './cues.json' with { type: 'json' }
import { foldWords } from './plain-text.ts'

export type CueId = Exclude<keyof typeof cues, 'about'>

/** Finds a cue of a list in a text: `whole` asks that nothing but marks stand around it. Compiled at the first need. */
export interface CueFinder {
  /** @returns the words of the first cue as they stand in the text; null where there is none */
  readonly find: (id: CueId, text: string) => string | null
  readonly isWhole: (id: CueId, text: string) => boolean
}

/** Makes a finder of cues in English. */
export function createCueFinder(): CueFinder {
  const compiled = new Map<string, RegExp>()
  const patternOf = (id: CueId, form: 'part' | 'whole'): RegExp => {
    const key = `${id} ${form}`
    const known = compiled.get(key)
    if (known) return known
    const any = cues[id].find.join('|')
    const made = new RegExp(
      form === 'whole'
        ? `^[^\\p{L}\\p{N}]*(?:${any})[^\\p{L}\\p{N}]*$`
        : `(?<![\\p{L}\\p{N}'])(?:${any})(?![\\p{L}\\p{N}])`,
      'u',
    )
    compiled.set(key, made)
    return made
  }
  return {
    find: (id, text) => {
      const match = patternOf(id, 'part').exec(foldWords(text))
      // Folding may change lengths (ﬁ); then the folded words stand in for the author's.
      if (match === null) return null
      return foldWords(text).length === text.length
        ? text.slice(match.index, match.index + match[0].length).trim()
        : match[0].trim()
    },
    isWhole: (id, text) => patternOf(id, 'whole').test(foldWords(text)),
  }
}
