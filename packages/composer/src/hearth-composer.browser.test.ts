import axe from 'axe-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createMemoryStore, type Store } from './drafts/store.ts'
import type { HearthComposer, SendDetail } from './hearth-composer.ts'
import './index.ts'
import type { OutcomeDetail } from './index.ts'
import { collect, composerOnPage, part, parts } from './testing/composer-on-page.ts'
import { exampleReader, harsh, kinder } from './testing/example-reader.ts'

let composer: HearthComposer
let store: Store
let sent: SendDetail[]
let outcomes: OutcomeDetail[]
let now: number

const start = async (properties: Partial<HearthComposer> = {}): Promise<void> => {
  composer = await composerOnPage({ reader: exampleReader(), store, now: () => now, draftKey: 'here', ...properties })
  sent = collect(composer, 'hearth-send')
  outcomes = collect(composer, 'hearth-outcome')
}
const send = () => userEvent.keyboard('{Control>}{Enter}{/Control}')
const ask = async (text: string): Promise<void> => {
  await userEvent.keyboard(text)
  await send()
  await expect.poll(() => isShown('edit')).toBe(true)
}
const isShown = (name: string) => parts(composer, name).some((element) => element.checkVisibility())
const press = async (name: string): Promise<void> => {
  await userEvent.click(part(composer, name))
  await composer.updateComplete
}
/** Until the card has faded in and no button is changing its color. */
const settled = () => Promise.all((composer.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished))
const focused = () => composer.shadowRoot?.activeElement?.getAttribute('part') ?? ''
const said = () => part(composer, 'card').querySelector('[role=status]')?.textContent?.replace(/\s+/g, ' ') ?? ''

beforeEach(async () => {
  store = createMemoryStore()
  now = Date.UTC(2026, 0, 5, 12)
  await start()
})

