import english from './en.json' with { type: 'json' }

/** Everything that the composer says. A page in another language hands in its own. */
export type ComposerText = typeof english

export const en: ComposerText = english

/** What a page says in its own words; a part or a message left out is said in the language around the element. */
export type OwnText = { readonly [Part in keyof ComposerText]?: Partial<ComposerText[Part]> }

/** One text over another, message by message. */
export function over(base: ComposerText, own: OwnText): ComposerText {
  const parts = Object.entries(base).map(([part, words]) => [part, { ...words, ...own[part as keyof ComposerText] }])
  return Object.fromEntries(parts) as ComposerText
}

/** Puts values into the `{places}` of a message; a place without a value stays as it is, so that a slip is seen. */
export function fill(message: string, values: { readonly [place: string]: string | number }): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
