import { assemble, checkAnswers, en, type Scaffold, type ScaffoldLocale, scaffolds } from '@hearth/advice/scaffold'
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { cardStyles } from '../card.styles.ts'
import { createMemoryStore, type Store } from '../drafts/store.ts'
import { answersOf, type Begun, isBegun, loadBegun, nothingBegun, saveBegun, withAnswer, without } from './begun.ts'
import { insertAtCaret } from './insert-at-caret.ts'
import { scaffoldStyles } from './scaffold.styles.ts'
import { menuView, type OpenView, type PanelView, stepView, togetherView } from './scaffold-views.ts'
import { panelEn, type ScaffoldWords } from './scaffold-words.ts'

/**
 * Asks for what somebody wants to say, one question at a time, and puts their own words together. It writes none of them. Used inside
 * `<hearth-composer>`, which fetches it when somebody asks for it.
 */
export class HearthScaffold extends LitElement {
  static override styles = [cardStyles, scaffoldStyles]
  static override properties = {
    name: { type: String },
    theirWords: { attribute: false },
    storeKey: { attribute: false },
    store: { attribute: false },
    now: { attribute: false },
    field: { attribute: false },
    inserted: { attribute: false },
    close: { attribute: false },
    words: { attribute: false },
    begun: { state: true },
    current: { state: true },
  }

  /** Who is answered; empty for nobody. */
  declare name: string
  /** What they wrote. Shown to be looked at, never inserted. */
  declare theirWords: string
  /** Where answers are kept on this device; empty keeps them as long as the page only. */
  declare storeKey: string
  declare store: Store
  declare now: () => number
  /** The text field into which the words go, where its caret is. */
  declare field: HTMLTextAreaElement | null
  /** They are in it. */
  declare inserted: () => void
  /** The writer goes back to their text. */
  declare close: () => void
  /** Null: English. */
  declare words: ScaffoldWords | null
  declare private begun: Begun
  /** Which line of the menu the arrows stand on. */
  declare private current: number
  /** The steps that somebody went on from: from then on all is said about them. */
  readonly #passed = new Set<string>()

  constructor() {
    super()
    this.name = ''
    this.theirWords = ''
    this.storeKey = ''
    this.store = createMemoryStore()
    this.now = Date.now
    this.field = null
    this.inserted = () => undefined
    this.close = () => undefined
    this.words = null
    this.begun = nothingBegun
    this.current = 0
  }

  /** Moves the focus to what is to be done next, with as much around it in sight as there is room for. */
  override focus(): void {
    const next = this.renderRoot.querySelector<HTMLElement>('[data-focus]')
    next?.focus({ preventScroll: true })
    for (const element of [this, next]) element?.scrollIntoView({ block: 'nearest' })
  }

  /** Forgets what was begun: the message has gone. */
  forget(): void {
    this.begun = nothingBegun
    saveBegun(this.store, this.storeKey, this.begun, this.now())
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('storeKey') && !changed.has('store')) return
    if (this.storeKey !== '') this.begun = loadBegun(this.store, this.storeKey, this.now())
  }

  protected override render(): TemplateResult {
    const scaffold = this.#open()
    return html`<section class="panel" part="scaffold" aria-labelledby="title" @keydown=${this.#onKey}>
      ${scaffold === null ? this.#menu() : this.#asked(scaffold)}
    </section>`
  }

  #menu(): TemplateResult {
    const choose = (scaffold: Scaffold): void => {
      this.current = scaffolds.indexOf(scaffold)
      this.#go({ ...this.begun, open: scaffold.id, at: 0 })
    }
    const isOneBegun = (id: string): boolean => isBegun(this.begun, id)
    return menuView(this.#panelView(), this.#locale().scaffolds, isOneBegun, this.current, choose, () => this.close())
  }

  #asked(scaffold: Scaffold): TemplateResult {
    const view = this.#viewOf(scaffold)
    const { at } = this.begun
    const ways = { back: this.#back, goTo: this.#goTo, insert: this.#insert, close: () => this.close() }
    const step = scaffold.steps[at]
    if (step === undefined) return togetherView(view, ways)
    const hasPassed = this.#passed.has(`${scaffold.id} ${step.id}`)
    const warnings = view.warnings.filter(({ kind }) => kind === 'says' || (kind === 'only' && hasPassed))
    const write = (answer: string): void => this.#keep(withAnswer(this.begun, scaffold.id, step.id, answer))
    return stepView({ ...view, warnings }, at, write, ways)
  }

  #viewOf(scaffold: Scaffold): OpenView {
    const words = this.#locale().scaffolds[scaffold.id]
    const answers = answersOf(this.begun, scaffold.id)
    const assembled = assemble(scaffold, answers)
    return {
      ...this.#panelView(),
      scaffold,
      words,
      answers,
      assembled,
      warnings: checkAnswers(scaffold, answers, words),
    }
  }

  #panelView(): PanelView {
    const { name, theirWords, words } = this
    return { panel: words?.panel ?? panelEn, name, theirWords }
  }

  #locale(): ScaffoldLocale {
    return this.words?.locale ?? en
  }

  #open(): Scaffold | null {
    return scaffolds.find(({ id }) => id === this.begun.open) ?? null
  }

  /** Keeps at once, so that nothing is lost to a crash or a closed window. */
  #keep(begun: Begun): void {
    this.begun = begun
    saveBegun(this.store, this.storeKey, begun, this.now())
  }

  #go(begun: Begun): void {
    this.#keep(begun)
    void this.updateComplete.then(() => this.focus())
  }

  readonly #goTo = (at: number): void => {
    const scaffold = this.#open()
    const step = scaffold?.steps[this.begun.at]
    if (scaffold && step) this.#passed.add(`${scaffold.id} ${step.id}`)
    this.#go({ ...this.begun, at })
  }

  readonly #back = (): void => {
    const scaffold = this.#open()
    if (scaffold === null) this.close()
    else if (this.begun.at === 0) this.#go({ ...this.begun, open: null })
    else this.#go({ ...this.begun, at: Math.min(this.begun.at, scaffold.steps.length) - 1 })
  }

  readonly #insert = (): void => {
    const scaffold = this.#open()
    if (scaffold === null || this.field === null || this.field.readOnly || this.field.disabled) return
    const { text } = assemble(scaffold, answersOf(this.begun, scaffold.id))
    if (text === '') return
    insertAtCaret(this.field, text)
    this.#keep(without(this.begun, scaffold.id))
    this.inserted()
  }

  /** Keys are this panel's own: the text box around it knows some of them, too. */
  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.isComposing) return
    const isCommand = event.ctrlKey || event.metaKey
    const isAnswer = event.target instanceof HTMLTextAreaElement
    if (event.key === 'Escape') this.#back()
    else if (event.key === 'Enter' && isCommand) this.#insert()
    else if (event.key === 'Enter' && isAnswer && !event.shiftKey) this.#goTo(this.begun.at + 1)
    else if (this.begun.open === null && this.#moveInMenu(event.key)) void this.updateComplete.then(() => this.focus())
    else return
    event.preventDefault()
  }

  #moveInMenu(key: string): boolean {
    const all = scaffolds.length
    const to = { ArrowDown: this.current + 1, ArrowUp: this.current - 1 + all, Home: 0, End: all - 1 }[key]
    if (to === undefined) return false
    this.current = to % all
    return true
  }
}

if (!customElements.get('hearth-scaffold')) customElements.define('hearth-scaffold', HearthScaffold)

declare global {
  interface HTMLElementTagNameMap {
    'hearth-scaffold': HearthScaffold
  }
}
