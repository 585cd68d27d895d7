import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { cardStyles } from './card.styles.ts'
import { styles } from './composer.styles.ts'
import { DraftController } from './drafts/draft-controller.ts'
import { createLocalStore, type Store } from './drafts/store.ts'
import { SpokenText } from './locales/speak.ts'
import { type ComposerText, en, fill } from './locales/text.ts'
import { NameDoor, type NamesPort } from './names/name-door.ts'
import type { Asked } from './pause/asked.ts'
import { type Card, pauseCard } from './pause/card.ts'
import { type OutcomeDetail, PauseFlow } from './pause/pause-flow.ts'
import type { ConsiderateList } from './pause/word-hints.ts'
import type { PlugInDetail, PlugInPort } from './pause/wordings/plug-in-port.ts'
import type { ReaderPort } from './reader/reader-port.ts'
import { createWorkerReader, type WorkerReader } from './reader/worker-reader.ts'
import { ScaffoldDoor } from './scaffold/scaffold-door.ts'
import type { ScaffoldWords } from './scaffold/scaffold-words.ts'
import { highlightedText } from './words/highlighted-text.ts'
import { modifierName } from './words/modifier-name.ts'

/** `hearth-send`: the writer has decided. The page sends `text`, and may say with `waitUntil` when it has arrived. */
export interface SendDetail {
  readonly text: string
  /** While the promise is open the box is busy; if it rejects, the text stays and says so; if it resolves, the box is emptied. */
  waitUntil(sending: Promise<unknown>): void
}

/** `hearth-draft`: the writer chose to keep the text for later. It stays on the device. */
export interface DraftDetail {
  readonly draftKey: string
}

/** A text box that asks once, kindly, before words go that may hurt. It knows no network but its reader's model. */
export class HearthComposer extends LitElement {
  static override styles = [cardStyles, styles, NameDoor.styles]
  static formAssociated = true
  static override properties = {
    value: { type: String },
    label: { type: String },
    placeholder: { type: String },
    maxlength: { type: Number },
    context: { type: String },
    contextName: { type: String, attribute: 'context-name' },
    scaffolds: { type: Boolean },
    scaffoldWords: { attribute: false },
    hints: { type: Boolean },
    considerate: { attribute: false },
    plugIn: { attribute: false },
    names: { attribute: false },
    disabled: { type: Boolean, reflect: true },
    busy: { type: Boolean, reflect: true },
    failed: { type: String },
    sendLabel: { type: String, attribute: 'send-label' },
    personKey: { type: String, attribute: 'person-key' },
    threadKey: { type: String, attribute: 'thread-key' },
    draftKey: { type: String, attribute: 'draft-key' },
    modelUrl: { type: String, attribute: 'model-url' },
    encoderUrl: { type: String, attribute: 'encoder-url' },
    runtimeUrl: { type: String, attribute: 'runtime-url' },
    reader: { attribute: false },
    store: { attribute: false },
    now: { attribute: false },
    text: { attribute: false },
    note: { state: true },
  }

  declare value: string
  declare label: string
  declare placeholder: string
  /** In UTF-16 code units, as in HTML; 0 for no limit. Longer text is never cut: it is kept, and not sent. */
  declare maxlength: number
  /** The one message that this one answers. */
  declare context: string
  /** Who wrote it, as they are called here. */
  declare contextName: string
  /** Whether to offer help with saying it: questions whose answers become the text. */
  declare scaffolds: boolean
  /** What that help says, for a page in another language; null: English. */
  declare scaffoldWords: ScaffoldWords | null
  /** Whether the person turned quiet hints on. */
  declare hints: boolean
  /** The community's list of words that shut people out, and whether it turned hints on; null where it has none. */
  declare considerate: ConsiderateList | null
  /** A language model that the community plugged in to propose wordings; null, as nearly always: there is none. */
  declare plugIn: PlugInPort | null
  /** Who knows names to offer behind an `@`; null offers none. */
  declare names: NamesPort | null
  declare disabled: boolean
  declare busy: boolean
  /** Why sending failed, in words for people; empty while nothing has. */
  declare failed: string
  declare sendLabel: string
  /** Whose drafts and pauses these are, on a device that several people use. */
  declare personKey: string
  /** The conversation, asked about at most once; empty for a new one. */
  declare threadKey: string
  /** The place whose draft is kept; empty keeps none. */
  declare draftKey: string
  /** The folder of the reader's model. */
  declare modelUrl: string
  /** Folder of the encoder; empty for the n-gram tier alone. */
  declare encoderUrl: string
  /** The encoder runtime's WebAssembly, where it does not lie beside the worker. */
  declare runtimeUrl: string
  /** Whoever reads drafts. Null and no `model-url`: nobody does, and every message goes. */
  declare reader: ReaderPort | null
  declare store: Store
  declare now: () => number
  /** Everything that it says; unless the page sets it, in the language that the element stands in. */
  declare text: ComposerText
  declare private note: 'none' | 'restored' | 'kept' | 'saved' | 'inserted' | 'failed'

