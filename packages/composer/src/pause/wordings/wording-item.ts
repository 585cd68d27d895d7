import { diffWords } from '@hearth/advice'
import { html, type TemplateResult } from 'lit'
import { type ComposerText, fill } from '../../locales/text.ts'
import { button } from '../button.ts'

interface WordingItem {
  readonly original: string
  readonly after: string
  /** What it did, or where it comes from. */
  readonly label: string | TemplateResult
  /** The same in plain words, for the name of its button. */
  readonly name: string
  readonly take: (after: string) => void
}

/** One wording as a change inside the writer's own text, with the button that takes it. */
export function wordingItem(item: WordingItem, text: ComposerText['wording']): TemplateResult {
  return html`<li part="wording">
    <p class="strategy">${item.label}</p>
    ${wordDiff(item.original, item.after, text)}
    ${button({
      part: 'take',
      label: text.take,
      name: fill(text.takeNth, { strategy: item.name }),
      press: () => item.take(item.after),
    })}
  </li>`
}

/** What goes is struck through, what comes is underlined; both are also said in words for whoever does not see the line. */
function wordDiff(before: string, after: string, text: ComposerText['wording']): TemplateResult {
  return html`<p class="diff" part="diff">${diffWords(before, after).map(({ kind, text: words }) => {
    if (kind === 'kept') return words
    if (kind === 'removed')
      return html`<del part="removed"><span class="heard">${text.removed} </span>${words}<span class="heard"> ${text.end} </span></del>`
    return html`<ins part="added"><span class="heard">${text.added} </span>${words}<span class="heard"> ${text.end} </span></ins>`
  })}</p>`
}
