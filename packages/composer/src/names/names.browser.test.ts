import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { HearthComposer } from '../hearth-composer.ts'
import '../index.ts'
import { createMemoryStore } from '../drafts/store.ts'
import { composerOnPage, part, parts } from '../testing/composer-on-page.ts'

const people = ['Ana', 'Ana Maria', 'Andrej', 'Zoë']
let composer: HearthComposer
let asked: string[]

beforeEach(async () => {
  asked = []
  const names = {
    find: async (begun: string) => {
      asked.push(begun)
      return people.filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()))
    },
  }
  composer = await composerOnPage({ names, store: createMemoryStore(), draftKey: 'here' })
})

const field = () => composer.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement
const offered = () => parts(composer, 'name').map((one) => one.textContent)
const active = () =>
  composer.shadowRoot?.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent
const type = async (text: string, count: number) => {
  await userEvent.keyboard(text)
  await expect.poll(() => offered().length).toBe(count)
}

test('names are offered behind an @, without a violation, and what the list says is tied to the field', async () => {
  await type('Thank you @an', 3)
  expect(active()).toBe('Ana')
  expect(field().getAttribute('aria-controls')).toBe('names')
  expect(field().getAttribute('aria-autocomplete')).toBe('list')
  expect(composer.shadowRoot?.querySelector('p.hidden')?.textContent).toContain('Ana, Ana Maria, Andrej')
  expect((await axe.run(composer)).violations.map(({ id }) => id)).toEqual([])
  expect(composer.shadowRoot?.activeElement).toBe(field())
})

test('Down and Up choose and go round, Enter takes, and Control and Z gives it back', async () => {
  await type('Hi @an', 3)
  await userEvent.keyboard('{ArrowDown}')
  expect(active()).toBe('Ana Maria')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(active()).toBe('Andrej')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => composer.value).toBe('Hi @Andrej ')
  expect(offered()).toEqual([])
  await userEvent.keyboard('and you{Enter}')
  expect(composer.value).toBe('Hi @Andrej and you\n')
  await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}{Control>}z{/Control}')
  expect(field().value).not.toContain('Andrej and')
})

test('Tab takes too, and a press with the mouse leaves the focus in the text', async () => {
  await type('@zo', 1)
  await userEvent.keyboard('{Tab}')
  await expect.poll(() => composer.value).toBe('@Zoë ')
  await type('@ana m', 1)
  await userEvent.click(part(composer, 'name'))
  await expect.poll(() => composer.value).toBe('@Zoë @Ana Maria ')
  expect(composer.shadowRoot?.activeElement).toBe(field())
})

test('Escape closes it for this name, and leaves the words', async () => {
  await type('@an', 3)
  await userEvent.keyboard('{Escape}')
  await expect.poll(offered).toEqual([])
  await userEvent.keyboard('d')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect([offered(), composer.value]).toEqual([[], '@and'])
  await type(' @an', 3)
})

test('a whole name that is the only one needs no list: Enter is a new line', async () => {
  await userEvent.keyboard('@andrej')
  await expect.poll(() => asked.at(-1)).toBe('andrej')
  await expect.poll(offered).toEqual([])
  await userEvent.keyboard('{Enter}')
  expect(composer.value).toBe('@andrej\n')
})

test('nothing is asked but what stands behind the @, and nothing more once nobody is found', async () => {
  await userEvent.keyboard('my secret @qux')
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await userEvent.keyboard(' and more that is private')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(asked.every((begun) => 'qux'.startsWith(begun))).toBe(true)
})

test('without anybody to ask there is no list, and the field says nothing of one', async () => {
  composer = await composerOnPage({ store: createMemoryStore() })
  await userEvent.keyboard('@an')
  await composer.updateComplete
  expect([offered(), field().hasAttribute('aria-autocomplete')]).toEqual([[], false])
})
