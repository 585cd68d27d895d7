import en from './locales/en.json' with { type: 'json' }

export type WordId = keyof typeof en

/** A sentence for whoever runs the command, with its `{places}` filled in. */
export const words = (id: WordId, fill: { readonly [place: string]: string | number } = {}): string =>
  en[id].replace(/\{(\w+)\}/g, (whole, place: string) => String(fill[place] ?? whole))
