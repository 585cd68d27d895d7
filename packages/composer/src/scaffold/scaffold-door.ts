import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { draftKey } from '../drafts/drafts.ts'
import type { Store } from '../drafts/store.ts'
import type { ComposerText } from '../locales/text.ts'
import type { HearthScaffold } from './hearth-scaffold.ts'
import type { ScaffoldWords } from './scaffold-words.ts'

/** What the door needs of the text box that it stands in. */
export interface ScaffoldOwner extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment
  readonly text: ComposerText
  readonly context: string
  readonly contextName: string
  readonly scaffolds: boolean
  readonly scaffoldWords: ScaffoldWords | null
  readonly personKey: string
  readonly draftKey: string
  readonly store: Store
  readonly now: () => number
  readonly disabled: boolean
  readonly busy: boolean
  noteScaffold(what: 'inserted' | 'failed'): void
}

/** The way to the scaffolds: a quiet button, and their panel, which is fetched when somebody asks for it. */
export class ScaffoldDoor implements ReactiveController {
  readonly #owner: ScaffoldOwner
  #isThere = false
  #isOpen = false

  constructor(owner: ScaffoldOwner) {
    this.#owner = owner
    owner.addController(this)
  }

  hostConnected(): void {}

  button(): TemplateResult | typeof nothing {
    const { text, disabled, busy, scaffolds } = this.#owner
    if (!scaffolds) return nothing
    return html`<button type="button" class="quiet" part="button help" aria-expanded=${this.#isOpen} ?disabled=${disabled || busy}
      @click=${() => void (this.#isOpen ? this.#close() : this.#open())}>${text.scaffold.open}</button>`
  }

  /** Stays in the page once it was opened, so that what was begun in it stays, too. */
  panel(): TemplateResult | typeof nothing {
    if (!this.#isThere) return nothing
    const { context, contextName, store, now, scaffoldWords, renderRoot } = this.#owner
    return html`<hearth-scaffold exportparts="scaffold" ?hidden=${!this.#isOpen} name=${contextName} .theirWords=${context}
      .storeKey=${this.#key()} .store=${store} .now=${now}
      .words=${scaffoldWords} .field=${renderRoot.querySelector('textarea')} .inserted=${this.#inserted} .close=${this.#close}></hearth-scaffold>`
  }

  /** The message has gone: what was begun for it goes, too. */
  forget(): void {
    this.#isOpen = false
    this.#panel()?.forget()
    if (this.#key() !== '') this.#owner.store.remove(this.#key())
  }

  async #open(): Promise<void> {
    try {
      await import('./hearth-scaffold.ts')
      this.#isThere = true
      this.#isOpen = true
    } catch {
      this.#owner.noteScaffold('failed')
    }
    this.#owner.requestUpdate()
    await this.#owner.updateComplete
    const panel = this.#panel()
    await panel?.updateComplete
    panel?.focus()
  }

  readonly #close = (): void => {
    this.#isOpen = false
    this.#owner.requestUpdate()
    this.#owner.renderRoot.querySelector<HTMLElement>('[part~=help]')?.focus()
  }

  readonly #inserted = (): void => {
    this.#isOpen = false
    this.#owner.noteScaffold('inserted')
    this.#owner.requestUpdate()
  }

  #panel(): HearthScaffold | null {
    return this.#owner.renderRoot.querySelector('hearth-scaffold')
  }

  /** Beside the draft of the same place, as a draft of its own. */
  #key(): string {
    const { personKey, draftKey: place } = this.#owner
    return place === '' ? '' : draftKey(personKey, `${place}/scaffold`)
  }
}
