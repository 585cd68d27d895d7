import { createLanguageModel, type LanguageModel } from './language-model.ts'

/** Where models of further languages come from: the app reads a file, or fetches one. */
export interface LanguagePort {
  /** BCP 47 codes of the languages that a model ships for, English aside. */
  readonly languages: readonly string[]
  /** The bytes of a language's weights, checked. Asked for at the first text of the language. */
  load(language: string): Promise<Uint8Array>
}

/** The models that have come, and a way to ask for the others. */
export interface LanguageShelf {
  readonly languages: readonly string[]
  /** The model of a language, or null where there is none or it has not come; asking sends for it. */
  take(language: string): LanguageModel | null
  /** Resolves when the models of these languages have come, or failed to. */
  wait(languages: Iterable<string>): Promise<void>
}

/** After so many failures nobody asks again: a text is then read as of an unread language. */
const mostFailures = 3

export function createLanguageShelf(port: LanguagePort | undefined): LanguageShelf {
  const languages = port?.languages ?? []
  const models = new Map<string, LanguageModel>()
  const coming = new Map<string, Promise<void>>()
  const failures = new Map<string, number>()
  const send = (language: string): Promise<void> | undefined => {
    if (port === undefined || models.has(language) || !languages.includes(language)) return undefined
    if ((failures.get(language) ?? 0) >= mostFailures) return undefined
    const under = coming.get(language)
    if (under !== undefined) return under
    const sent = port
      .load(language)
      .then((bytes) => void models.set(language, createLanguageModel(bytes)))
      .catch(() => void failures.set(language, (failures.get(language) ?? 0) + 1))
      .finally(() => coming.delete(language))
    coming.set(language, sent)
    return sent
  }
  return {
    languages,
    take: (language) => {
      void send(language)
      return models.get(language) ?? null
    },
    wait: async (wanted) => {
      await Promise.all(Array.from(new Set(wanted), send))
    },
  }
}

/** The language of a tag without region and script: `pt` of `pt-BR`. */
export const baseOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? tag
