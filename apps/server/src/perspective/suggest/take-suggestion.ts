import type { Entry } from '../../ground/doors/doorkeeper.ts'
import type { Reader } from '../../ground/reader.ts'
import type { Suggestion } from './parse-suggestion.ts'

/** Keeps suggestions for a keeper to look at. A door that runs alone has none. */
export interface SuggestionShelf {
  /** @param language of the text, BCP 47; null where nobody can tell */
  keep(entry: Entry, suggestion: Suggestion, language: string | null): Promise<void>
}

/** Perspective's answer to a suggestion. */
export interface SuggestionResponse {
  readonly clientToken?: string
  readonly detectedLanguages?: readonly string[]
  readonly requestedLanguages?: readonly string[]
}

/** Takes a suggestion: kept for the keeper, unless it, its key or the door says not to. */
export const takeSuggestion = async (
  { reader, shelf }: { reader: Pick<Reader, 'analyze'>; shelf: SuggestionShelf | null },
  entry: Entry,
  suggestion: Suggestion,
): Promise<SuggestionResponse> => {
  const { text, languages, clientToken } = suggestion
  const [read] = languages.length > 0 ? [] : await reader.analyze([{ text }])
  const detected = read === undefined || /^(und|zxx)$/.test(read.language) ? null : read.language
  if (shelf !== null && entry.keepsSuggestions && !suggestion.isFleeting) {
    await shelf.keep(entry, suggestion, languages[0] ?? detected)
  }
  return {
    ...(clientToken === null ? {} : { clientToken }),
    ...(detected === null ? {} : { detectedLanguages: [detected] }),
    ...(languages.length === 0 ? {} : { requestedLanguages: languages }),
  }
}
