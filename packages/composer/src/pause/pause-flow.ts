import type { Advice, OutcomeChoice } from '@hearth/contract'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Store } from '../drafts/store.ts'
import { askInTime } from '../reader/ask-in-time.ts'
import type { ReaderInput, ReaderPort } from '../reader/reader-port.ts'
import { moveSpans, type Words } from '../words/move-spans.ts'
import { type Asked, choiceOnSend } from './asked.ts'
import type { Card, CardActions, CardKind } from './card.ts'
import { createOwnDetails, type OwnDetails } from './own-details.ts'
import { createPauseLog, type PauseLog } from './pause-log.ts'
import { type ConsiderateList, rememberToldWord, setWordHintsChoice, wordReason, wordsToLookFor } from './word-hints.ts'
import { MoreLater } from './wordings/more-later.ts'
import type { MoreOwner, Read } from './wordings/more-wordings.ts'
import type { WordingsView } from './wordings/wordings.ts'

/** `hearth-outcome`: what became of a pause, to be counted. No text, person, place or time is in it. */
export interface OutcomeDetail {
  readonly reason: string
  readonly choice: OutcomeChoice
  readonly engine: string
}

/** What the flow needs of the text box that it serves. */
export interface PauseOwner extends ReactiveControllerHost, MoreOwner {
  readonly value: string
  readonly context: string
  /** Whether the person turned quiet hints on. */
  readonly hints: boolean
  readonly considerate: ConsiderateList | null
  readonly store: Store
  readonly now: () => number
  readonly personKey: string
  readonly threadKey: string
  readonly draftKey: string
  readonly activeReader: ReaderPort | null
  /** Puts a text into the box in the writer's place. */
  replaceText(text: string): void
  focus(): void
  sendNow(): void
  keepDraft(): void
  tellOutcome(outcome: OutcomeDetail): void
}

/** After this a message goes unread: help that makes people wait is no help. */
const readerLimitMs = 400
/** The writer has asked for a wording and sees that we are looking, so this may take longer. */
const wordingLimitMs = 5000
/** How often one text is read again because its writer asks for wordings after editing. Then the words are theirs. */
const maxRechecks = 2

/** One message's way from *send* to sent: asked at most once, and the writer decides. */
export class PauseFlow implements ReactiveController {
  card: Card = { view: 'none' }
  marks: readonly Words[] = []
  /** The pause that this message has met; null until then. */
  asked: Asked | null = null
  isReading = false
  readonly #owner: PauseOwner
  readonly #more: MoreLater
  /** The text as it was last read, for whoever may be asked about it besides. */
  #read: Read | null = null
  #rechecks = 0
  #restorable: { readonly before: string; readonly after: string } | null = null

  constructor(owner: PauseOwner) {
    this.#owner = owner
    this.#more = new MoreLater(owner, () => this.#showMore())
    owner.addController(this)
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#more.stop()
  }

