import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../index.ts'
import { createMemoryStore } from '../drafts/store.ts'
import { composerOnPage, part } from '../testing/composer-on-page.ts'
import { exampleReader, harsh } from '../testing/example-reader.ts'
import { emptyPage, fieldOnPage, shownParts } from '../testing/field-on-page.ts'
import { en } from './text.ts'

const words = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

test('the text box and its card speak the language of the page, and follow when it changes', async () => {
  const composer = await composerOnPage({ reader: exampleReader(), store: createMemoryStore(), threadKey: 't' })
  expect(words(part(composer, 'send'))).toBe('Send')
  document.documentElement.lang = 'de-AT'
  await expect.poll(() => words(part(composer, 'send'))).toBe('Senden')
  await userEvent.keyboard(harsh)
  await userEvent.click(part(composer, 'send'))
  await expect.poll(() => words(part(composer, 'card'))).toContain('Bevor das losgeht')
  expect(words(part(composer, 'reasons'))).toContain(
    '„absolute idiot“ klingt vielleicht, als ginge es um die Person und nicht um die Idee.',
  )
  document.documentElement.lang = 'en'
  await expect.poll(() => words(part(composer, 'card'))).toContain(en.pause.title)
})

test('a box in a part of another language speaks that one; an unknown language is English', async () => {
  const composer = await composerOnPage({})
  composer.setAttribute('lang', 'fr')
  await expect.poll(() => words(part(composer, 'send'))).toBe('Envoyer')
  composer.setAttribute('lang', 'tlh')
  await expect.poll(() => words(part(composer, 'send'))).toBe('Send')
})

test('what a page says itself is left alone', async () => {
  const composer = await composerOnPage({ text: { ...en, composer: { ...en.composer, send: 'Off it goes' } } })
  document.documentElement.lang = 'de'
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(words(part(composer, 'send'))).toBe('Off it goes')
  document.documentElement.lang = 'en'
})

test('the pause beside any text field speaks the page’s language, with the page’s own words first', async () => {
  const page = emptyPage()
  document.documentElement.lang = 'es'
  const { pause, field } = fieldOnPage({ text: { pause: { edit: 'Retocar' } } }, page)
  await new Promise((resolve) => setTimeout(resolve, 300))
  await userEvent.type(field, harsh)
  await userEvent.click(page.querySelector('button') ?? page)
  await expect.poll(() => words(shownParts(pause, 'card')[0])).toContain('Antes de que salga')
  expect(words(shownParts(pause, 'card')[0])).toContain('«absolute idiot» puede sonar')
  expect(words(shownParts(pause, 'edit')[0])).toBe('Retocar')
  document.documentElement.lang = 'en'
})
