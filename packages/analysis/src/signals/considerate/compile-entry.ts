import type { Token } from '../../text/token.ts'
import { type CompiledPhrase, compilePhrase } from './compile-phrase.ts'
import type { ConsiderateEntry } from './entry.ts'
import { endOfPhrase } from './match-phrase.ts'
import type { Place } from './place.ts'

/** An entry ready to be looked for. */
export interface CompiledEntry {
  readonly entry: ConsiderateEntry
  readonly phrases: readonly CompiledPhrase[]
  readonly except: readonly CompiledPhrase[]
  readonly self: boolean
  readonly proper: boolean
  readonly skipNegated: boolean
  /** Whether the words around it speak for what the entry means. */
  fitsSentence(tokens: readonly Token[], place: Place): boolean
}

/** @throws Error in words for people where a phrase is not well written */
export function compileEntry(entry: ConsiderateEntry): CompiledEntry {
  const notWith = new Set(entry.notWith ?? [])
  const onlyWith = new Set(entry.onlyWith ?? [])
  const hasAny = (tokens: readonly Token[], { start, end }: Place, words: ReadonlySet<string>): boolean => {
    for (let index = start; index < end; index++) if (words.has(tokens[index]?.form ?? '')) return true
    return false
  }
  return {
    entry,
    phrases: (entry.find ?? [entry.phrase]).map(compilePhrase),
    except: (entry.except ?? []).map(compilePhrase),
    self: entry.self ?? false,
    proper: entry.proper ?? false,
    skipNegated: entry.skipNegated ?? false,
    fitsSentence: (tokens, place) =>
      (notWith.size === 0 || !hasAny(tokens, place, notWith)) &&
      (onlyWith.size === 0 || hasAny(tokens, place, onlyWith)),
  }
}

/** How far before a phrase a longer one may begin. */
const widestException = 6

/** Whether a longer phrase in which it means something else lies over it. */
export function isExcepted(
  tokens: readonly Token[],
  { except }: CompiledEntry,
  { from, to, start, end }: Place,
): boolean {
  if (except.length === 0) return false
  for (let index = Math.max(start, from - widestException); index < to; index++) {
    for (const phrase of except) if (endOfPhrase(tokens, index, end, phrase) > from) return true
  }
  return false
}
