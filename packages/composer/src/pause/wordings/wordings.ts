import type { Rewording } from '@hearth/contract'
import { html, type TemplateResult } from 'lit'
import type { ComposerText } from '../../locales/text.ts'
import { button } from '../button.ts'
import { type MoreActions, type MoreView, moreWordings } from './more-view.ts'
import { wordingItem } from './wording-item.ts'

/** What is known of kinder wordings for the text as it stands. */
export type WordingsView =
  | { readonly kind: 'looking' | 'unread' | 'clear' | 'cannotSoften' }
  | { readonly kind: 'found'; readonly original: string; readonly rewordings: readonly Rewording[] }

export interface WordingActions extends MoreActions {
  backToChoices(): void
}

/** More than three would be a menu to study, not help. */
const maxShown = 3

/** What is said aloud of the wordings, above them. */
export function wordingsSay(view: WordingsView, more: MoreView, text: ComposerText['wording']): TemplateResult {
  const says = {
    looking: text.looking,
    unread: text.unread,
    clear: text.clear,
    // Hearth's own could not; where another one could, there is something to show after all.
    cannotSoften: more.kind === 'came' ? text.intro : text.cannotSoften,
    found: text.intro,
  }
  return html`<p class="title" part="title">${text.title}</p><p class="note">${says[view.kind]}</p>`
}

/** Up to three wordings, each as a change inside the writer's own text, none chosen beforehand. */
export function wordings(
  view: WordingsView,
  more: MoreView,
  text: Pick<ComposerText, 'more' | 'wording'>,
  actions: WordingActions,
): TemplateResult {
  const shown = view.kind === 'found' ? view.rewordings.slice(0, maxShown) : []
  const item = ({ text: after, strategy }: Rewording) => {
    const label = text.wording.strategies[strategy]
    const original = view.kind === 'found' ? view.original : ''
    return wordingItem({ original, after, label, name: label, take: actions.take }, text.wording)
  }
  return html`<ol class="wordings" part="wordings" ?hidden=${shown.length === 0}>${shown.map(item)}</ol>
    ${moreWordings(more, text, actions)}
    ${button({ part: 'back', label: text.wording.back, press: actions.backToChoices, isQuiet: true })}`
}
