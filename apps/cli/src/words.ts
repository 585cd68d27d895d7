import en from './locales/en.json' with { type: 'json' }

export type WordId = keyof typeof en

/** A text for people with its `{places}` filled in. */
export function words(id: WordId, fill: { readonly [place: string]: string | number } = {}): string {
  return en[id].replace(/\{(\w+)\}/g, (whole, place: string) => String(fill[place] ?? whole))
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items)
}
