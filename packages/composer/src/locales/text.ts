import english from './en.json' with { type: 'json' }

/** Everything that the composer says. A page in another language hands in its own. */
export type ComposerText = typeof english

export const en: ComposerText = english

/** Puts values into the `{places}` of a message; a place without a value stays as it is, so that a slip is seen. */
export function fill(message: string, values: { readonly [place: string]: string | number }): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
