import axe from 'axe-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createMemoryStore, type Store } from '../drafts/store.ts'
import type { HearthComposer, SendDetail } from '../hearth-composer.ts'
import '../index.ts'
import { collect, composerOnPage, part } from '../testing/composer-on-page.ts'
import { exampleReader } from '../testing/example-reader.ts'
import type { HearthScaffold } from './hearth-scaffold.ts'

let composer: HearthComposer
let store: Store

const start = async (properties: Partial<HearthComposer> = {}): Promise<void> => {
  composer = await composerOnPage({
    reader: exampleReader(),
    store,
    personKey: 'lena',
    draftKey: 'here',
    scaffolds: true,
    contextName: 'Kit',
    context: 'The shed stays. <b>No</b> new one.',
    ...properties,
  })
}
const panel = () => composer.shadowRoot?.querySelector<HearthScaffold>('hearth-scaffold') ?? null
const isOpen = () => panel()?.checkVisibility() === true
const inside = (name: string) => [...(panel()?.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])]
const said = (name: string) => inside(name).map((element) => element.textContent?.replace(/\s+/g, ' ').trim())
const focused = () =>
  (panel()?.shadowRoot?.activeElement ?? composer.shadowRoot?.activeElement)?.getAttribute('part')?.split(' ').at(-1) ??
  ''
