import '../../ui/base.css'
import '../../ui/tokens.css'
import type { Person, Post, Space } from '@hearth/contract'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { markReported } from '../../reports/asking/reported-here.ts'
import { SpaceContext } from '../../spaces/space-view.ts'
import { AnotherReading } from './another-reading.tsx'
import { LetBeLine } from './let-be-line.tsx'
import { readText } from './read-received.ts'

let root: Root
let used: string[]
let left: string[]

// The reader and its models come once; the first answer of a busy machine is late.
beforeAll(async () => void (await readText('Good morning.')), 120_000)

beforeEach(() => {
  document.documentElement.lang = 'en'
  document.title = 'A thread'
  const place = document.createElement('main')
  document.body.replaceChildren(place)
  root = createRoot(place)
  used = []
  left = []
})

afterEach(() => {
  root.unmount()
  localStorage.clear()
})

const me = { id: 'me', name: 'Dermot', role: 'member' }
const post = (text: string, more: Partial<Post> = {}): Post =>
  ({
    id: `post-${text.length}`,
    spaceId: 'space',
    parentId: 'parent',
    author: { id: 'kit', name: 'Kit', role: 'member' },
    text,
    visibility: 'visible',
    isMuted: false,
    may: { reply: true, report: true },
    ...more,
  }) as unknown as Post
const mine = { text: 'I moved the index.', author: me } as unknown as Post

const show = (what: ReactNode) =>
  root.render(
    <MemoryRouter>
      <SpaceContext value={{ space: { id: 'space' } as Space, person: me as unknown as Person, suspendedUntil: null }}>
        <h1>A thread</h1>
        <h2>Replies</h2>
        {what}
      </SpaceContext>
    </MemoryRouter>,
  )
const panel = (one: Post) =>
  show(
    <AnotherReading
      post={one}
      inReplyTo={mine}
      onUse={(words) => used.push(words)}
      onReport={() => left.push('report')}
      onClose={() => left.push('close')}
    />,
  )
const line = (one: Post) =>
  show(
    <LetBeLine
      post={one}
      inReplyTo={mine}
      onUse={(words) => used.push(words)}
      onDismissed={() => left.push('dismissed')}
    />,
  )

const violations = async (): Promise<string[]> => {
  await Promise.all(document.getAnimations().map(({ finished }) => finished))
  const { violations: found } = await axe.run(document.body)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
const slow = { timeout: 20_000 }

test('what can be read in two ways gets a reading with its reason; an opener goes only where it is pressed', async () => {
  panel(post('Why did you do it that way?'))
  await expect.element(page.getByRole('heading', { name: 'Another way to read this' })).toHaveFocus()
  await expect.element(page.getByText('It may be a real question, with no reproach in it.'), slow).toBeVisible()
  expect(page.getByRole('status').element().textContent).toContain('Words on a screen have no voice')
  await expect.element(page.getByText('It’s fine not to answer, or to answer tomorrow.')).toBeVisible()
  expect(page.getByRole('button', { name: 'Report it' }).elements()).toEqual([])
  expect(used).toEqual([])
  await userEvent.click(page.getByRole('button', { name: /^Would you like to know how it came about/ }))
  expect(used).toEqual(['Would you like to know how it came about, or do you see a problem with it?'])
  expect(await violations()).toEqual([])
})

test('clear harm gets no kinder reading, but a way out, with the keyboard alone', async () => {
  panel(post('You are an idiot, Dermot.'))
  await expect.element(page.getByText(/You need not explain anything/), slow).toBeVisible()
  expect(page.getByText(/It may be/).elements()).toEqual([])
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: 'Report it' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: 'Mute Kit' })).toHaveFocus()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(used).toEqual(['I’m willing to talk about this, but not in these words.'])
  await userEvent.keyboard('{Escape}')
  expect(left).toEqual(['report', 'close'])
  expect(await violations()).toEqual([])
})

test('whoever may not reply or report is shown no such button', async () => {
  const may = { reply: false, report: false } as Post['may']
  panel(post('You are an idiot, Dermot.', { may }))
  await expect.element(page.getByText(/You need not explain anything/), slow).toBeVisible()
  expect(page.getByRole('button', { name: 'Report it' }).elements()).toEqual([])
  expect(page.getByRole('button', { name: /willing to talk/ }).elements()).toEqual([])
})

test('an ordinary message gets nothing but that, and somebody who struggles comes first', async () => {
  panel(post('The boats are back, come and look.'))
  await expect.element(page.getByText(/We see nothing in it that needs another reading/), slow).toBeVisible()
  expect(document.querySelectorAll('.openers, .receiving-let-be').length).toBe(0)
  panel(post('I have written my letters. I want to die.'))
  await expect
    .element(page.getByRole('button', { name: 'How to answer somebody who is struggling' }), slow)
    .toBeVisible()
})

test('beside the box that answers clear harm stands a quiet line until it is closed, once for this device', async () => {
  const harsh = post('You are an idiot, Dermot.')
  line(harsh)
  await expect.element(page.getByText(/^It’s fine not to answer/), slow).toBeVisible()
  expect(page.getByRole('status').elements()).toHaveLength(1)
  expect(await violations()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Begin with a calm sentence' }))
  expect(used).toHaveLength(1)
  await userEvent.click(page.getByRole('button', { name: 'All right, close this line' }))
  expect(document.querySelector('.let-be-line')).toBeNull()
  expect(left).toEqual(['dismissed'])
  expect(JSON.stringify(localStorage)).not.toContain('idiot')
  root.unmount()
  root = createRoot(document.querySelector('main') as HTMLElement)
  line(harsh)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(document.querySelector('.let-be-line')).toBeNull()
})

test('no line stands beside ordinary words; of what the moderators limited it does whatever the words are', async () => {
  line(post('The boats are back, come and look.'))
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(document.querySelector('.let-be-line')).toBeNull()
  line(post('The boats are back, come and see.', { visibility: 'hidden' }))
  await expect.element(page.getByText(/This one is with the moderators already/)).toBeVisible()
})

test('what was reported from this page counts as with the moderators', async () => {
  const reported = post('Plain words, and a report.')
  markReported({ kind: 'post', id: reported.id })
  line(reported)
  await expect.element(page.getByText(/This one is with the moderators already/)).toBeVisible()
})
