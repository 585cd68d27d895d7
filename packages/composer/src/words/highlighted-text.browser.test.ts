import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../index.ts'
import { createMemoryStore } from '../drafts/store.ts'
import { composerOnPage, part, parts } from '../testing/composer-on-page.ts'
import { exampleReader } from '../testing/example-reader.ts'

const long = `${'A line of words that wraps at some place or other. '.repeat(30)}\n\n\nYou clown.\n`

/** Where the browser itself lays out these words in a text field of this look: measured with a copy in plain text. */
function placeOf(field: HTMLElement, text: string, words: string): DOMRect {
  const copy = document.createElement('div')
  const { font, padding, width, letterSpacing, lineHeight } = getComputedStyle(field)
  Object.assign(copy.style, { font, padding, width, letterSpacing, lineHeight, boxSizing: 'border-box' })
  Object.assign(copy.style, { whiteSpace: 'pre-wrap', overflowWrap: 'break-word', position: 'absolute' })
  const { left, top } = field.getBoundingClientRect()
  Object.assign(copy.style, { left: `${left + scrollX}px`, top: `${top + scrollY}px` })
  copy.textContent = text
  document.body.append(copy)
  const range = document.createRange()
  const node = copy.firstChild as Text
  range.setStart(node, text.indexOf(words))
  range.setEnd(node, text.indexOf(words) + words.length)
  const place = range.getBoundingClientRect()
  copy.remove()
  return place
}

test.each([320, 760])('marks lie under their words, %i pixels wide, scrolled or not', async (width) => {
  const composer = await composerOnPage({ reader: exampleReader(), store: createMemoryStore() })
  composer.style.width = `${width}px`
  composer.value = long
  await composer.updateComplete
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => parts(composer, 'mark').length).toBe(1)
  const field = part(composer, 'text')
  const scroller = field.closest<HTMLElement>('.scroll')
  for (const top of [0, 10_000]) {
    scroller?.scrollTo({ top, behavior: 'instant' })
    const mark = part(composer, 'mark').getBoundingClientRect()
    const words = placeOf(field, long, 'clown')
    expect(Math.abs(mark.left - words.left)).toBeLessThan(1)
    expect(Math.abs(mark.top - words.top)).toBeLessThan(1)
    expect(Math.abs(mark.width - words.width)).toBeLessThan(1)
  }
  expect(scroller?.scrollTop).toBeGreaterThan(0)
  // The field is as tall as its text, so that it never scrolls apart from its marks.
  expect(field.scrollHeight).toBe(field.clientHeight)
})