  get actions(): CardActions {
    return { ...this.#actions, mayKeep: this.#owner.draftKey !== '' }
  }

  readonly #actions: Omit<CardActions, 'mayKeep'> = {
    edit: () => this.backToEditing(),
    sendAsIs: () => this.#owner.sendNow(),
    fineHere: () => void this.#fineHere(),
    keep: () => {
      this.#tell('kept')
      this.#show({ view: 'none' }, [])
      this.#owner.keepDraft()
    },
    seeWordings: () => void this.#seeWordings(),
    take: (after) => this.#take(after),
    choosePlugIn: (isAgreed) => {
      void this.#more.choose(isAgreed)
      this.#owner.focus()
    },
    backToChoices: () => this.#backFromWordings(),
    restore: () => this.restore(),
    close: () => this.#show({ view: 'none' }),
    noMoreWords: () => {
      setWordHintsChoice(this.#owner.store, this.#owner.personKey, 'off')
      this.#show({ view: 'none' })
    },
  }

  /**
   * Reads the text on *send*. Answers `held` if the writer is being asked; otherwise the message may go, and the answer
   * is the card to show once it has.
   */
  async hold(): Promise<'held' | Card> {
    const reader = this.#owner.activeReader
    if (this.asked !== null || reader === null) return { view: 'none' }
    this.isReading = true
    this.#owner.requestUpdate()
    const start = performance.now()
    const input = this.#input()
    const answer = await askInTime(reader, input, readerLimitMs)
    this.#read = answer && { input, answer }
    // For whoever measures the page: how long the message waited, and nothing else.
    performance.measure('hearth-reading', { start })
    this.isReading = false
    this.#owner.requestUpdate()
    if (answer === null || answer.advice.advice === 'none') return { view: 'none' }
    const { analysis } = answer
    const advice = await this.#withoutOwn(answer.advice)
    if (advice.reasons.length === 0 && answer.advice.reasons.length > 0) return { view: 'none' }
    const kind = cardKind(advice)
    if (advice.advice === 'signpost') return { view: 'choices', kind, advice }
    const reasons = advice.reasons.map(({ reason }) => reason)
    const question = { now: this.#owner.now(), thread: this.#owner.threadKey || null, reasons }
    const log = this.#log(kind === 'signpost' ? 'hint' : kind)
    if (!log.mayAsk(question)) return { view: 'none' }
    log.wasShown(question)
    for (const reason of reasons) {
      if (kind === 'hint' && reason.startsWith(wordReason))
        rememberToldWord(this.#owner.store, this.#owner.personKey, reason.slice(wordReason.length))
    }
    if (kind === 'hint' || kind === 'signpost') return { view: 'choices', kind, advice }
    // NOTE: an outcome counts a pause. A question about one's own phone number is none: it counts as told from the start.
    this.asked = {
      reason: reasons[0] ?? 'pause',
      engine: analysis.engine,
      at: question.now,
      text: this.#owner.value,
      taken: null,
      isTold: kind === 'privacy',
    }
    this.#show({ view: 'choices', kind, advice }, advice.reasons)
    return 'held'
  }

  /** The message has been handed over as `text`: its pause, if it met one, is counted. */
  wasSent(text: string): void {
    if (this.asked !== null) this.#tell(choiceOnSend(this.asked, text))
  }

  /** The message has arrived: the next text is a new message. */
  startAfresh(card: Card = { view: 'none' }): void {
    this.asked = null
    this.#read = null
    this.#more.startAfresh()
    this.#rechecks = 0
    this.#restorable = null
    this.#show(card, [])
  }

  /** A draft came back with the pause that it had met. */
  resume(asked: Asked | null): void {
    this.startAfresh()
    this.asked = asked
  }

  /** The writer changed the text: marks move along, and a text that was emptied is a message given up. */
  textChanged(before: string, after: string): void {
    this.marks = moveSpans(this.marks, before, after)
    if (this.asked === null) return
    if (after.trim() === '') {
      this.#tell('cancelled')
      this.startAfresh()
    } else if (this.card.view === 'choices' || this.card.view === 'wordings') {
      this.#show(this.#editingCard(this.card.kind, this.card.advice))
    }
  }

  backToEditing(): void {
    if (this.card.view === 'none') return
    if (this.asked === null) this.#show({ view: 'none' })
    else this.#show(this.#editingCard(this.card.kind, this.card.advice))
    this.#owner.focus()
  }

  /** Whether the box holds the taken wording untouched, so that undo means: my own words again. */
  get canUndo(): boolean {
    return this.#restorable !== null && this.#owner.value === this.#restorable.after
  }

  restore(): void {
    if (this.#restorable === null || this.asked === null || this.card.view === 'none') return
    this.#owner.replaceText(this.#restorable.before)
    this.#restorable = null
    this.asked = { ...this.asked, taken: null }
    const marks = this.#owner.value === this.asked.text ? this.card.advice.reasons : []
    this.#show(this.#editingCard(this.card.kind, this.card.advice), marks)
    this.#owner.focus()
  }

  async #seeWordings(): Promise<void> {
    if (this.card.view === 'none' || this.asked === null) return
    const { kind } = this.card
    const original = this.#owner.value
    let { advice } = this.card
    let wordings: WordingsView | null = null
    const isEdited = original !== this.asked.text
    // What was said in a hurry, while the whole reading was late, was said without looking for wordings.
    const isUnlooked = advice.advice === 'pause' && advice.rewordings.length === 0 && !advice.cannotSoften
    if (isEdited || isUnlooked) {
      if (isEdited) this.#rechecks++
      this.#show({ view: 'wordings', kind, advice, wordings: { kind: 'looking' }, more: { kind: 'none' } })
      const reader = this.#owner.activeReader
      const input = this.#input()
      const answer = reader && (await askInTime(reader, input, wordingLimitMs))
      if (this.card.view !== 'wordings' || this.#owner.value !== original) return
      this.#read = answer && { input, answer }
      if (answer) advice = answer.advice
      else wordings = { kind: 'unread' }
    }
    wordings ??= wordingsFor(original, advice)
    const marks = wordings.kind === 'unread' ? this.marks : advice.reasons
    this.#show({ view: 'wordings', kind, advice, wordings, more: { kind: 'none' } }, marks)
    this.#more.begin(kind === 'pause' && this.#read?.input.text === original ? this.#read : null)
  }

  /** What came from the plug-in is shown only where wordings are still looked at. */
  #showMore(): void {
    if (this.card.view === 'wordings') this.#show({ ...this.card, more: this.#more.view })
  }

  #take(after: string): void {
    if (this.card.view === 'none' || this.asked === null) return
    this.#restorable = { before: this.#owner.value, after }
    this.asked = { ...this.asked, taken: after }
    this.#owner.replaceText(after)
    this.#show({ view: 'taken', kind: this.card.kind, advice: this.card.advice }, [])
    this.#owner.focus()
  }

  #backFromWordings(): void {
    if (this.card.view !== 'wordings') return
    const { kind, advice } = this.card
    if (this.#owner.value !== this.asked?.text) this.backToEditing()
    else {
      this.#show({ view: 'choices', kind, advice })
      this.#owner.focus()
    }
  }

  /** What is private is remembered as the writer's own; then it goes. */
  async #fineHere(): Promise<void> {
    const { card, asked } = this
    if (card.view !== 'none' && card.kind === 'privacy' && asked !== null) {
      await this.#ownDetails.remember(card.advice.reasons.map(({ start, end }) => asked.text.slice(start, end)))
    }
    this.#tell('fine-here')
    this.#owner.sendNow()
  }

  /** The advice without private details that the writer has said are theirs and fine here. */
  async #withoutOwn(advice: Advice): Promise<Advice> {
    if (cardKind(advice) !== 'privacy') return advice
    const text = this.#owner.value
    const isNew = await Promise.all(
      advice.reasons.map(async ({ reason, start, end }) =>
        reason.startsWith('personal-data.') ? !(await this.#ownDetails.isFine(text.slice(start, end))) : true,
      ),
    )
    return { ...advice, reasons: advice.reasons.filter((_, index) => isNew[index]) }
  }

  get #ownDetails(): OwnDetails {
    return createOwnDetails(this.#owner.store, this.#owner.personKey)
  }

  #editingCard(kind: CardKind, advice: Advice): Card {
    const mayLookAgain = this.#rechecks < maxRechecks || this.#owner.value === this.asked?.text
    return { view: 'editing', kind, advice, mayLookAgain }
  }

