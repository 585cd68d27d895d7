import axe from 'axe-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createMemoryStore } from '../../drafts/store.ts'
import type { HearthComposer } from '../../hearth-composer.ts'
import '../../index.ts'
import { composerOnPage, part, parts } from '../../testing/composer-on-page.ts'
import { exampleReader, harsh, kinder } from '../../testing/example-reader.ts'
import type { PlugInDetail, PlugInPort } from './plug-in-port.ts'

const theirs = 'Please read the manual. It is on page 4.'
let composer: HearthComposer
let sent: string[]
let choices: PlugInDetail[]

type Answer = Awaited<ReturnType<PlugInPort['propose']>>

const plugIn = (
  isAgreed: boolean | null,
  answer: (draft: string) => Promise<Answer> = async () => [theirs],
): PlugInPort => ({
  host: 'llm.example',
  isAgreed,
  propose: (draft) => {
    sent.push(draft)
    return answer(draft)
  },
})
const start = async (properties: Partial<HearthComposer>): Promise<void> => {
  composer = await composerOnPage({ reader: exampleReader(), store: createMemoryStore(), draftKey: 'x', ...properties })
  choices = []
  composer.addEventListener('hearth-plug-in', (event) => {
    choices.push((event as CustomEvent<PlugInDetail>).detail)
  })
}
const isShown = (name: string) => parts(composer, name).some((element) => element.checkVisibility())
const press = async (name: string, at = 0): Promise<void> => {
  await userEvent.click(parts(composer, name)[at] ?? part(composer, name))
  await composer.updateComplete
}
const seeWordings = async (text = harsh): Promise<void> => {
  await userEvent.keyboard(text)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => isShown('kinder')).toBe(true)
  await press('kinder')
  // The code for a plug-in is fetched now: what it shows, or does not, can be told once it is there.
  await import('./more-wordings.ts')
  // Whoever else waits for that code goes on first.
  await new Promise((resolve) => setTimeout(resolve))
  await composer.updateComplete
}
const said = () => parts(composer, 'more')[0]?.textContent?.trim() ?? ''
const marks = () => parts(composer, 'from').map((mark) => mark.textContent?.trim())
const violations = async () => {
  await Promise.all((composer.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished))
  return (await axe.run(composer)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)
}

beforeEach(() => {
  sent = []
})

describe('before the writer agreed', () => {
  test('they are asked under the wordings of Hearth, told the host, and nothing is sent', async () => {
    await start({ plugIn: plugIn(null) })
    await seeWordings()
    expect(parts(composer, 'wording')).toHaveLength(1)
    expect(part(composer, 'offer').textContent).toContain('llm.example')
    expect([sent, choices]).toEqual([[], []])
    expect(await violations()).toEqual([])
  })

  test('both answers weigh the same, and none has the focus', async () => {
    await start({ plugIn: plugIn(null) })
    await seeWordings()
    await userEvent.hover(part(composer, 'text'))
    await violations()
    const looks = ['agree', 'decline'].map((name) => {
      const { backgroundColor, color, fontWeight, borderColor } = getComputedStyle(part(composer, name))
      return JSON.stringify({ backgroundColor, color, fontWeight, borderColor })
    })
    expect(looks[0]).toBe(looks[1])
    expect(composer.shadowRoot?.activeElement?.getAttribute('part')).toBe('text')
  })

  test('who declines is asked no more, and nothing was sent', async () => {
    await start({ plugIn: plugIn(null) })
    await seeWordings()
    await press('decline')
    expect(choices.map(({ host, isAgreed }) => ({ host, isAgreed }))).toEqual([
      { host: 'llm.example', isAgreed: false },
    ])
    expect([isShown('offer'), said(), sent]).toEqual([false, '', []])
    expect(parts(composer, 'wording')).toHaveLength(1)
  })

  test('who agrees is asked for nothing more: once the choice is kept, the draft goes', async () => {
    await start({ plugIn: plugIn(null) })
    let keep: () => void = () => {}
    const keeping = new Promise<void>((resolve) => {
      keep = resolve
    })
    composer.addEventListener('hearth-plug-in', (event) =>
      (event as CustomEvent<PlugInDetail>).detail.waitUntil(keeping),
    )
    await seeWordings()
    await press('agree')
    expect([said(), sent]).toEqual(['Keeping your choice…', []])
    expect(composer.shadowRoot?.activeElement?.getAttribute('part')).toBe('text')
    keep()
    await expect.poll(marks).toEqual(['From the language model at llm.example'])
    expect(sent).toEqual([harsh])
  })

  test('a choice that could not be kept sends nothing, and says so', async () => {
    await start({ plugIn: plugIn(null) })
    composer.addEventListener('hearth-plug-in', (event) =>
      (event as CustomEvent<PlugInDetail>).detail.waitUntil(Promise.reject(new Error('offline'))),
    )
    await seeWordings()
    await press('agree')
    await expect.poll(said).toContain('could not be kept, so nothing was sent')
    expect(sent).toEqual([])
  })
})

