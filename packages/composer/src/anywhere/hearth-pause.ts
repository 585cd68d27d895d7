import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { cardStyles } from '../card.styles.ts'
import { createLocalStore, type Store } from '../drafts/store.ts'
import type { ReasonWords } from '../locales/reason-words.ts'
import { SpokenText } from '../locales/speak.ts'
import { type ComposerText, type OwnText, over } from '../locales/text.ts'
import { type Card, pauseCard } from '../pause/card.ts'
import { type OutcomeDetail, PauseFlow, type PauseOwner } from '../pause/pause-flow.ts'
import type { ConsiderateList } from '../pause/word-hints.ts'
import type { ReaderPort } from '../reader/reader-port.ts'
import { readText, replaceText, selectWords, type TextField } from './field/text-field.ts'
import { hearthSign } from './hearth-sign.ts'
import { pauseStyles } from './pause.styles.ts'
import { sayingReasons } from './reading/say-reasons.ts'
import type { Lease } from './reading/shared-reader.ts'
import { formOf, type GoOn, listenForSending, type SendingOwner } from './sending.ts'

/** `hearth-send`: it may go, and goes on the way it came, unless the page prevents that and sends `text` itself. */
export interface MaySendDetail {
  readonly text: string
}

/** `hearth-held`: the writer is being asked, for this reason first. No text is in it. */
export interface HeldDetail {
  readonly reason: string
}

/** Which reader to lease: how much of it, and from where, if not from beside the script. */
export interface ReaderWish {
  readonly tier: 'fast' | 'full'
  readonly models: string
}

/** The second press of a double click is no answer to a card that nobody can have read. */
const secondPressMs = 500

/** The pause beside a text field of any page. It changes nothing of the field, and holds a message only while its writer is asked. */
export class HearthPause extends LitElement implements PauseOwner, SendingOwner {
  static override styles = [cardStyles, pauseStyles]
  static override properties = {
    for: { type: String },
    sendButton: { type: String, attribute: 'send-button' },
    enter: { type: String },
    context: { type: String },
    hints: { type: Boolean },
    considerate: { attribute: false },
    off: { type: Boolean },
    tier: { type: String },
    models: { type: String },
    personKey: { type: String, attribute: 'person-key' },
    threadKey: { type: String, attribute: 'thread-key' },
    field: { attribute: false },
    reader: { attribute: false },
    store: { attribute: false },
    now: { attribute: false },
    text: { attribute: false },
    reasons: { attribute: false },
  }

  /** Where readers come from: said once, by whoever serves the script. Null: nobody reads, and everything goes. */
  static leaseReader: ((wish: ReaderWish) => Lease) | null = null

  /** The id of the text field, in the same document or shadow root. */
  declare for: string
  /** The id of the button that sends, where no form does. */
  declare sendButton: string
  /** Present where the page sends at Enter in the field: `ctrl` for Control or ⌘ and Enter, anything else for either. */
  declare enter: string | boolean | null
  declare context: string
  declare hints: boolean
  declare considerate: ConsiderateList | null
  /** Lets everything go unread, for as long as it is set. */
  declare off: boolean
  /** `fast` leaves the encoder out, 16 MB; `full` reads with it once it is there. */
  declare tier: string
  /** The folder of the models, where they do not lie beside the script. */
  declare models: string
  declare personKey: string
  declare threadKey: string
  /** The text field itself, before `for`: as for one in a shadow root of its own. */
  declare field: TextField | null
  declare reader: ReaderPort | null
  declare store: Store
  declare now: () => number
  /** What the page says in its own words; the rest is said in the language around the element, and at last in English. */
  declare text: OwnText
  /** What the card says of a reason, in the page's language. */
  declare reasons: ReasonWords

  readonly draftKey = ''
  readonly #internals = this.attachInternals()
  readonly #pause: PauseFlow
  readonly #spoken = new SpokenText(this)
  #lease: Lease | null = null
  #listening: AbortController | null = null
  #goOn: GoOn = () => {}
  #isGoing = false
  #isTyping = false
  #lastText = ''
  #heldAt = Number.NEGATIVE_INFINITY