const type = async (keys: string): Promise<void> => {
  await userEvent.keyboard(keys)
  await composer.updateComplete
  await panel()?.updateComplete
}
const open = async (): Promise<void> => {
  part(composer, 'help').focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(isOpen).toBe(true)
  await expect.poll(focused).not.toBe('help')
}
const field = () => part(composer, 'text') as HTMLTextAreaElement
const violations = async () =>
  (await axe.run(composer)).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`)

beforeEach(async () => {
  store = createMemoryStore()
  await start()
})

test('is offered only where a page wants it, and fetched only when somebody asks', async () => {
  expect(panel()).toBeNull()
  await start({ scaffolds: false })
  expect(() => part(composer, 'help')).toThrow()
})

test('has no accessibility violations on the menu, in a question, with a warning, and all together', async () => {
  await open()
  expect(await violations()).toEqual([])
  await type('{End}{ArrowUp}{Enter}')
  expect(said('question')).toEqual(['What is Kit saying? Put it so that they would nod.'])
  expect(await violations()).toEqual([])
  await type('Obviously{Enter}{Enter}')
  expect(await violations()).toEqual([])
  await type('But no.{Enter}')
  expect(said('scaffold-insert')).toEqual(['Put it into my text'])
  expect(await violations()).toEqual([])
})

describe('with keys alone', () => {
  test('arrows, Home and End move in the menu, round its ends', async () => {
    await open()
    const at = () => panel()?.shadowRoot?.activeElement?.querySelector('.name')?.textContent
    expect(at()).toBe('Thank somebody')
    await type('{ArrowUp}')
    expect(at()).toBe('Be there for somebody')
    await type('{ArrowDown}{ArrowDown}')
    expect(at()).toBe('Say sorry')
    await type('{End}')
    expect(at()).toBe('Be there for somebody')
    await type('{Home}')
    expect(at()).toBe('Thank somebody')
  })

  test('Enter goes on, Shift and Enter makes a line, and the answers become the text, and nothing else', async () => {
    await open()
    await type('{Enter}')
    expect(focused()).toBe('answer')
    await type('You mended the roof{Enter}')
    await type('It is dry{Shift>}{Enter}{/Shift}also in the corner{Enter}')
    await type('{Enter}')
    expect(focused()).toBe('scaffold-insert')
    expect(said('preview')).toEqual(['You mended the roof. It is dry also in the corner'])
    await type('{Enter}')
    await expect.poll(() => composer.value).toBe('You mended the roof.\n\nIt is dry\nalso in the corner')
    expect(isOpen()).toBe(false)
    expect(focused()).toBe('text')
    expect(part(composer, 'state').textContent).toBe('It is in your text. Nothing is sent yet.')
  })

  test('Control and Enter puts it where the caret is, and sends nothing; undo takes it out again', async () => {
    const sent = collect<SendDetail>(composer, 'hearth-send')
    await type('Dear Kit,See you')
    field().setSelectionRange(9, 9)
    await open()
    await type('{Enter}You came.{Control>}{Enter}{/Control}')
    expect(composer.value).toBe('Dear Kit, You came. See you')
    expect(sent).toEqual([])
    await type('!')
    expect(composer.value).toContain('See you')
    await type('{Control>}z{/Control}{Control>}z{/Control}')
    expect(composer.value).toBe('Dear Kit,See you')
  })

  test('Escape goes back a step at a time, to the menu and to the button, and loses nothing', async () => {
    await open()
    await type('{Enter}You came.{Enter}It was warm.{Escape}')
    expect((inside('answer')[0] as HTMLTextAreaElement).value).toBe('You came.')
    await type('{Escape}')
    expect(inside('menu-item')[0]?.textContent).toContain('begun')
    await type('{Escape}')
    expect(isOpen()).toBe(false)
    expect(focused()).toBe('help')
    expect(composer.value).toBe('')
    await type('{Enter}')
    await expect.poll(isOpen).toBe(true)
    await type('{Enter}{Enter}')
    expect((inside('answer')[0] as HTMLTextAreaElement).value).toBe('It was warm.')
    expect(said('preview')).toEqual(['You came. It was warm.'])
  })
})

describe('what was begun', () => {
  test('is there again where it was after the page was loaded anew', async () => {
    await open()
    await type('{ArrowDown}{Enter}I was late.{Enter}You waited')
    await start()
    await open()
    expect(said('question')).toEqual(['What did it do to Kit?'])
    expect((inside('answer')[0] as HTMLTextAreaElement).value).toBe('You waited')
  })

  test('is nobody else’s, and of no other place', async () => {
    await open()
    await type('{Enter}You came.')
    for (const other of [{ personKey: 'omar' }, { draftKey: 'there' }, { draftKey: '' }]) {
      await start(other)
      await open()
      expect(said('menu-item')).toHaveLength(5)
      expect(said('menu-item').join()).not.toContain('begun')
    }
  })

  test('goes from this device when the message has gone', async () => {
    await open()
    await type('{Enter}You came.')
    await userEvent.click(field())
    await type('Hello{Control>}{Enter}{/Control}')
    await expect.poll(() => composer.value).toBe('')
    expect(store.keys()).toEqual([])
    await open()
    expect(said('menu-item').join()).not.toContain('begun')
  })

  test('that cannot be read is nothing begun', async () => {
    store.set(
      'hearth:draft:lena:here%2Fscaffold',
      JSON.stringify({ text: '{"answers":7}', savedAt: Date.now(), asked: null }),
    )
    await open()
    expect(said('menu-item')).toHaveLength(5)
  })
})

describe('the other person’s words', () => {
  test('stand there to be looked at, as they wrote them, and never come into the text', async () => {
    await open()
    await type('{End}{ArrowUp}{Enter}')
    expect(said('their-words')).toEqual(['The shed stays. <b>No</b> new one.'])
    await type('You want to keep the shed.{Enter}It is a good shed.{Enter}The roof leaks.{Control>}{Enter}{/Control}')
    expect(composer.value).toBe('You want to keep the shed. It is a good shed. The roof leaks.')
  })

  test('are not asked about where nobody is answered', async () => {
    await start({ context: '', contextName: '' })
    await open()
    await type('{End}{ArrowUp}{Enter}')
    expect(said('question')).toEqual(['What are they saying? Put it so that they would nod.'])
    expect(inside('their-words')).toEqual([])
  })
})

describe('what is pointed out', () => {
  test('is said while it is written, once, and holds nobody up', async () => {
    await open()
    await type('{ArrowDown}{Enter}I shouted, but I was tired, but ')
    expect(said('thought')).toEqual(['What stands after “but” may take back what stands before it.'])
    await type('{Control>}{Enter}{/Control}')
    expect(composer.value).toBe('I shouted, but I was tired, but')
  })

  test('what is missing is said at the end, with the way back to its question', async () => {
    await open()
    await type('{ArrowDown}{ArrowDown}{Enter}On Monday{Enter}you left{Enter}{Enter}{Enter}')
    expect(said('thoughts').join()).toContain('Nothing yet that they could do.')
    const change = inside('scaffold-change')[0] as HTMLElement
    expect(change.textContent).toBe('Back to “What do you ask Kit for?”')
    await userEvent.click(change)
    await panel()?.updateComplete
    expect(focused()).toBe('answer')
    await type('Could you tell me before?{Enter}')
    expect(inside('thoughts')).toEqual([])
    expect(said('preview')).toEqual(['On Monday you left. Could you tell me before?'])
  })

  test('praise alone is spoken of only when its question was left', async () => {
    await open()
    await type('{Enter}You are amazing')
    expect(said('thought')).toEqual([])
    await type('{Enter}{Escape}')
    expect(said('thought')).toEqual(['“You are amazing” says what they are like. What did they do that shows it?'])
  })
})

test('nothing written puts nothing into the text', async () => {
  await open()
  await type('{Enter}{Enter}{Enter}{Enter}')
  expect(focused()).toBe('scaffold-back')
  await type('{Control>}{Enter}{/Control}')
  expect(composer.value).toBe('')
  expect(isOpen()).toBe(true)
})
