import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Asked } from '../pause/asked.ts'
import { type Draft, draftKey, loadDraft, saveDraft, sweepDrafts } from './drafts.ts'
import type { Store } from './store.ts'

/** What the controller reads from its element each time, since a page may set any of it late. */
export interface DraftOwner extends ReactiveControllerHost {
  readonly value: string
  readonly asked: Asked | null
  readonly store: Store
  readonly now: () => number
  readonly personKey: string
  /** Empty: this text box keeps no draft. */
  readonly draftKey: string
  draftWasSaved(): void
}

/** Long enough not to write on every key, short enough to lose at most a word in a crash. */
const saveAfterMs = 300

/** Keeps what is being written on this device while it is written. */
export class DraftController implements ReactiveController {
  readonly #owner: DraftOwner
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #flush = (): void => this.saveNow()

  constructor(owner: DraftOwner) {
    this.#owner = owner
    owner.addController(this)
  }

  hostConnected(): void {
    globalThis.addEventListener('pagehide', this.#flush)
    sweepDrafts(this.#owner.store, this.#owner.now())
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('pagehide', this.#flush)
    this.saveNow()
  }

  load(): Draft | null {
    const key = this.#key()
    return key === null ? null : loadDraft(this.#owner.store, key, this.#owner.now())
  }

  saveSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.saveNow()
      if (this.#owner.draftKey !== '') this.#owner.draftWasSaved()
    }, saveAfterMs)
  }

  /** Saves only if something waits to be saved: a text box that nobody touched must not overwrite another tab's draft. */
  saveNow(): void {
    if (this.#timer === undefined) return
    this.#stopTimer()
    const { value, asked, store, now } = this.#owner
    const key = this.#key()
    if (key !== null) saveDraft(store, key, { text: value, savedAt: now(), asked })
  }

  remove(): void {
    this.#stopTimer()
    const key = this.#key()
    if (key !== null) this.#owner.store.remove(key)
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #key(): string | null {
    const { personKey, draftKey: place } = this.#owner
    return place === '' ? null : draftKey(personKey, place)
  }
}
