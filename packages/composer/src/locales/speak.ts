import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Spoken } from './drafts.ts'
import { type ComposerText, en } from './text.ts'

/** Follows the language that an element stands in (`lang` of it or of what is around it), and has its words ready. */
export class SpokenText implements ReactiveController {
  /** English until the words of another language have come; where they cannot be fetched, English it stays. */
  text: ComposerText = en
  /** Another language than English, once its words have come. */
  spoken: Spoken | null = null
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #onChange: (before: ComposerText, after: ComposerText) => void
  #language = 'en'
  #watching: MutationObserver | null = null

  /** @param onChange is told the words of before, too, so that a page's own are left alone */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    onChange: (before: ComposerText, after: ComposerText) => void = () => {},
  ) {
    this.#host = host
    this.#onChange = onChange
    host.addController(this)
  }

  hostConnected(): void {
    this.#watching = new MutationObserver(() => void this.#follow())
    const options = { attributes: true, attributeFilter: ['lang'] }
    for (const place of new Set([this.#host, placeOf(this.#host), document.documentElement])) {
      if (place !== null) this.#watching.observe(place, options)
    }
    void this.#follow()
  }

  hostDisconnected(): void {
    this.#watching?.disconnect()
    this.#watching = null
  }

  async #follow(): Promise<void> {
    const language = placeOf(this.#host)?.getAttribute('lang')?.toLowerCase().split('-')[0] ?? 'en'
    if (language === this.#language) return
    this.#language = language
    const load = async (): Promise<Spoken | null> => (await import('./drafts.ts')).speakIn(language)
    const spoken = language === 'en' ? null : await load().catch(() => null)
    if (language !== this.#language) return
    const before = this.text
    this.spoken = spoken
    this.text = spoken?.text ?? en
    this.#onChange(before, this.text)
    this.#host.requestUpdate()
  }
}

/** The nearest element that says its language, through the shadow roots. */
function placeOf(element: Element): Element | null {
  const place = element.closest('[lang]')
  if (place !== null) return place
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? placeOf(root.host) : null
}
