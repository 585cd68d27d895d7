import { type HearthPause, pauseOn } from '../anywhere/index.ts'
import type { PauseOptions } from '../anywhere/pause-on.ts'
import { createMemoryStore } from '../drafts/store.ts'
import { exampleReader } from './example-reader.ts'

/** A page of somebody else, with one form and the pause in it. */
export interface FieldOnPage {
  readonly form: HTMLFormElement
  readonly field: HTMLTextAreaElement
  readonly pause: HearthPause
  /** What the page's own script took from each submit that reached it. */
  readonly sent: string[]
}

export function fieldOnPage(options: PauseOptions = {}, root: HTMLElement | ShadowRoot = emptyPage()): FieldOnPage {
  const form = document.createElement('form')
  const field = document.createElement('textarea')
  const label = document.createElement('label')
  label.append('Your comment', field)
  const button = document.createElement('button')
  button.name = 'via'
  button.value = 'button'
  button.textContent = 'Post'
  form.append(label, button)
  root.append(form)
  const sent: string[] = []
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    sent.push(`${field.value} ${event.submitter?.textContent ?? ''}`.trim())
    field.value = ''
  })
  const pause = pauseOn(field, { reader: exampleReader(), store: createMemoryStore(), before: label, ...options })
  field.focus()
  return { form, field, pause, sent }
}

export function emptyPage(): HTMLElement {
  document.documentElement.lang = 'en'
  document.body.replaceChildren()
  const main = document.createElement('main')
  document.body.append(main)
  return main
}

/** The parts of a card that can be seen, by name. */
export function shownParts(pause: HearthPause, name: string): HTMLElement[] {
  const found = pause.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? []
  return [...found].filter((element) => element.checkVisibility())
}
