/** Markup that is safe to put into a page as it is. */
export interface Markup {
  readonly markup: string
}

type Part = Markup | readonly Markup[] | string | number | null

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] as string)

/** Builds HTML or SVG; every string put in is escaped, `null` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((page, string, at) => page + render(parts[at - 1] ?? null) + string) }
}

function render(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'number') return String(Math.round(part * 100) / 100)
  if (typeof part === 'string') return escaped(part)
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('')
}
