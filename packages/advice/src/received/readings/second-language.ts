import type { Reading } from './reading.ts'

/**
 * They say that this is not their first language, or wrote part of it in another one. Never guessed from mistakes: that would be a
 * judgment about a person which nobody asked for.
 */
export const secondLanguage: Reading = {
  id: 'second-language',
  stands: 'beside',
  find: ({ said, analysis, cues }) => {
    if (cues.find('secondLanguage', said) !== null) return { at: null, because: 'because.second-language.said' }
    const languages = new Set(analysis.parts?.map(({ language }) => language.split('-')[0]))
    languages.delete('en')
    languages.delete('und')
    return languages.size === 0 ? null : { at: null, because: 'because.second-language.parts' }
  },
}
