import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ReasonWords } from './reason-words.ts'
import { type ComposerText, en } from './text.ts'

/** What the elements say in one language, beside what their page says itself; a part or a message left out is English. */
export type OwnText = { readonly [Part in keyof ComposerText]?: Partial<ComposerText[Part]> }

interface Spoken {
  readonly text: OwnText
  readonly reasons: ReasonWords
}

/** Drafts; a language is fetched when a page is told in it. */
const drafts: { readonly [language: string]: () => Promise<Spoken> } = {
  de: async () => ({ text: (await import('./de.json')).default, reasons: (await import('./reasons/de.json')).default }),
  es: async () => ({ text: (await import('./es.json')).default, reasons: (await import('./reasons/es.json')).default }),
  fr: async () => ({ text: (await import('./fr.json')).default, reasons: (await import('./reasons/fr.json')).default }),
  pt: async () => ({ text: (await import('./pt.json')).default, reasons: (await import('./reasons/pt.json')).default }),
}

/** One text over another, message by message. */
export function over(base: ComposerText, own: OwnText): ComposerText {
  const parts = Object.entries(base).map(([part, words]) => [part, { ...words, ...own[part as keyof ComposerText] }])
  return Object.fromEntries(parts) as ComposerText
}

/** Follows the language that an element stands in (`lang` of it or of what is around it), and has its words ready. */
export class SpokenText implements ReactiveController {
  /** English until the words of another language have come; where they cannot be fetched, English it stays. */
  text: ComposerText = en
  /** Empty in English: there the reader says its reasons itself. */
  reasons: ReasonWords = {}
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
    const spoken = await (drafts[language]?.() ?? null)?.catch(() => null)
    if (language !== this.#language) return
    const before = this.text
    this.text = spoken ? over(en, spoken.text) : en
    this.reasons = spoken?.reasons ?? {}
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
