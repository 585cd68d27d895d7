import type { Rewording } from '@hearth/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { type ComposerText, fill } from '../../locales/text.ts'
import { button } from '../button.ts'
import { wordingItem } from './wording-item.ts'

/**
 * What is known of wordings from a plug-in. `keeping`: the writer agreed and the page keeps it; `unkept`: it could not; `silent`: no answer;
 * `nothing`: nothing that passed the guards.
 */
export type MoreView =
  | { readonly kind: 'none' }
  | { readonly kind: 'offered' | 'keeping' | 'unkept' | 'asking' | 'silent' | 'nothing'; readonly host: string }
  | {
      readonly kind: 'came'
      readonly host: string
      readonly original: string
      readonly rewordings: readonly Rewording[]
    }

export interface MoreActions {
  take(text: string): void
  /** The writer chose whether drafts may go to the plug-in. */
  choosePlugIn(isAgreed: boolean): void
}

/**
 * Wordings from a plug-in, under Hearth's own, and always with the mark that says where they come from. That a draft went there is said whatever
 * came back.
 */
export function moreWordings(
  view: MoreView,
  { more, wording }: Pick<ComposerText, 'more' | 'wording'>,
  actions: MoreActions,
): TemplateResult {
  const host = view.kind === 'none' ? '' : view.host
  const says = view.kind === 'none' || view.kind === 'offered' ? '' : fill(more[view.kind], { host })
  const mark = fill(more.mark, { host })
  return html`${view.kind === 'offered' ? offer(host, more, actions) : nothing}
    <p class="note" part="more" role="status">${says}</p>
    ${
      view.kind === 'came'
        ? html`<ol class="wordings" part="wordings">${view.rewordings.map(({ text: after }) =>
            wordingItem(
              {
                original: view.original,
                after,
                label: html`<span class="from" part="from">${mark}</span>`,
                name: mark,
                take: actions.take,
              },
              wording,
            ),
          )}</ol>`
        : nothing
    }`
}

/** Asked once, before anything is sent. Both answers weigh the same, and the draft stays where it is until one is given. */
function offer(host: string, more: ComposerText['more'], actions: MoreActions): TemplateResult {
  const choose = (part: string, label: string, isAgreed: boolean): TemplateResult =>
    button({ part, label, press: () => actions.choosePlugIn(isAgreed) })
  return html`<div class="offer" part="offer">
    <p class="title" id="offer">${more.title}</p>
    <p>${fill(more.offer, { host })}</p>
    <p class="note">${more.offerNote}</p>
    <div class="choices" role="group" aria-labelledby="offer">
      ${choose('agree', fill(more.agree, { host }), true)}
      ${choose('decline', more.decline, false)}
    </div>
  </div>`
}
