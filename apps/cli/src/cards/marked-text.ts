import type { Span } from '@hearth/contract'

/** The text, indented, with a line under it that points at the spans; a long or many-lined text has them in brackets instead. */
export function markedText(text: string, spans: readonly Span[], columns: number): string {
  const flat = !/[\n\r\t]/.test(text) && text.length <= columns - 4 && /^[\x20-\x7e’‘“”–—…é]*$/.test(text)
  if (!flat) return indented(bracketed(text, spans))
  const marks = [...text].map((_, index) => (spans.some((span) => span.start <= index && index < span.end) ? '~' : ' '))
  const under = marks.join('').trimEnd()
  return under === '' ? `  ${text}` : `  ${text}\n  ${under}`
}

function bracketed(text: string, spans: readonly Span[]): string {
  let result = ''
  let from = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    result += `${text.slice(from, start)}[${text.slice(start, end)}]`
    from = end
  }
  return result + text.slice(from)
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}
