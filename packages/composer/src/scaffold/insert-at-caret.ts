/**
 * Types words into a field where its caret is, as one change that the browser's own undo takes back. What was selected stays; where words
 * would run into other words, a gap of their own kind comes between: a space, or an empty line where either side has lines.
 */
export function insertAtCaret(field: HTMLTextAreaElement, words: string): void {
  const { value, selectionEnd: at } = field
  const typed = between(value.slice(0, at), words, value.slice(at))
  field.focus({ preventScroll: true })
  field.setSelectionRange(at, at)
  // NOTE: deprecated, and the one way to write into a field so that Ctrl + Z takes it back.
  if (document.execCommand('insertText', false, typed)) return
  field.setRangeText(typed, at, at, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }))
}

/** The words with the gaps that they need between these two neighbors. */
export function between(before: string, words: string, after: string): string {
  const gap = /\n/.test(before + words + after) ? '\n\n' : ' '
  const first = before === '' || /\s$/.test(before) ? '' : gap
  const last = after === '' || /^\s/.test(after) ? '' : gap
  return `${first}${words}${last}`
}