  readonly #internals = this.attachInternals()
  readonly #drafts: DraftController
  readonly #pause: PauseFlow
  readonly #scaffold: ScaffoldDoor
  readonly #spoken: SpokenText
  readonly #naming: NameDoor
  #ownReader: WorkerReader | null = null
  #lastSent = ''

  constructor() {
    super()
    this.value = ''
    this.label = ''
    this.placeholder = ''
    this.maxlength = 0
    this.context = ''
    this.contextName = ''
    this.scaffolds = false
    this.scaffoldWords = null
    this.hints = false
    this.considerate = null
    this.plugIn = null
    this.names = null
    this.disabled = false
    this.busy = false
    this.failed = ''
    this.sendLabel = ''
    this.personKey = ''
    this.threadKey = ''
    this.draftKey = ''
    this.modelUrl = ''
    this.encoderUrl = ''
    this.runtimeUrl = ''
    this.reader = null
    this.store = createLocalStore()
    this.now = Date.now
    this.text = en
    this.note = 'none'
    this.#drafts = new DraftController(this)
    this.#pause = new PauseFlow(this)
    this.#scaffold = new ScaffoldDoor(this)
    this.#spoken = new SpokenText(this, (before, after) => {
      if (this.text === before) this.text = after
    })
    this.#naming = new NameDoor(this)
  }

  /** Begins to send, as the button does: asks the reader, and the writer only if there is something to ask. */
  async send(): Promise<void> {
    if (this.busy || this.#pause.isReading || this.disabled || !this.#isSendable()) return
    this.failed = ''
    const after = await this.#pause.hold()
    if (after !== 'held') this.#handOver(after)
    else {
      this.#drafts.saveSoon()
      await this.updateComplete
      this.focus({ preventScroll: true })
      this.scrollIntoView({ block: 'nearest' })
    }
  }

  /** Tells the box that what it handed over has not arrived: the text is back, with the reason. */
  sendFailed(reason = ''): void {
    this.busy = false
    if (this.value === '') this.replaceText(this.#lastSent)
    this.failed = reason === '' ? this.text.composer.failed : reason
  }

  override focus(options?: FocusOptions): void {
    this.#field()?.focus(options)
  }

  get asked(): Asked | null {
    return this.#pause.asked
  }

  /** Where a box without `reader` and `model-url` gets its reader from; nobody, unless whoever serves the element says so. */
  static openReader: (() => ReaderPort) | null = null

  /** The reader in use: the page's own, or one in a worker made for `model-url` at the first need. */
  get activeReader(): ReaderPort | null {
    const reader = this.#openReader()
    return reader && (this.#spoken.spoken?.hear(reader) ?? reader)
  }

  #openReader(): ReaderPort | null {
    if (this.reader !== null) return this.reader
    if (this.modelUrl === '') return HearthComposer.openReader?.() ?? null
    this.#ownReader ??= createWorkerReader({
      modelUrl: this.modelUrl,
      encoderUrl: this.encoderUrl || undefined,
      runtimeUrl: this.runtimeUrl || undefined,
    })
    return this.#ownReader
  }

  replaceText(text: string): void {
    this.value = text
    this.note = 'none'
    if (text === '') this.#drafts.remove()
    else this.#drafts.saveSoon()
  }

  /** Sends now, whatever was asked: the writer has decided. */
  sendNow(): void {
    this.#handOver({ view: 'none' })
  }

  keepDraft(): void {
    this.#drafts.saveSoon()
    this.#drafts.saveNow()
    this.note = 'kept'
    this.#emit('hearth-draft', { draftKey: this.draftKey } satisfies DraftDetail)
    this.focus()
  }

  /** The draft was written down while its writer went on. */
  draftWasSaved(): void {
    if (this.note === 'none' && this.value.trim() !== '') this.note = 'saved'
  }

  /** What was said with a scaffold has become part of the text, or the scaffolds could not be fetched. */
  noteScaffold(what: 'inserted' | 'failed'): void {
    this.note = what
  }

  tellOutcome(outcome: OutcomeDetail): void {
    this.#emit('hearth-outcome', outcome)
  }

  async tellPlugIn(choice: Pick<PlugInDetail, 'host' | 'isAgreed'>): Promise<void> {
    const keeping: Promise<unknown>[] = []
    this.#emit('hearth-plug-in', { ...choice, waitUntil: (one) => void keeping.push(one) } satisfies PlugInDetail)
    await Promise.all(keeping)
  }

  formResetCallback(): void {
    this.#pause.startAfresh()
    this.#scaffold.forget()
    this.replaceText('')
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#ownReader?.close()
    this.#ownReader = null
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draftKey') || changed.has('personKey')) this.#restoreDraft()
    if (changed.has('value')) this.#internals.setFormValue(this.value)
  }

  protected override render(): TemplateResult {
    const { composer } = this.text
    const isLong = this.#excess() > 0
    const isTrouble = this.failed !== '' || isLong
    return html`<div class="composer" part="composer" @keydown=${this.#onKey}>
      ${pauseCard(this.#pause.card, this.text, this.#pause.actions)}
      <label class="label" part="label" for="field">${this.label || composer.label}</label>
      <div class="paper" part="paper">
        <div class="scroll"><div class="sheet">
          ${highlightedText(this.value, this.#pause.marks)}
          <textarea id="field" part="text" dir="auto" rows="3" .value=${this.value} placeholder=${this.placeholder}
            ?disabled=${this.disabled} ?readonly=${this.busy || this.#pause.isReading} aria-invalid=${isLong}
            aria-describedby="state" aria-autocomplete=${this.names ? 'list' : nothing}
            aria-controls=${this.#naming.isOpen ? 'names' : nothing} aria-activedescendant=${this.#naming.activeId}
            @input=${this.#onInput} @focus=${this.#onFocus} @blur=${this.#naming.close}
            @keyup=${this.#naming.changed} @click=${this.#naming.changed}></textarea>
        </div></div>
        ${this.#naming.list()}
        <div class="foot" part="foot">
          <slot name="tools"></slot>
          ${this.#scaffold.button()}
          <p class=${isTrouble ? 'state trouble' : 'state'} part="state" id="state" role="status">${this.#stateWords()}</p>
          <slot name="actions"></slot>
          <button type="button" class="send" part="button send" ?disabled=${this.disabled || this.busy || !this.#isSendable()}
            title=${fill(composer.shortcut, { key: modifierName() })}
            @mousedown=${(event: Event) => event.preventDefault()} @click=${this.#onSendClick}
          >${this.busy ? composer.sending : this.sendLabel || composer.send}</button>
        </div>
      </div>
      ${this.#scaffold.panel()}
    </div>`
  }

  #handOver(after: Card): void {
    const text = this.value
    const promises: Promise<unknown>[] = []
    this.#emit('hearth-send', { text, waitUntil: (sending) => void promises.push(sending) } satisfies SendDetail)
    this.#pause.wasSent(text)
    this.#lastSent = text
    const arrived = (): void => {
      this.busy = false
      this.replaceText('')
      this.#scaffold.forget()
      this.#pause.startAfresh(after)
    }
    if (promises.length === 0) arrived()
    else {
      this.busy = true
      // NOTE: the page may have said why by itself; its words are better than ours.
      Promise.all(promises).then(arrived, () => this.sendFailed(this.failed))
    }
  }

  #restoreDraft(): void {
    const draft = this.value === '' ? this.#drafts.load() : null
    if (draft === null) return
    this.value = draft.text
    this.note = 'restored'
    this.#pause.resume(draft.asked)
  }

  readonly #onInput = (event: InputEvent): void => {
    const before = this.value
    this.value = (event.target as HTMLTextAreaElement).value
    if (this.note !== 'saved' || this.value === '') this.note = 'none'
    this.failed = ''
    this.#pause.textChanged(before, this.value)
    this.#naming.changed()
    this.#drafts.saveSoon()
  }

  readonly #onFocus = (): void => {
    this.activeReader?.warm?.()
  }

  /** The second half of a double click is no decision: by then the card may stand there unread. */
  readonly #onSendClick = (event: MouseEvent): void => {
    if (event.detail < 2) void this.send()
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const isCommand = event.ctrlKey || event.metaKey
    if (event.isComposing || (event.repeat && !this.#naming.isOpen)) return
    if (this.#naming.takesKey(event)) this.failed = ''
    else if (event.repeat) return
    else if (event.key === 'Enter' && isCommand) void this.send()
    else if (event.key === 'Escape' && this.#pause.card.view !== 'none') this.#pause.backToEditing()
    else if (event.key.toLowerCase() === 'z' && isCommand && !event.shiftKey && this.#pause.canUndo)
      this.#pause.restore()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #stateWords(): string {
    const { composer } = this.text
    const excess = this.#excess()
    if (excess > 0) return fill(composer.tooLong, { count: excess })
    if (this.failed !== '') return this.failed
    if (this.note === 'inserted' || this.note === 'failed') return this.text.scaffold[this.note]
    const ofDraft = this.store.endsWithPage === true ? this.text.whileOpen : composer
    if (this.note === 'kept' || this.note === 'restored') return ofDraft[this.note]
    // The last tenth of the room is worth a word; before that a count is only a meter to watch.
    const left = -excess
    if (this.maxlength > 0 && left <= this.maxlength / 10) return fill(composer.left, { count: left })
    return this.note === 'saved' ? ofDraft.saved : ''
  }

  #isSendable(): boolean {
    return this.value.trim() !== '' && this.#excess() <= 0
  }

  /** Characters beyond the limit; negative or zero while there is room. */
  #excess(): number {
    return this.maxlength > 0 ? this.value.length - this.maxlength : Number.NEGATIVE_INFINITY
  }

  #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea')
  }

  #emit(name: string, detail: SendDetail | OutcomeDetail | DraftDetail | PlugInDetail): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hearth-composer': HearthComposer
  }
}
