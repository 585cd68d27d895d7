import { diffWords } from '@hearth/advice'
import type { Rewording } from '@hearth/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { type ComposerText, fill } from '../locales/text.ts'
import { button } from './button.ts'

/** What is known of kinder wordings for the text as it stands. */
export type WordingsView =
  | { readonly kind: 'looking' | 'unread' | 'clear' | 'cannotSoften' }
  | { readonly kind: 'found'; readonly original: string; readonly rewordings: readonly Rewording[] }

export interface WordingActions {
  take(text: string): void
  backToChoices(): void
}

/** More than three would be a menu to study, not help. */
const maxShown = 3

/** What is said aloud of the wordings, above them. */
export function wordingsSay(view: WordingsView, text: ComposerText['wording']): TemplateResult {
  const says = {
    looking: text.looking,
    unread: text.unread,
    clear: text.clear,
    cannotSoften: text.cannotSoften,
    found: text.intro,
  }
  return html`<p class="title" part="title">${text.title}</p><p class="note">${says[view.kind]}</p>`
}

/** Up to three wordings, each as a change inside the writer's own text, none chosen beforehand. */
export function wordings(view: WordingsView, text: ComposerText['wording'], actions: WordingActions): TemplateResult {
  const shown = view.kind === 'found' ? view.rewordings.slice(0, maxShown) : []
  const item = ({ text: after, strategy }: Rewording) => {
    const label = text.strategies[strategy]
    return html`<li part="wording">
      <p class="strategy">${label}</p>
      ${view.kind === 'found' ? wordDiff(view.original, after, text) : nothing}
      ${button({
        part: 'take',
        label: text.take,
        name: fill(text.takeNth, { strategy: label }),
        press: () => actions.take(after),
      })}
    </li>`
  }
  return html`<ol class="wordings" part="wordings" ?hidden=${shown.length === 0}>${shown.map(item)}</ol>
    ${button({ part: 'back', label: text.back, press: actions.backToChoices, isQuiet: true })}`
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
