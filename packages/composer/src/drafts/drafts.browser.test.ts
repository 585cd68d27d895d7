import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { HearthComposer, SendDetail } from '../hearth-composer.ts'
import '../index.ts'
import { collect, composerOnPage, part, parts } from '../testing/composer-on-page.ts'
import { exampleReader, harsh } from '../testing/example-reader.ts'
import { clearDrafts } from './drafts.ts'
import { createMemoryStore, type Store } from './store.ts'

let store: Store
let now: number
const day = 24 * 60 * 60 * 1000

const open = (more: Partial<HearthComposer> = {}) =>
  composerOnPage({
    reader: exampleReader(),
    store,
    now: () => now,
    personKey: 'ana',
    draftKey: 'thread-7',
    threadKey: 'thread-7',
    ...more,
  })
const send = () => userEvent.keyboard('{Control>}{Enter}{/Control}')

beforeEach(() => {
  store = createMemoryStore()
  now = Date.UTC(2026, 0, 5, 12)
})

test('what was written is there after a reload, for this person and place only', async () => {
  const composer = await open()
  await userEvent.keyboard('half a thought')
  await expect.poll(() => part(composer, 'state').textContent).toBe('Draft kept on this device')
  composer.remove()
  const again = await open()
  expect(again.value).toBe('half a thought')
  expect(part(again, 'state').textContent).toContain('Your draft is back')
  expect((await open({ personKey: 'ben' })).value).toBe('')
  expect((await open({ draftKey: 'thread-8' })).value).toBe('')
})

test('a draft is gone after sending, after sign-out, and after seven days', async () => {
  await open()
  await userEvent.keyboard('sent')
  await send()
  await expect.poll(() => store.keys()).toEqual([])

  const kept = await open()
  await userEvent.keyboard('kept')
  kept.remove()
  clearDrafts(store)
  expect(store.keys()).toEqual([])

  const old = await open()
  await userEvent.keyboard('old')
  old.remove()
  now += 7 * day + 1
  expect((await open()).value).toBe('')
  expect(store.keys()).toEqual([])
})

test('a draft that has met its pause is not asked about again after a reload, and is still counted', async () => {
  const composer = await open()
  await userEvent.keyboard(harsh)
  await send()
  await expect.poll(() => parts(composer, 'keep').length).toBe(1)
  await userEvent.click(part(composer, 'edit'))
  composer.remove()

  const again = await open()
  const sent = collect<SendDetail>(again, 'hearth-send')
  const outcomes = collect<{ choice: string }>(again, 'hearth-outcome')
  await send()
  await expect.poll(() => sent.length).toBe(1)
  expect(outcomes.map(({ choice }) => choice)).toEqual(['sent-as-is'])
})

test('“keep as draft” keeps it on the device, says so, and tells the page no text', async () => {
  const composer = await open()
  const kept = collect(composer, 'hearth-draft')
  const outcomes = collect<{ choice: string }>(composer, 'hearth-outcome')
  await userEvent.keyboard(harsh)
  await send()
  await expect.poll(() => parts(composer, 'keep').length).toBe(1)
  await userEvent.click(part(composer, 'keep'))
  expect(kept).toEqual([{ draftKey: 'thread-7' }])
  expect(outcomes.map(({ choice }) => choice)).toEqual(['kept'])
  expect(composer.value).toBe(harsh)
  await expect.poll(() => part(composer, 'state').textContent).toContain('Draft kept on this device')
})

test('text stays when sending fails, and when the page says so later', async () => {
  const composer = await open()
  const failing = (event: Event) =>
    (event as CustomEvent<SendDetail>).detail.waitUntil(Promise.reject(new Error('no connection')))
  composer.addEventListener('hearth-send', failing)
  await userEvent.keyboard('important words')
  await send()
  await expect.poll(() => part(composer, 'state').textContent).toContain('It did not go through')
  expect(composer.value).toBe('important words')
  composer.removeEventListener('hearth-send', failing)
  await send()
  await expect.poll(() => composer.value).toBe('')
  composer.sendFailed('The thread is closed.')
  await composer.updateComplete
  expect(composer.value).toBe('important words')
  expect(part(composer, 'state').textContent).toBe('The thread is closed.')
})

test('the page’s own words for a failure are kept', async () => {
  const composer = await open()
  composer.addEventListener('hearth-send', (event) => {
    const sending = Promise.reject(new Error('no connection'))
    sending.catch(() => composer.sendFailed('You are offline.'))
    ;(event as CustomEvent<SendDetail>).detail.waitUntil(sending)
  })
  await userEvent.keyboard('important words')
  await send()
  await expect.poll(() => part(composer, 'state').textContent).toBe('You are offline.')
  expect(composer.busy).toBe(false)
})

test('while it is being sent the box is busy, and a second send does nothing', async () => {
  const composer = await open()
  const sent = collect<SendDetail>(composer, 'hearth-send')
  let arrive = (): void => {}
  composer.addEventListener('hearth-send', (event) => {
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    ;(event as CustomEvent<SendDetail>).detail.waitUntil(arrived)
  })
  await userEvent.keyboard('once')
  await send()
  await expect.poll(() => composer.busy).toBe(true)
  await send()
  expect(sent.length).toBe(1)
  arrive()
  await expect.poll(() => composer.value).toBe('')
})

test('text that is too long is neither cut nor sent', async () => {
  const composer = await open({ maxlength: 5 })
  const sent = collect(composer, 'hearth-send')
  await userEvent.keyboard('too long')
  expect(part(composer, 'state').textContent).toBe('3 characters too many')
  await send()
  expect([composer.value, sent.length]).toEqual(['too long', 0])
})

test('it is a form control: its text is sent under its name, and a reset empties it', async () => {
  const composer = await open()
  const form = document.createElement('form')
  composer.setAttribute('name', 'comment')
  document.body.append(form)
  form.append(composer)
  composer.value = 'in a form'
  await composer.updateComplete
  expect(new FormData(form).get('comment')).toBe('in a form')
  form.reset()
  expect(composer.value).toBe('')
})
