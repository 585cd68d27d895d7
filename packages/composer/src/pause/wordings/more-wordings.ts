import { mayAskPlugIn } from '@hearth/advice'
import type { Rewording } from '@hearth/contract'
import type { ReaderAnswer, ReaderInput, ReaderPort } from '../../reader/reader-port.ts'
import type { MoreView } from './more-view.ts'
import type { PlugInPort } from './plug-in-port.ts'

/** What this needs of the text box that it serves. */
export interface MoreOwner {
  readonly plugIn?: PlugInPort | null
  readonly activeReader: ReaderPort | null
  /** Tells the page of the choice. Resolves once it is kept, rejects where it could not be. */
  tellPlugIn?(choice: { readonly host: string; readonly isAgreed: boolean }): Promise<void>
}

/** A draft as it was read: what was asked, and what was said. */
export interface Read {
  readonly input: ReaderInput
  readonly answer: ReaderAnswer
}

/** Nobody waits for these, so this is only an end: the page has a shorter one of its own. In ms. */
const patienceMs = 10_000

/** Wordings from a plug-in, after Hearth's own: offered, asked for once a draft, checked, shown. Any failure leaves the writer with what is there. */
export class MoreWordings {
  view: MoreView = { kind: 'none' }
  readonly #owner: MoreOwner
  readonly #changed: () => void
  #read: Read | null = null
  #asking: AbortController | null = null
  /** The draft that was answered last, and what came of it: it is not sent again. */
  #last: { readonly draft: string; readonly view: MoreView } | null = null

  constructor(owner: MoreOwner, changed: () => void) {
    this.#owner = owner
    this.#changed = changed
  }

  /** The wordings of this draft are shown. Null: nobody has read it. */
  begin(read: Read | null): void {
    this.stop()
    const plugIn = this.#owner.plugIn ?? null
    if (plugIn === null || plugIn.isAgreed === false || read === null) return
    const { input, answer } = read
    if (!mayAskPlugIn(input.text, answer.analysis, answer.advice)) return
    this.#read = read
    if (this.#last?.draft === input.text && plugIn.isAgreed) this.#show(this.#last.view)
    else if (plugIn.isAgreed) void this.#ask(plugIn, read)
    else this.#show({ kind: 'offered', host: plugIn.host })
  }

  /** The wordings are out of sight: what is under way is of no use. */
  stop(): void {
    this.#asking?.abort()
    this.#asking = null
    this.#read = null
    this.view = { kind: 'none' }
  }

  /** Forgets what was sent: the next text is another message. */
  startAfresh(): void {
    this.stop()
    this.#last = null
  }

  async choose(isAgreed: boolean): Promise<void> {
    const [plugIn, read] = [this.#owner.plugIn ?? null, this.#read]
    if (this.view.kind !== 'offered' || plugIn === null || read === null) return
    const { host } = plugIn
    this.#show(isAgreed ? { kind: 'keeping', host } : { kind: 'none' })
    try {
      await this.#owner.tellPlugIn?.({ host, isAgreed })
    } catch {
      if (this.#read === read && isAgreed) this.#show({ kind: 'unkept', host })
      return
    }
    if (this.#read === read && isAgreed) await this.#ask(plugIn, read)
  }

  async #ask(plugIn: PlugInPort, read: Read): Promise<void> {
    const { host } = plugIn
    const giveUp = new AbortController()
    this.#asking = giveUp
    this.#show({ kind: 'asking', host })
    const view = await this.#answered(plugIn, read, AbortSignal.any([giveUp.signal, AbortSignal.timeout(patienceMs)]))
    if (giveUp.signal.aborted) return
    this.#last = { draft: read.input.text, view }
    this.#show(view)
  }

  async #answered(plugIn: PlugInPort, { input, answer }: Read, signal: AbortSignal): Promise<MoreView> {
    const { host } = plugIn
    const late = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }))
    try {
      const proposed = await Promise.race([plugIn.propose(input.text, { signal }), late])
      if (proposed === null) return { kind: 'silent', host }
      const rewordings = proposed.length === 0 ? [] : await this.#checked({ ...input, proposed }, answer, signal)
      if (rewordings.length === 0) return { kind: 'nothing', host }
      return { kind: 'came', host, original: input.text, rewordings }
    } catch {
      return { kind: 'silent', host }
    }
  }

  /** The same reader reads them on this device, behind the same guards; what is shown already is not shown again. */
  async #checked(input: ReaderInput, { advice }: ReaderAnswer, signal: AbortSignal): Promise<readonly Rewording[]> {
    const again = await this.#owner.activeReader?.advise(input, { signal })
    const known = new Set(advice.rewordings.map(({ text }) => text))
    const theirs = (again?.advice.rewordings ?? []).filter(({ from, text }) => from === 'plug-in' && !known.has(text))
    return theirs.slice(0, Math.max(0, maxShown - known.size))
  }

  #show(view: MoreView): void {
    this.view = view
    this.#changed()
  }
}

/** Ours and theirs together. */
const maxShown = 3
