import type { Words } from '../../words/move-spans.ts'
import { changedPart } from './changed-part.ts'
import { rangeOf, readEditable } from './editable-text.ts'

/** A text field of somebody else's page: `<textarea>`, `<input>`, an element with a `value` of its own, or an editable one. */
export type TextField = HTMLElement

interface WithValue extends HTMLElement {
  value: string
}

export function readText(field: TextField): string {
  return hasValue(field) ? field.value : readEditable(field).text
}

/**
 * Types `after` into a field in its writer's place, as one change, so that the page's own script hears of it as of typing and
 * the browser's own undo takes it back.
 */
export function replaceText(field: TextField, after: string): void {
  const before = readText(field)
  if (before === after) return
  const { start, end, words } = changedPart(before, after)
  field.focus({ preventScroll: true })
  // NOTE: deprecated, and the one way to write into a field as a person does; what it does not do is done by hand below.
  const isTyped =
    selectWords(field, { start, end }) && document.execCommand(words === '' ? 'delete' : 'insertText', false, words)
  if (hasValue(field)) {
    if (field.value !== after) setValue(field, after)
  } else if (!isTyped) {
    field.textContent = after
    tellInput(field)
  }
}

/** Selects words in a field, so that what is typed next replaces them. Says whether they could be. */
export function selectWords(field: TextField, words: Words): boolean {
  if (canSelect(field)) {
    field.setSelectionRange(words.start, words.end)
    return true
  }
  if (hasValue(field)) return false
  const range = rangeOf(readEditable(field), words)
  const selection = selectionAround(field)
  if (range === null || selection === null) return false
  selection.removeAllRanges()
  selection.addRange(range)
  return selection.rangeCount > 0
}

/** Inside a shadow root, Chromium has the selection at the root. */
function selectionAround(field: TextField): Selection | null {
  const root = field.getRootNode() as { getSelection?(): Selection | null }
  return root.getSelection?.() ?? document.getSelection()
}

function hasValue(field: TextField): field is WithValue {
  return 'value' in field && typeof field.value === 'string'
}

function canSelect(field: TextField): field is HTMLTextAreaElement {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.selectionStart !== null)
}

/** Past the accessor that frameworks put on the element itself: else they take the new value for one that they know. */
function setValue(field: WithValue, value: string): void {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')
  if (own?.set) own.set.call(field, value)
  else field.value = value
  tellInput(field)
}

function tellInput(field: TextField): void {
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }))
}
