import {
  type CSSResult,
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit'
import { type ComposerText, fill } from '../locales/text.ts'
import { namesStyles } from './names.styles.ts'
import { type BegunNaming, namingAt } from './naming-at.ts'

/** Whoever knows who can be named. Asked with what was written behind the `@` and with nothing else. */
export interface NamesPort {
  /** Names that begin so, the likeliest first. */
  find(begun: string): Promise<readonly string[]>
}

/** What the door needs of the text box that it stands in. */
export interface NameOwner extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment
  readonly text: ComposerText
  readonly names: NamesPort | null
}

/** Long enough that a fast writer asks once a word, and not once a letter. */
const waitMs = 120

/**
 * Offers names while somebody writes one: Up and Down choose, Enter or Tab takes, Escape closes, writing on narrows. The focus stays in the text.
 */
export class NameDoor implements ReactiveController {
  static readonly styles: CSSResult = namesStyles

  readonly #owner: NameOwner
  #found: readonly string[] = []
  #active = 0
  #naming: BegunNaming | null = null
  /** The place of an `@` that is settled: taken, or closed with Escape. */
  #settledAt = -1
  /** Where nobody was found: what is written on there is no name, and nobody else's business. */
  #nobody: BegunNaming | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(owner: NameOwner) {
    this.#owner = owner
    owner.addController(this)
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.close()
  }

  get isOpen(): boolean {
    return this.#found.length > 0
  }

  /** What the field says of the list, for whoever does not see it. */
  get activeId(): string | typeof nothing {
    return this.isOpen ? `name-${this.#active}` : nothing
  }

  list(): TemplateResult | typeof nothing {
    const { names, text } = this.#owner
    if (names === null) return nothing
    const said = this.isOpen ? fill(text.names.found, { names: this.#found.join(', ') }) : ''
    return html`<p class="hidden" role="status">${said}</p>
      ${
        this.isOpen
          ? html`<ul class="names" part="names" id="names" role="listbox" aria-label=${text.names.label}>
            ${this.#found.map(
              (
                name,
                index,
              ) => html`<li id="name-${index}" part="name" role="option" dir="auto" aria-selected=${index === this.#active}
                @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.#take(name)}>${name}</li>`,
            )}
          </ul>`
          : nothing
      }`
  }

  /** The text or the caret changed. */
  readonly changed = (): void => {
    const field = this.#field()
    const { names } = this.#owner
    const isCaret = field !== null && field.selectionStart === field.selectionEnd
    const naming = isCaret ? namingAt(field.value, field.selectionStart) : null
    // A key that only moved within the list.
    if (naming && this.isOpen && isSame(naming, this.#naming)) return
    clearTimeout(this.#timer)
    if (naming === null) this.#settledAt = -1
    if (names === null || naming === null || this.#isDone(naming)) this.#show(null, [])
    else this.#timer = setTimeout(() => void this.#ask(names, naming), waitMs)
  }

  readonly close = (): void => {
    clearTimeout(this.#timer)
    this.#show(null, [])
  }

  /** @returns whether the key was for the list */
  takesKey(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    const count = this.#found.length
    if (event.key === 'ArrowDown') this.#active = (this.#active + 1) % count
    else if (event.key === 'ArrowUp') this.#active = (this.#active + count - 1) % count
    else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#found[this.#active] ?? '')
    else if (event.key === 'Escape') {
      this.#settledAt = this.#naming?.at ?? -1
      this.close()
    } else return false
    this.#owner.requestUpdate()
    return true
  }

  #isDone(naming: BegunNaming): boolean {
    const { at, begun } = this.#nobody ?? { at: -1, begun: '' }
    return naming.at === this.#settledAt || (naming.at === at && naming.begun.startsWith(begun))
  }

  async #ask(names: NamesPort, naming: BegunNaming): Promise<void> {
    this.#naming = naming
    // NOTE: whoever cannot be asked for names right now can still write one.
    const found = await names.find(naming.begun).catch(() => null)
    this.#nobody = found?.length === 0 ? naming : null
    const field = this.#field()
    const now = field && namingAt(field.value, field.selectionStart)
    if (this.#naming !== naming || !isSame(now, naming)) return
    if (found === null) {
      this.#show(null, [])
      return
    }
    // Whoever has written the one whole name needs no list, and Enter is a new line again.
    if (found === null) return this.#show(null, [])
    const isWritten = found.length === 1 && found[0]?.toLowerCase() === naming.begun.toLowerCase()
    this.#show(naming, isWritten ? [] : [...new Set(found)])
  }

  #show(naming: BegunNaming | null, found: readonly string[]): void {
    if (!this.isOpen && found.length === 0 && this.#naming === naming) return
    this.#naming = naming
    this.#found = found
    this.#active = 0
    this.#owner.requestUpdate()
  }

  #take(name: string): void {
    const [field, naming] = [this.#field(), this.#naming]
    if (field === null || naming === null) return
    this.#settledAt = naming.at
    field.focus({ preventScroll: true })
    field.setSelectionRange(naming.at + 1, naming.at + 1 + naming.begun.length)
    // NOTE: deprecated, and the one way to write into a field so that Ctrl + Z takes it back.
    if (!document.execCommand('insertText', false, `${name} `)) {
      field.setRangeText(`${name} `, field.selectionStart, field.selectionEnd, 'end')
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }))
    }
    this.close()
  }

  #field(): HTMLTextAreaElement | null {
    return this.#owner.renderRoot.querySelector('textarea')
  }
}

const isSame = (one: BegunNaming | null, other: BegunNaming | null): boolean =>
  one?.at === other?.at && one?.begun === other?.begun