  constructor() {
    super()
    this.for = ''
    this.sendButton = ''
    this.enter = null
    this.context = ''
    this.hints = false
    this.considerate = null
    this.off = false
    this.tier = ''
    this.models = ''
    this.personKey = ''
    this.threadKey = ''
    this.field = null
    this.reader = null
    this.store = createLocalStore()
    this.now = Date.now
    this.text = {}
    this.reasons = {}
    this.#pause = new PauseFlow(this)
  }

  get currentField(): TextField | null {
    return this.field ?? this.#byId(this.for)
  }

  get currentButton(): HTMLElement | null {
    return this.#byId(this.sendButton)
  }

  get value(): string {
    const field = this.currentField
    return field === null ? '' : readText(field)
  }

  get activeReader(): ReaderPort | null {
    const reader = this.reader ?? this.#leased()
    return reader && sayingReasons(reader, this.#words.anywhere, this.reasons, this.#spoken.spoken?.reasons)
  }

  /**
   * For pages that send by a script of their own: reads what stands in the field, asks its writer if there is something to ask, and
   * tells `hearth-send` once it may go. Where nobody reads, at once.
   */
  send(): void {
    this.wantsToSend(() => {})
  }

  wantsToSend(goOn: GoOn): 'go' | 'wait' {
    if (this.#isGoing) return 'go'
    if (this.#pause.isReading || performance.now() - this.#heldAt < secondPressMs) return 'wait'
    const text = this.value
    if (text.trim() === '') return 'go'
    if (!this.off && this.isConnected && this.#pause.asked === null && this.activeReader !== null) {
      this.#goOn = goOn
      this.#lastText = text
      void this.#read()
      return 'wait'
    }
    // Asked already, or nobody to ask: it goes by itself, untouched.
    const goesOn = this.#tellSend(text)
    this.#sent(text, { view: 'none' })
    return goesOn ? 'go' : 'wait'
  }

  sendNow(): void {
    this.#go({ view: 'none' })
  }

  replaceText(text: string): void {
    const field = this.currentField
    if (field === null) return
    this.#isTyping = true
    replaceText(field, text)
    this.#isTyping = false
    this.#lastText = this.value
  }

  /** The field's focus; whoever chose to edit finds the first of the words selected. */
  override focus(): void {
    const field = this.currentField
    field?.focus({ preventScroll: true })
    const [words] = this.#pause.marks
    if (field && words && this.#pause.card.view === 'editing') selectWords(field, words)
  }

  keepDraft(): void {}

  tellOutcome(outcome: OutcomeDetail): void {
    this.#emit('hearth-outcome', outcome)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#listen()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#listening?.abort()
    this.#lease?.giveBack()
    this.#lease = null
    this.#pause.startAfresh()
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('field') && this.hasUpdated) this.#listen()
    if (changed.has('tier') || changed.has('models')) {
      this.#lease?.giveBack()
      this.#lease = null
    }
    const isQuiet = this.#pause.card.view === 'none'
    if (isQuiet) this.#internals.states.add('quiet')
    else this.#internals.states.delete('quiet')
  }

  protected override render(): TemplateResult {
    const { card, actions } = this.#pause
    const text = this.#words
    const isAsking = card.view === 'choices' && (card.kind === 'pause' || card.kind === 'privacy')
    return html`<div class="frame" part="frame" data-view=${card.view} @keydown=${keepFromPage}>
      ${pauseCard(card, this.#reachable(text), actions, isAsking ? onDevice(text) : nothing)}
    </div>`
  }

  async #read(): Promise<void> {
    const reading = this.#pause.hold().catch((): Card => ({ view: 'none' }))
    const [after] = await Promise.all([reading, nextTask()])
    if (after !== 'held') return this.#go(after)
    // Whoever took the field from the page has let go of its message, too.
    if (!this.isConnected) return this.#go({ view: 'none' })
    this.#heldAt = performance.now()
    this.#emit('hearth-held', { reason: this.#pause.asked?.reason ?? '' } satisfies HeldDetail)
    await this.updateComplete
    this.focus()
    this.scrollIntoView({ block: 'nearest' })
  }

  #go(after: Card): void {
    const text = this.value
    this.#isGoing = true
    try {
      if (this.#tellSend(text)) this.#goOn()
    } finally {
      this.#isGoing = false
      this.#sent(text, after)
    }
  }

  /** Whether it goes on the way it came. */
  #tellSend(text: string): boolean {
    return this.#emit('hearth-send', { text } satisfies MaySendDetail)
  }

  #sent(text: string, after: Card): void {
    this.#pause.wasSent(text)
    this.#pause.startAfresh(after)
  }

