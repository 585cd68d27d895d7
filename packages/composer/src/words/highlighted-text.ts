import { html, type TemplateResult } from 'lit'
import { drawableSpans, type Words } from './move-spans.ts'

/**
 * The writer's text once more, with the flagged words marked, to lie exactly beneath the text field. Assistive technology
 * does not see it (the card names the words); it must lay out as the field does, so a mark adds nothing to the line.
 */
export function highlightedText(text: string, spans: readonly Words[]): TemplateResult {
  const drawn = drawableSpans(spans, text)
  let from = 0
  const parts = drawn.map((span, index) => {
    const before = text.slice(from, span.start)
    from = span.end
    const number = drawn.length > 1 ? String(index + 1) : ''
    return html`${before}<mark part="mark" data-number=${number}>${text.slice(span.start, span.end)}</mark>`
  })
  // NOTE: the last space gives a text that ends in a new line the height that the field gives it.
  return html`<div class="mirror" part="mirror" dir="auto" aria-hidden="true">${parts}${text.slice(from)}${' '}</div>`
}