test('has no accessibility violations while writing, asked, offered wordings, and after taking one', async () => {
  const violations = async () =>
    (await axe.run(composer)).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`)
  expect(await violations()).toEqual([])
  await ask(harsh)
  await settled()
  expect(await violations()).toEqual([])
  await press('kinder')
  expect(await violations()).toEqual([])
  await press('take')
  expect(await violations()).toEqual([])
})

describe('on send', () => {
  test('a plain message goes at once, by Control and Enter', async () => {
    await userEvent.keyboard('The meeting is at four.')
    await send()
    await expect.poll(() => sent.map(({ text }) => text)).toEqual(['The meeting is at four.'])
    expect(composer.value).toBe('')
    expect(outcomes).toEqual([])
  })

  test('nothing is read before, and the message answered is handed to the reader', async () => {
    const reader = exampleReader()
    await start({ reader, context: 'Where is the manual?' })
    await userEvent.keyboard('You absolute idiot')
    expect(reader.asked).toEqual([])
    await send()
    await expect.poll(() => reader.asked).toEqual([{ text: 'You absolute idiot', context: 'Where is the manual?' }])
  })

  test('a harsh message is held: words marked, reason said, focus still in the text', async () => {
    await ask(harsh)
    expect(sent).toEqual([])
    expect(parts(composer, 'mark').map((mark) => mark.textContent)).toEqual(['absolute idiot'])
    expect(said()).toContain('“absolute idiot” may read as about the person.')
    expect(focused()).toBe('text')
    expect(part(composer, 'card').textContent).not.toMatch(/0\.\d|%/)
  })

  test('a reader that is late lets the message go after 400 ms', async () => {
    await start({ reader: exampleReader({ delayMs: 3000 }) })
    await userEvent.keyboard(harsh)
    const before = performance.now()
    await send()
    await expect.poll(() => sent.length, { interval: 5 }).toBe(1)
    const waited = performance.now() - before
    expect(waited).toBeGreaterThan(300)
    expect(waited).toBeLessThan(800)
    expect(isShown('title')).toBe(false)
  })

  test('a reader that fails, or is missing, lets the message go', async () => {
    for (const reader of [exampleReader({ fails: true }), null]) {
      await start({ reader })
      await userEvent.keyboard(harsh)
      await send()
      await expect.poll(() => sent.map(({ text }) => text)).toEqual([harsh])
    }
  })

  test('a double click is not an answer to a card that nobody has read', async () => {
    await userEvent.keyboard(harsh)
    await userEvent.dblClick(part(composer, 'send'))
    await expect.poll(() => isShown('edit')).toBe(true)
    expect(sent).toEqual([])
  })
})

describe('the choices', () => {
  test('are four of the same weight, reached by Shift and Tab from the text', async () => {
    await ask(harsh)
    await userEvent.hover(part(composer, 'text'))
    await settled()
    const names = ['keep', 'kinder', 'send-as-is', 'edit']
    const looks = names.map((name) => {
      const { backgroundColor, color, fontWeight, borderColor, height } = getComputedStyle(part(composer, name))
      return JSON.stringify({ backgroundColor, color, fontWeight, borderColor, height })
    })
    expect(looks).toEqual(looks.map(() => looks[0]))
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(focused()).toBe('button fine')
    for (const name of names) {
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
      expect(focused()).toBe(`button ${name}`)
    }
  })

  test('offer no draft where none is kept', async () => {
    await start({ draftKey: '' })
    await ask(harsh)
    expect(isShown('keep')).toBe(false)
  })

  test('Escape goes back to the text, and the next send is not asked about', async () => {
    await ask(harsh)
    await userEvent.keyboard('{Escape}')
    expect(isShown('edit')).toBe(false)
    expect(focused()).toBe('text')
    await userEvent.keyboard(' clown')
    await send()
    await expect.poll(() => sent.map(({ text }) => text)).toEqual([`${harsh} clown`])
    expect(outcomes).toEqual([{ reason: 'insult.intelligence', choice: 'edited', engine: 'example-reader/1' }])
  })

  test('“send as is” sends the very words', async () => {
    await ask(harsh)
    await press('send-as-is')
    expect(sent.map(({ text }) => text)).toEqual([harsh])
    expect(outcomes.map(({ choice }) => choice)).toEqual(['sent-as-is'])
  })

  test('“this is fine here” sends, and counts as a false alarm only', async () => {
    await ask(harsh)
    await press('fine')
    expect(sent.map(({ text }) => text)).toEqual([harsh])
    expect(outcomes.map(({ choice }) => choice)).toEqual(['fine-here'])
  })

  test('emptying the text counts as given up, and the next message is a new one', async () => {
    await ask(harsh)
    await userEvent.keyboard('{Control>}a{/Control}{Delete}')
    expect(outcomes.map(({ choice }) => choice)).toEqual(['cancelled'])
    expect(isShown('title')).toBe(false)
  })

  test('marks move with the text and leave words that are being changed', async () => {
    await ask(harsh)
    await userEvent.keyboard('{Control>}{Home}{/Control}Well. ')
    expect(parts(composer, 'mark').map((mark) => mark.textContent)).toEqual(['absolute idiot'])
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Delete}')
    expect(parts(composer, 'mark')).toEqual([])
  })
})

describe('kinder wordings', () => {
  test('are shown as a change in the writer’s own text, said in words too, and none is chosen', async () => {
    await ask(harsh)
    await press('kinder')
    const diff = part(composer, 'diff')
    expect(diff.querySelector('del')?.textContent).toContain('You absolute idiot, read')
    expect(diff.querySelector('del .heard')?.textContent).toBe('removed: ')
    expect(diff.querySelector('ins')?.textContent).toContain('Read')
    expect(composer.value).toBe(harsh)
    expect(part(composer, 'take').getAttribute('aria-label')).toBe('Use this wording: Lightest touch')
  })

  test('one is taken into the text, not sent, and one key brings the writer’s own words back', async () => {
    await ask(harsh)
    await press('kinder')
    await press('take')
    expect(composer.value).toBe(kinder)
    expect(sent).toEqual([])
    expect(focused()).toBe('text')
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(composer.value).toBe(harsh)
    expect(parts(composer, 'mark').map((mark) => mark.textContent)).toEqual(['absolute idiot'])
    await press('kinder')
    await press('take')
    await press('restore')
    expect(composer.value).toBe(harsh)
  })

  test('one that was taken and polished is counted as reworded', async () => {
    await ask(harsh)
    await press('kinder')
    await press('take')
    await userEvent.keyboard(' Thanks')
    await send()
    await expect.poll(() => sent.map(({ text }) => text)).toEqual([`${kinder} Thanks`])
    expect(outcomes.map(({ choice }) => choice)).toEqual(['reworded'])
  })

  test('where there is none, that is said honestly', async () => {
    await ask('What a moron')
    await press('kinder')
    expect(said()).toContain('I can’t soften this without changing what you mean')
    await press('back')
    expect(isShown('edit')).toBe(true)
  })

  test('an edited text is read again when asked for, twice at most', async () => {
    const reader = exampleReader()
    await start({ reader })
    await ask(harsh)
    for (const more of [' Moron', ' moron', ' clown']) {
      await userEvent.keyboard(more)
      await composer.updateComplete
      if (!isShown('kinder')) break
      await press('kinder')
      await expect.poll(() => isShown('take')).toBe(true)
      await press('back')
    }
    expect(reader.asked.length).toBe(3)
    expect(isShown('kinder')).toBe(false)
  })
})

describe('how often', () => {
  const minute = 60_000

  test('a conversation is asked about once', async () => {
    await start({ threadKey: 'thread-1' })
    await ask(harsh)
    await press('edit')
    await userEvent.keyboard('{Control>}a{/Control}{Delete}')
    now += 60 * minute
    await userEvent.keyboard(harsh)
    await send()
    await expect.poll(() => sent.length).toBe(1)
  })

  test('twice a day in several conversations, then not until a day has passed', async () => {
    for (const thread of ['a', 'b']) {
      await start({ threadKey: thread })
      await ask(harsh)
      await press('send-as-is')
      now += 11 * minute
    }
    await start({ threadKey: 'c' })
    await userEvent.keyboard(harsh)
    await send()
    await expect.poll(() => sent.length).toBe(1)
    await ask('Just watch your back')
  })
})

describe('cards that are no pause', () => {
  test('somebody who is struggling is heard first: the message goes, then a warm line', async () => {
    composer.insertAdjacentHTML('beforeend', '<p slot="resources">Samaritans</p>')
    await userEvent.keyboard('I cannot go on')
    await send()
    await expect.poll(() => isShown('close')).toBe(true)
    expect(sent.map(({ text }) => text)).toEqual(['I cannot go on'])
    expect(said()).toContain('You do not have to carry it alone.')
    expect(composer.querySelector('[slot=resources]')?.checkVisibility()).toBe(true)
    await press('close')
    expect(isShown('title')).toBe(false)
    expect(outcomes).toEqual([])
  })

  test('a word to reconsider waits until the message has gone', async () => {
    await userEvent.keyboard('hello guys')
    await send()
    await expect.poll(() => isShown('close')).toBe(true)
    expect(sent.length).toBe(1)
  })

  test('private details are asked about before they are public, and are no outcome', async () => {
    await ask('Call me: 555 1234')
    expect(sent).toEqual([])
    await press('send-as-is')
    expect(sent.length).toBe(1)
    expect(outcomes).toEqual([])
  })

  test('a detail that its writer called theirs and fine here is not asked about again', async () => {
    await ask('Call me: 555 1234')
    await press('fine')
    await expect.poll(() => sent.length).toBe(1)
    now += 60 * 60_000
    await userEvent.keyboard('Or ring 555 1234 later')
    await send()
    await expect.poll(() => sent.length).toBe(2)
    expect(isShown('edit')).toBe(false)
    expect(
      store
        .keys()
        .map((key) => store.get(key))
        .join(),
    ).not.toContain('555')
  })
})