  #listen(): void {
    this.#listening?.abort()
    if (!this.isConnected) return
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const root = (this.field ?? this).getRootNode() as Document | ShadowRoot
    // NOTE: at the root, in the capture phase: before the page's own script, and whenever the page makes its field.
    listenForSending(root, this, signal)
    const options = { capture: true, signal }
    root.addEventListener('focusin', (event) => this.#isInField(event) && this.activeReader?.warm?.(), options)
    root.addEventListener('input', (event) => this.#isInField(event) && this.#textChanged(), options)
    root.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent), options)
    root.addEventListener('reset', (event) => this.#onReset(event), options)
    if (this.currentField?.matches(':focus-within')) this.activeReader?.warm?.()
  }

  #textChanged(): void {
    if (this.#isTyping || this.#pause.asked === null) return
    const [before, after] = [this.#lastText, this.value]
    this.#lastText = after
    // A field that the page emptied by itself told nobody: what begins anew is a new message.
    if (after.length <= 1 && before.length > 1) this.#pause.textChanged(before, '')
    else this.#pause.textChanged(before, after)
  }

  #onReset({ target }: Event): void {
    const field = this.currentField
    if (field !== null && formOf(field) === target) this.#pause.startAfresh()
  }

  #onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey, isComposing, repeat } = event
    const isHere = this.#isInField(event) || event.composedPath().includes(this)
    if (!isHere || isComposing || repeat) return
    const { view } = this.#pause.card
    if (key === 'Escape' && view !== 'none' && view !== 'editing') this.#pause.backToEditing()
    else if (key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && this.#pause.canUndo)
      this.#pause.restore()
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  #isInField(event: Event): boolean {
    const field = this.currentField
    return field !== null && event.composedPath().includes(field)
  }

  /** Where the choices are, for whoever goes by keys: the page decides whether the card stands before its field. */
  #reachable(text: ComposerText): ComposerText {
    const field = this.currentField
    const isAfter = field !== null && (field.compareDocumentPosition(this) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    return isAfter ? { ...text, pause: { ...text.pause, reach: text.anywhere.reachAfter } } : text
  }

  get #words(): ComposerText {
    return over(this.#spoken.text, this.text)
  }

  #leased(): ReaderPort | null {
    const isSaving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
    const tier = this.tier === 'fast' || (this.tier === '' && isSaving) ? 'fast' : 'full'
    this.#lease ??= HearthPause.leaseReader?.({ tier, models: this.models }) ?? null
    return this.#lease?.reader ?? null
  }

  #byId(id: string): HTMLElement | null {
    const root = this.getRootNode() as Document | ShadowRoot
    return id === '' || !this.isConnected ? null : (root.getElementById?.(id) ?? null)
  }

  #emit(name: string, detail: MaySendDetail | HeldDetail | OutcomeDetail): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }))
  }
}

/** A form that is still being submitted refuses to be submitted again: first its own event has to be over. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function onDevice({ anywhere }: ComposerText): TemplateResult {
  return html`<p class="on-device" part="on-device">${hearthSign}${anywhere.onDevice}</p>`
}

/** A page that sends at Enter, anywhere in its form, must not take a press on our buttons for one. */
function keepFromPage(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
}

declare global {
  interface HTMLElementTagNameMap {
    'hearth-pause': HearthPause
  }
}
