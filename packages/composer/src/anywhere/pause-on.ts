import { HearthPause } from './hearth-pause.ts'

/** What can be said of a pause: the element's own properties. */
export type PauseOptions = Partial<
  Pick<
    HearthPause,
    | 'sendButton'
    | 'enter'
    | 'context'
    | 'hints'
    | 'considerate'
    | 'tier'
    | 'models'
    | 'personKey'
    | 'threadKey'
    | 'reader'
    | 'store'
    | 'text'
    | 'reasons'
  >
> & {
  /** Where the card stands: before this element. Before the field, unless said. */
  readonly before?: Element
}

/**
 * Puts the pause beside a text field: `<textarea>`, `<input>`, an editable element, or one with a `value` of its own.
 *
 * @returns the `<hearth-pause>` that was put there; `remove()` it when the field goes
 */
export function pauseOn(field: HTMLElement, { before = field, ...options }: PauseOptions = {}): HearthPause {
  const pause = new HearthPause()
  Object.assign(pause, options, { field })
  before.before(pause)
  return pause
}