  #tell(choice: OutcomeChoice): void {
    if (this.asked === null || this.asked.isTold) return
    const { reason, engine, at } = this.asked
    if (choice === 'sent-as-is' || choice === 'fine-here') this.#log('pause').wasSentAsIs(at)
    this.asked = { ...this.asked, isTold: true }
    this.#owner.tellOutcome({ reason, choice, engine })
  }

  #show(card: Card, marks: readonly Words[] = this.marks): void {
    if (card.view !== 'wordings') this.#more.stop()
    this.card = card
    this.marks = marks
    this.#owner.requestUpdate()
  }

  #input(): ReaderInput {
    const { value: text, context, hints, store, personKey, considerate: list } = this.#owner
    const considerate = wordsToLookFor(store, personKey, { list, hints })
    return { text, context: context || null, ...(hints ? { hints } : {}), ...(considerate ? { considerate } : {}) }
  }

  #log(list: 'pause' | 'privacy' | 'hint'): PauseLog {
    return createPauseLog(this.#owner.store, this.#owner.personKey, list)
  }
}

/** A hint about private details is asked before they are public for good; one about a word waits until the message has gone. */
function cardKind(advice: Advice): CardKind {
  if (advice.advice === 'pause' || advice.advice === 'signpost') return advice.advice
  if (advice.reasons.some(({ reason }) => reason === 'distress.support')) return 'signpost'
  return advice.reasons.some(({ reason }) => /^(personal-data|exposure)\./.test(reason)) ? 'privacy' : 'hint'
}

function wordingsFor(original: string, advice: Advice): WordingsView {
  if (advice.rewordings.length > 0) return { kind: 'found', original, rewordings: advice.rewordings }
  return { kind: advice.advice === 'pause' ? 'cannotSoften' : 'clear' }
}