describe('once the writer agreed', () => {
  test('Hearth’s own wordings are there at once, and theirs come after, each with its mark', async () => {
    let answer: (wordings: Answer) => void = () => {}
    const coming = new Promise<Answer>((resolve) => {
      answer = resolve
    })
    await start({ plugIn: plugIn(true, () => coming) })
    await seeWordings()
    expect(parts(composer, 'diff')).toHaveLength(1)
    expect(said()).toBe('Your draft is on its way to llm.example…')
    answer([theirs])
    await expect.poll(marks).toEqual(['From the language model at llm.example'])
    expect(said()).toContain('Your draft was sent to llm.example.')
    expect(parts(composer, 'more')[0]?.getAttribute('role')).toBe('status')
    expect(await violations()).toEqual([])
    await press('take', 1)
    expect(composer.value).toBe(theirs)
    await press('restore')
    expect(composer.value).toBe(harsh)
  })

  test('nothing is sent before wordings are asked for, and a draft that was answered not again', async () => {
    await start({ plugIn: plugIn(true) })
    await userEvent.keyboard(harsh)
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.poll(() => isShown('kinder')).toBe(true)
    expect(sent).toEqual([])
    await press('kinder')
    await expect.poll(marks).toHaveLength(1)
    await press('back')
    expect(marks()).toEqual([])
    await press('kinder')
    expect(marks()).toHaveLength(1)
    expect(sent).toEqual([harsh])
  })

  test('what fails a guard, or is there already, is not shown; that the draft went there is said all the same', async () => {
    await start({ plugIn: plugIn(true, async () => ['You moron, read the manual.', kinder]) })
    await seeWordings()
    await expect.poll(said).toBe('Your draft was sent to llm.example. Nothing came back that keeps your meaning.')
    expect(marks()).toEqual([])
    expect(parts(composer, 'wording')).toHaveLength(1)
  })

  test('together there are three at most, as plain text', async () => {
    const many = ['<b>Read</b> the manual.', 'Read the manual, please.', 'Page 4 has it.', 'See page 4.']
    await start({ plugIn: plugIn(true, async () => many) })
    await seeWordings()
    await expect.poll(() => parts(composer, 'wording')).toHaveLength(3)
    expect(composer.shadowRoot?.querySelector('b')).toBe(null)
    expect(parts(composer, 'wording')[1]?.textContent).toContain('<b>')
  })

  test.each([
    ['fails', () => Promise.reject(new Error('no'))],
    ['does not answer', async () => null],
  ])('a plug-in that %s leaves what is there', async (_, answer) => {
    await start({ plugIn: plugIn(true, answer) })
    await seeWordings()
    await expect.poll(said).toBe('We tried to send your draft to llm.example, and no answer came.')
    expect(parts(composer, 'wording')).toHaveLength(1)
  })

  test('where Hearth has none, theirs stand in, and it no longer says that nothing can be done', async () => {
    await start({ plugIn: plugIn(true, async () => ['What a day.']) })
    await seeWordings('What a moron')
    await expect.poll(marks).toHaveLength(1)
    const status = part(composer, 'card').querySelector('[role=status]')?.textContent
    expect(status).not.toContain('can’t soften')
  })

  test('what comes late to an edited text is not shown', async () => {
    let answer: (wordings: Answer) => void = () => {}
    const coming = new Promise<Answer>((resolve) => {
      answer = resolve
    })
    await start({ plugIn: plugIn(true, () => coming) })
    await seeWordings()
    await userEvent.keyboard(' And page 5.')
    answer([theirs])
    await composer.updateComplete
    expect([marks(), composer.value]).toEqual([[], `${harsh} And page 5.`])
  })
})

test('a draft with private details, and one that meets support, go nowhere', async () => {
  await start({ plugIn: plugIn(true) })
  await userEvent.keyboard('Call me: 555 1234')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => isShown('send-as-is')).toBe(true)
  if (isShown('kinder')) await press('kinder')
  expect([sent, isShown('offer')]).toEqual([[], false])
})

test('without a plug-in, or where the writer declined, there is no trace of one', async () => {
  for (const none of [null, plugIn(false)]) {
    await start({ plugIn: none })
    await seeWordings()
    expect([isShown('offer'), said(), sent]).toEqual([false, '', []])
  }
})
