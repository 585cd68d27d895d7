/** The languages that the pages speak, each by its own name. All but English are drafts that native speakers may mend. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
} as const

export type Language = keyof typeof languages

/** English with accents and longer words, and English told from right to left: for tests and for whoever builds pages. */
export const pseudoLanguages = ['en-XA', 'ar-XB'] as const

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag)

const isSpoken = (tag: string): boolean => isLanguage(tag) || pseudoLanguages.some((pseudo) => pseudo === tag)

/**
 * The language to speak: the kept choice, else the first of the wished-for ones that the pages know, else English.
 *
 * @param kept the tag that was chosen on this device; null where none was
 * @param wished BCP 47 tags, the dearest first, as a browser lists them
 */
export const preferred = (kept: string | null, wished: readonly string[]): string => {
  if (kept !== null && isSpoken(kept)) return kept
  return wished.map(baseOf).find(isLanguage) ?? 'en'
}

const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']

/** Which way a language is written. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (rightToLeft.includes(baseOf(tag)) ? 'rtl' : 'ltr')

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''
