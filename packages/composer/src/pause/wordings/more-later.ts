import type { MoreView } from './more-view.ts'
import type { MoreOwner, MoreWordings, Read } from './more-wordings.ts'

/** Wordings from a plug-in, fetched with the code for them: a page without a plug-in never loads it. Speaks as `MoreWordings` does. */
export class MoreLater {
  readonly #owner: MoreOwner
  readonly #changed: () => void
  #more: MoreWordings | null = null
  /** Counts what was begun and stopped, so that code which comes late begins nothing that is over. */
  #turn = 0

  constructor(owner: MoreOwner, changed: () => void) {
    this.#owner = owner
    this.#changed = changed
  }

  get view(): MoreView {
    return this.#more?.view ?? { kind: 'none' }
  }

  begin(read: Read | null): void {
    this.stop()
    if (!this.#owner.plugIn || read === null) return
    const turn = this.#turn
    // Where it cannot be fetched the writer has Hearth's own wordings.
    this.#load().then(
      (more) => {
        if (this.#turn === turn) more.begin(read)
      },
      () => {},
    )
  }

  stop(): void {
    this.#turn += 1
    this.#more?.stop()
  }

  startAfresh(): void {
    this.stop()
    this.#more?.startAfresh()
  }

  async choose(isAgreed: boolean): Promise<void> {
    await this.#more?.choose(isAgreed)
  }

  async #load(): Promise<MoreWordings> {
    const { MoreWordings } = await import('./more-wordings.ts')
    this.#more ??= new MoreWordings(this.#owner, this.#changed)
    return this.#more
  }
}
