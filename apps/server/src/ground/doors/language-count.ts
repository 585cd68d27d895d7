const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** The language of a tag without its script and country; `und` for what is none, so that nobody can fill a table. */
export const languageOf = (tag: string): string => {
  const [language = ''] = tag.toLowerCase().split('-')
  return /^[a-z]{2,3}$/.test(language) && names.of(language) !== undefined ? language : 'und'
}

/**
 * Counts texts in languages that nobody here reads, for a keeper who has only the log: it is told at the first, the
 * tenth, the hundredth and so on, so that no stream of them fills it.
 */
export const createLanguageCount = (tell: (language: string, times: number) => void): ((tag: string) => void) => {
  const counts = new Map<string, number>()
  return (tag) => {
    const language = languageOf(tag)
    const times = (counts.get(language) ?? 0) + 1
    counts.set(language, times)
    if (/^10*$/.test(`${times}`)) tell(language, times)
  }
}
