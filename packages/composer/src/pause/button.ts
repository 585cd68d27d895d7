import { html, type TemplateResult } from 'lit'

export interface ButtonOptions {
  /** The name that a page styles it by, with `::part`. */
  readonly part: string
  readonly label: string
  readonly press: () => void
  readonly name?: string
  readonly isQuiet?: boolean
  readonly isDisabled?: boolean
}

/**
 * One button. Pressing it with a finger or a mouse leaves the focus, and a phone's keyboard, where they are. The second half
 * of a double click is no press: the card may have come under the pointer between the two.
 */
export function button({
  part,
  label,
  press,
  name,
  isQuiet = false,
  isDisabled = false,
}: ButtonOptions): TemplateResult {
  return html`<button
    type="button"
    class=${isQuiet ? 'quiet' : 'choice'}
    part=${`button ${part}`}
    aria-label=${name ?? label}
    ?disabled=${isDisabled}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${(event: MouseEvent) => event.detail < 2 && press()}
  >${label}</button>`
}
