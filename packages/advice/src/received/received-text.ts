import en from './locales/en.json' with { type: 'json' }

export type ReceivedTextId = keyof typeof en

/** The words of a message of this part, with its values filled in. */
export function words(id: ReceivedTextId, values: Readonly<Record<string, string | number>> = {}): string {
  return en[id].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

export const isReceivedTextId = (id: string): id is ReceivedTextId => Object.hasOwn(en, id)

const longestQuote = 80

/** Words of the message for between quotation marks: their own marks off, cut at a word. */
export function quote(text: string): string {
  const bare = text.replace(/[“”"«»„]/g, '').trim()
  if (bare.length <= longestQuote) return bare
  const cut = bare.slice(0, longestQuote)
  const at = cut.lastIndexOf(' ')
  return `${(at > longestQuote / 2 ? cut.slice(0, at) : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`
}
