import type { TextField } from './field/text-field.ts'

/** Goes on the way the writer began: the page's own script then sees what it would have seen without us. */
export type GoOn = () => void

/** What is watched, looked up anew at each event, since a page may make its fields late and often. */
export interface SendingOwner {
  readonly currentField: TextField | null
  /** The button that sends where there is no form. */
  readonly currentButton: HTMLElement | null
  /** Which Enter sends, if the page made one do so. */
  readonly enter: string | boolean | null
  /** Asked at the first sign of sending. `wait`: it is being read or asked about, and goes by `goOn` or not at all. */
  wantsToSend(goOn: GoOn): 'go' | 'wait'
}

/** Marks a button of the form that sends no message, such as one for a preview. */
const otherButton = 'data-no-pause'

/**
 * Hears of sending before the page does, in the capture phase at the field's root: a form's `submit`, a click on the button that
 * sends, an Enter in the field. What has to wait is stopped and done again later, by the same event.
 */
export function listenForSending(root: Document | ShadowRoot, owner: SendingOwner, signal: AbortSignal): void {
  const hold = (event: Event, goOn: GoOn): void => {
    if (owner.wantsToSend(goOn) === 'go') return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const options = { capture: true, signal }
  root.addEventListener(
    'submit',
    (event) => {
      const field = owner.currentField
      const form = event.target
      if (field === null || !(form instanceof HTMLFormElement) || formOf(field) !== form) return
      const { submitter } = event as SubmitEvent
      if (!submitter?.hasAttribute(otherButton)) hold(event, () => submitAgain(form, field, event as SubmitEvent))
    },
    options,
  )
  root.addEventListener(
    'click',
    (event) => {
      const button = owner.currentButton
      if (button !== null && event.composedPath().includes(button))
        hold(event, () => (owner.currentButton ?? button).click())
    },
    options,
  )
  root.addEventListener(
    'keydown',
    (event) => {
      const [target] = event.composedPath()
      if (owner.currentField === null || !event.composedPath().includes(owner.currentField)) return
      if (!isSendingEnter(event as KeyboardEvent, owner.enter)) return
      hold(event, () => target?.dispatchEvent(new KeyboardEvent('keydown', keyOf(event as KeyboardEvent))))
    },
    options,
  )
}

/** The form that a field belongs to, by `form=` or by where it stands. */
export function formOf(field: TextField): HTMLFormElement | null {
  return (field as HTMLTextAreaElement).form ?? field.closest('form')
}

function submitAgain(form: HTMLFormElement, field: TextField, { submitter, isTrusted }: SubmitEvent): void {
  // A framework may have made the form anew meanwhile.
  const now = form.isConnected ? form : (formOf(field) ?? form)
  const button = (submitter as HTMLButtonElement | null)?.form === now ? submitter : null
  // What a script made up to be heard by another script is made up once more; it never sent the form by itself.
  if (!isTrusted) now.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }))
  else now.requestSubmit(button)
}

/** @param enter `ctrl`: only with Control or ⌘; null or false: none; anything else: with or without */
function isSendingEnter(
  { key, isComposing, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent,
  enter: string | boolean | null,
): boolean {
  if (enter === null || enter === false || key !== 'Enter' || isComposing || shiftKey || altKey) return false
  return enter !== 'ctrl' || ctrlKey || metaKey
}

function keyOf({ key, code, keyCode, ctrlKey, metaKey }: KeyboardEvent): KeyboardEventInit {
  return { key, code, keyCode, ctrlKey, metaKey, bubbles: true, cancelable: true, composed: true }
}
