import type { Advice } from '@hearth/contract'
import { html, nothing, type TemplateResult } from 'lit'
import type { ComposerText } from '../locales/text.ts'
import { button } from './button.ts'
import { wordReason } from './word-hints.ts'
import type { MoreView } from './wordings/more-view.ts'
import { type WordingsView, wordings, wordingsSay } from './wordings/wordings.ts'

/**
 * What the card is about. `pause` and `privacy` hold the message until the writer chooses; `hint` and `signpost` come after
 * it has gone, because a word to reconsider, or a bad night, is no reason to keep anybody from speaking.
 */
export type CardKind = 'pause' | 'privacy' | 'hint' | 'signpost'

interface Shown {
  readonly kind: CardKind
  readonly advice: Advice
}

export type Card =
  | { readonly view: 'none' }
  | (Shown & { readonly view: 'choices' | 'taken' })
  | (Shown & { readonly view: 'editing'; readonly mayLookAgain: boolean })
  | (Shown & { readonly view: 'wordings'; readonly wordings: WordingsView; readonly more: MoreView })

/** What the writer can do on the card. */
export interface CardActions {
  /** False where no draft is kept: then it is not offered. */
  readonly mayKeep: boolean
  edit(): void
  sendAsIs(): void
  seeWordings(): void
  keep(): void
  fineHere(): void
  take(text: string): void
  /** Whether drafts may go to the plug-in of the page. */
  choosePlugIn(isAgreed: boolean): void
  backToChoices(): void
  restore(): void
  close(): void
  /** No more hints on words, on this device. */
  noMoreWords(): void
}

/** The card above the text. Its status region is always there, seen or not, so that what appears in it is announced. */
export function pauseCard(
  card: Card,
  text: ComposerText,
  actions: CardActions,
  foot: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<section class="card" part="card" data-view=${card.view}>
    <div role="status" class="says">${says(card, text)}</div>
    ${card.view === 'none' ? nothing : choices(card, text, actions)}
    <div class="resources" ?hidden=${card.view === 'none' || card.kind !== 'signpost'}><slot name="resources"></slot></div>
    ${foot}
  </section>`
}

function says(card: Card, text: ComposerText): TemplateResult | typeof nothing {
  if (card.view === 'none') return nothing
  if (card.view === 'editing') return html`<p class="note">${text.pause.editing}</p>`
  if (card.view === 'taken') return html`<p class="note">${text.wording.taken}</p>`
  if (card.view === 'wordings') {
    const title = isOnlyCovered(card.advice) ? text.privacy.wordings : text.wording.title
    return wordingsSay(card.wordings, card.more, { ...text.wording, title })
  }
  return html`<p class="title" part="title">${text[card.kind].title}</p>
    ${reasons(card.advice)}
    ${isHeld(card.kind) ? html`<p class="note">${text.pause.choice} <span class="heard">${text.pause.reach}</span></p>` : nothing}`
}

/** Each message once, with the numbers of the marks in the text that it is about. */
function reasons(advice: Advice): TemplateResult {
  const numbers = new Map<string, number[]>()
  advice.reasons.forEach(({ message }, index) => {
    numbers.set(message, [...(numbers.get(message) ?? []), index + 1])
  })
  const isNumbered = advice.reasons.length > 1
  return html`<ul class="reasons" part="reasons">
    ${[...numbers].map(
      ([message, marks]) => html`<li part="reason">
        ${isNumbered ? marks.map((mark) => html`<span class="number">${mark}</span>`) : nothing}
        <span>${message}</span>
      </li>`,
    )}
  </ul>`
}

function choices(card: Exclude<Card, { view: 'none' }>, text: ComposerText, actions: CardActions): TemplateResult {
  if (card.view === 'wordings') return wordings(card.wordings, card.more, text, actions)
  if (card.view === 'taken') {
    return html`<div class="choices">${button({ part: 'restore', label: text.wording.restore, press: actions.restore })}</div>`
  }
  const { kind } = card
  if (!isHeld(kind)) {
    const { close } = kind === 'signpost' ? text.signpost : text.hint
    const isWord = card.advice.reasons.some(({ reason }) => reason.startsWith(wordReason))
    return html`<div class="choices">
      ${button({ part: 'close', label: close, press: actions.close })}
      ${isWord ? button({ part: 'no-more', label: text.hint.noMore, press: actions.noMoreWords, isQuiet: true }) : nothing}
    </div>`
  }
  const hasWordings = kind === 'pause' || card.advice.rewordings.length > 0
  const kinder = hasWordings
    ? button({
        part: 'kinder',
        label: isOnlyCovered(card.advice) ? text.privacy.kinder : text[kind].kinder,
        press: actions.seeWordings,
      })
    : nothing
  if (card.view === 'editing') return html`<div class="choices">${card.mayLookAgain ? kinder : nothing}</div>`
  return html`<div class="choices" role="group" aria-label=${text.pause.choices}>
      ${button({ part: 'edit', label: text.pause.edit, press: actions.edit })}
      ${button({ part: 'send-as-is', label: text.pause.send, press: actions.sendAsIs })}
      ${kinder}
      ${actions.mayKeep ? button({ part: 'keep', label: text.pause.keep, press: actions.keep }) : nothing}
    </div>
    ${button({ part: 'fine', label: text[kind].fine, press: actions.fineHere, isQuiet: true })}`
}

/** Whether all that is offered is the same text with private details covered. */
function isOnlyCovered({ rewordings }: Advice): boolean {
  return rewordings.length > 0 && rewordings.every(({ strategy }) => strategy === 'mask-personal-data')
}

function isHeld(kind: CardKind): kind is 'pause' | 'privacy' {
  return kind === 'pause' || kind === 'privacy'
}
