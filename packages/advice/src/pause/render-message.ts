import type { Locale } from '../locale.ts'

/** Longer flagged words are shown in the text itself; the message quotes only their beginning. In UTF-16 units. */
const maxQuoted = 60

/**
 * The message of a reason: its own, else that of the longest prefix (`insult.*`), else `*`.
 * `{words}` is replaced by the flagged words, other names in braces by what came with the finding.
 */
export function renderMessage(
  locale: Locale,
  reason: string,
  fill: { readonly words: string; readonly [name: string]: string },
): string {
  const quoted = fill.words.replace(/\s+/g, ' ').trim()
  const words = quoted.length > maxQuoted ? `${cutAtWord(quoted)}…` : quoted
  const values: { readonly [name: string]: string } = { ...fill, words }
  return messageFor(locale, reason).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The message template of a reason; never empty while the locale has `*`. */
export function messageFor(locale: Locale, reason: string): string {
  const own = lookUp(locale, reason)
  if (own !== undefined) return own
  const parts = reason.split('.')
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const message = lookUp(locale, `${parts.slice(0, length).join('.')}.*`)
    if (message !== undefined) return message
  }
  return lookUp(locale, '*') ?? ''
}

function lookUp(locale: Locale, id: string): string | undefined {
  return Object.hasOwn(locale.messages, id) ? locale.messages[id] : undefined
}

function cutAtWord(text: string): string {
  const cut = text.slice(0, maxQuoted)
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.replace(/[\uD800-\uDBFF]$/, '')
}
