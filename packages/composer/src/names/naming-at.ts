/** Somebody is being named: where the `@` stands, and what was written of the name so far. */
export interface BegunNaming {
  readonly at: number
  readonly begun: string
}

/** As long as a name may be. */
const maxName = 60
/** Not inside a word, an address of mail or a path, as the server reads it; a name may have blanks in it, and begins with none. */
const pattern = /(?<![\p{L}\p{N}_@./+-])@(?<begun>[^\s@][^@\n]*)$/u

/** The naming that a caret stands in or behind; null where there is none. */
export function namingAt(text: string, caret: number): BegunNaming | null {
  const before = text.slice(Math.max(0, caret - maxName - 2), caret)
  const match = pattern.exec(before)
  const begun = match?.groups?.begun
  if (match === null || begun === undefined || begun.length > maxName) return null
  return { at: caret - begun.length - 1, begun }
}
