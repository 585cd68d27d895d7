import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createMemoryStore } from '../drafts/store.ts'
import { exampleReader, harsh, kinder } from '../testing/example-reader.ts'
import { emptyPage, type FieldOnPage, fieldOnPage, shownParts } from '../testing/field-on-page.ts'
import type { HearthPause, MaySendDetail } from './index.ts'

const isAsking = (pause: HearthPause) => shownParts(pause, 'edit').length > 0
const press = async (pause: HearthPause, name: string): Promise<void> => {
  const [button] = shownParts(pause, name)
  if (button === undefined) throw new Error(`The part ${name} is not shown.`)
  await userEvent.click(button)
  await pause.updateComplete
}
const post = () => userEvent.click(document.querySelector('form > button') as HTMLElement)
const ask = async (page: FieldOnPage, text = harsh): Promise<void> => {
  await userEvent.type(page.field, text)
  await post()
  await expect.poll(() => isAsking(page.pause)).toBe(true)
  // Until a press may count as an answer.
  await new Promise((resolve) => setTimeout(resolve, 550))
}
const settled = (pause: HearthPause) =>
  Promise.all((pause.shadowRoot?.getAnimations() ?? []).map((one) => one.finished))
const said = (pause: HearthPause) => shownParts(pause, 'card')[0]?.textContent?.replace(/\s+/g, ' ') ?? ''

test('has no accessibility violations, silent, asking and offering wordings', async () => {
  const page = fieldOnPage()
  const violations = async () => (await axe.run(document.body)).violations.map(({ id }) => id)
  expect(await violations()).toEqual([])
  await ask(page)
  await settled(page.pause)
  expect(await violations()).toEqual([])
  await press(page.pause, 'kinder')
  expect(await violations()).toEqual([])
})

describe('a form', () => {
  test('with plain words goes at once, with its own button, as if nobody were there', async () => {
    const { field, sent } = fieldOnPage()
    await userEvent.type(field, 'The meeting is at four.')
    await post()
    await expect.poll(() => sent).toEqual(['The meeting is at four. Post'])
  })

  test('with harsh words is held before the page hears of it, and goes as it is when its writer says so', async () => {
    const page = fieldOnPage()
    await ask(page)
    expect(page.sent).toEqual([])
    expect(page.field.value).toBe(harsh)
    expect(document.activeElement).toBe(page.field)
    expect(said(page.pause)).toContain('“absolute idiot” may read as about the person.')
    await press(page.pause, 'send-as-is')
    expect(page.sent).toEqual([`${harsh} Post`])
    expect(isAsking(page.pause)).toBe(false)
  })

  test('goes, too, by the page’s own button, without a second question', async () => {
    const page = fieldOnPage()
    await ask(page)
    await post()
    expect(page.sent).toEqual([`${harsh} Post`])
  })

  test('is not sent by the second half of a double click', async () => {
    const page = fieldOnPage()
    await userEvent.type(page.field, harsh)
    await userEvent.dblClick(document.querySelector('form > button') as HTMLElement)
    await expect.poll(() => isAsking(page.pause)).toBe(true)
    expect(page.sent).toEqual([])
  })

  test('is let alone where a button says that it sends no message, where the field is blank, and where it is switched off', async () => {
    const { form, field, pause, sent } = fieldOnPage()
    const button = form.querySelector('button') as HTMLButtonElement
    button.toggleAttribute('data-no-pause', true)
    await userEvent.type(field, harsh)
    await post()
    expect(sent).toEqual([`${harsh} Post`])
    button.removeAttribute('data-no-pause')
    await post()
    expect(sent[1]).toBe('Post')
    pause.off = true
    await userEvent.type(field, harsh)
    await post()
    expect(sent[2]).toBe(`${harsh} Post`)
  })

  test.each([
    ['late', exampleReader({ delayMs: 3000 })],
    ['failing', exampleReader({ fails: true })],
  ])('goes within half a second where the reader is %s', async (_, reader) => {
    const { field, sent, pause } = fieldOnPage({ reader })
    await userEvent.type(field, harsh)
    const before = performance.now()
    await post()
    await expect.poll(() => sent.length, { interval: 5 }).toBe(1)
    expect(performance.now() - before).toBeLessThan(900)
    expect(isAsking(pause)).toBe(false)
  })

  test('goes where nobody reads, and where the pause was taken away', async () => {
    const nobody = fieldOnPage({ reader: null })
    await userEvent.type(nobody.field, harsh)
    await post()
    expect(nobody.sent.length).toBe(1)
    const gone = fieldOnPage()
    gone.pause.remove()
    await userEvent.type(gone.field, harsh)
    await post()
    expect(gone.sent.length).toBe(1)
  })

  test('that a script made up to be heard by a script is held and made up again', async () => {
    const { form, field, pause, sent } = fieldOnPage()
    await userEvent.type(field, harsh)
    form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
    await expect.poll(() => isAsking(pause)).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 550))
    await press(pause, 'send-as-is')
    expect(sent).toEqual([harsh])
  })
})

describe('the choices', () => {
  test('Edit selects the words, so that what is typed next replaces them', async () => {
    const page = fieldOnPage()
    await ask(page)
    await press(page.pause, 'edit')
    await userEvent.keyboard('dear friend')
    expect(page.field.value).toBe('You dear friend, read the manual. It is on page 4.')
    await post()
    expect(page.sent).toEqual(['You dear friend, read the manual. It is on page 4. Post'])
  })

  test('a kinder wording is typed into the field, heard by the page, and taken back', async () => {
    const page = fieldOnPage()
    const heard: string[] = []
    page.field.addEventListener('input', () => heard.push(page.field.value))
    await ask(page)
    heard.length = 0
    await press(page.pause, 'kinder')
    await press(page.pause, 'take')
    expect(page.field.value).toBe(kinder)
    expect(heard).toEqual([kinder])
    await press(page.pause, 'restore')
    expect(page.field.value).toBe(harsh)
  })

  test('Escape goes back to editing, and is the page’s own again afterwards', async () => {
    const page = fieldOnPage()
    await ask(page)
    let escapes = 0
    const count = (event: Event) => void ((event as KeyboardEvent).key === 'Escape' && escapes++)
    document.body.addEventListener('keydown', count)
    await userEvent.keyboard('{Escape}')
    expect(isAsking(page.pause)).toBe(false)
    expect(escapes).toBe(0)
    await userEvent.keyboard('{Escape}')
    expect(escapes).toBe(1)
    document.body.removeEventListener('keydown', count)
  })

  test('are reached by Shift and Tab, and Enter on them is not the page’s Enter', async () => {
    const page = fieldOnPage()
    let enters = 0
    page.form.addEventListener('keydown', (event) => void (event.key === 'Enter' && enters++))
    await ask(page)
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(page.pause)
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}{Enter}')
    expect(enters).toBe(0)
    expect(page.sent).toEqual([`${harsh} Post`])
  })
})

test('in a shadow root it works as anywhere', async () => {
  const host = document.createElement('div')
  emptyPage().append(host)
  const page = fieldOnPage({}, host.attachShadow({ mode: 'open' }))
  await userEvent.type(page.field, harsh)
  await userEvent.click(page.form.querySelector('button') as HTMLElement)
  await expect.poll(() => isAsking(page.pause)).toBe(true)
  expect(page.sent).toEqual([])
  await new Promise((resolve) => setTimeout(resolve, 550))
  await press(page.pause, 'send-as-is')
  expect(page.sent).toEqual([`${harsh} Post`])
})

test('two on a page share the caps and nothing else', async () => {
  const store = createMemoryStore()
  const main = emptyPage()
  const one = fieldOnPage({ store }, main)
  const two = fieldOnPage({ store }, main)
  await userEvent.type(one.field, harsh)
  await userEvent.click(one.form.querySelector('button') as HTMLElement)
  await expect.poll(() => isAsking(one.pause)).toBe(true)
  expect(isAsking(two.pause)).toBe(false)
  // Ten minutes have not passed since the other one asked.
  await userEvent.type(two.field, harsh)
  await userEvent.click(two.form.querySelector('button') as HTMLElement)
  await expect.poll(() => two.sent.length).toBe(1)
  expect(one.sent).toEqual([])
})

describe('an editable element with a button', () => {
  const chat = (html = ''): { field: HTMLElement; pause: HearthPause; sent: string[] } => {
    const main = emptyPage()
    main.innerHTML = `<hearth-pause for="box" send-button="go" enter></hearth-pause>
      <div id="box" contenteditable="true" role="textbox" aria-label="Say it">${html}</div><button id="go">Say</button>`
    const pause = main.querySelector('hearth-pause') as HearthPause
    pause.reader = exampleReader()
    pause.store = createMemoryStore()
    const field = main.querySelector('#box') as HTMLElement
    const sent: string[] = []
    const say = () => {
      sent.push(field.textContent)
      field.textContent = ''
    }
    main.querySelector('#go')?.addEventListener('click', say)
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return
      event.preventDefault()
      say()
    })
    field.focus()
    return { field, pause, sent }
  }

  test('is held at Enter, and at the button, and goes by the same way', async () => {
    const { pause, sent } = chat()
    await userEvent.keyboard('Hello there{Enter}')
    await expect.poll(() => sent).toEqual(['Hello there'])
    await userEvent.keyboard('You clown{Enter}')
    await expect.poll(() => isAsking(pause)).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 550))
    await press(pause, 'send-as-is')
    expect(sent).toEqual(['Hello there', 'You clown'])
    pause.store = createMemoryStore()
    await userEvent.keyboard('You moron')
    await userEvent.click(document.querySelector('#go') as HTMLElement)
    await expect.poll(() => isAsking(pause)).toBe(true)
    expect(sent.length).toBe(2)
  })

  test('keeps what the page marked up when a wording is taken', async () => {
    const { field, pause } = chat('You absolute idiot, read the manual. It is on <b>page 4</b>.')
    field.focus()
    await userEvent.click(document.querySelector('#go') as HTMLElement)
    await expect.poll(() => isAsking(pause)).toBe(true)
    await press(pause, 'kinder')
    await press(pause, 'take')
    expect(field.textContent).toBe(kinder)
    expect(field.querySelector('b')?.textContent).toBe('page 4')
  })

  test('selects the words for Edit across lines', async () => {
    const { pause } = chat('<div>Hello</div><div>you <i>cl</i>own</div>')
    await userEvent.click(document.querySelector('#go') as HTMLElement)
    await expect.poll(() => isAsking(pause)).toBe(true)
    await press(pause, 'edit')
    expect(String(document.getSelection())).toBe('clown')
  })
})

describe('for a page that sends by a script of its own', () => {
  const open = (options = {}) => {
    const page = fieldOnPage(options)
    const told: MaySendDetail[] = []
    page.pause.addEventListener('hearth-send', (event) => {
      event.preventDefault()
      told.push((event as CustomEvent<MaySendDetail>).detail)
    })
    return { ...page, told }
  }

  test('send() tells hearth-send at once for plain words, and once the writer has chosen for harsh ones', async () => {
    const { field, pause, told } = open()
    await userEvent.type(field, 'Good morning')
    pause.send()
    await expect.poll(() => told).toEqual([{ text: 'Good morning' }])
    field.value = harsh
    pause.send()
    await expect.poll(() => isAsking(pause)).toBe(true)
    expect(told.length).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 550))
    await press(pause, 'fine')
    await expect.poll(() => told.length).toBe(2)
  })

  test('preventing hearth-send keeps a form from going, and off tells it all the same', async () => {
    const { field, pause, sent, told } = open()
    await userEvent.type(field, 'Good morning')
    await post()
    await expect.poll(() => told.length).toBe(1)
    pause.off = true
    await post()
    expect(told.length).toBe(2)
    expect(sent).toEqual([])
  })
})

describe('looks and words', () => {
  test('silent, it takes no room, not even a gap', () => {
    const { form, pause } = fieldOnPage()
    const height = form.getBoundingClientRect().height
    pause.remove()
    expect(form.getBoundingClientRect().height).toBe(height)
  })

  test('the page’s custom properties, font and words are used; a small rem does not make it small', async () => {
    const page = fieldOnPage({
      text: { pause: { title: 'Vor dem Absenden' } as never },
      reasons: { 'insult.*': '„{words}“ klingt, als ginge es um die Person.' },
    })
    document.documentElement.style.fontSize = '10px'
    document.body.style.fontFamily = 'monospace'
    page.pause.style.setProperty('--hearth-wash', 'rgb(1, 2, 3)')
    await ask(page)
    const [card] = shownParts(page.pause, 'card')
    const style = getComputedStyle(card as HTMLElement)
    expect(style.backgroundColor).toBe('rgb(1, 2, 3)')
    expect(style.fontFamily).toBe('monospace')
    expect(style.fontSize).toBe('16px')
    expect(said(page.pause)).toContain('Vor dem Absenden')
    expect(said(page.pause)).toContain('„absolute idiot“ klingt, als ginge es um die Person.')
    expect(said(page.pause)).toContain('Want to change it first?')
    document.documentElement.style.fontSize = ''
    document.body.style.fontFamily = ''
  })

  test('in a page that reads from right to left, the card does, too', async () => {
    const page = fieldOnPage()
    page.form.dir = 'rtl'
    await ask(page)
    const [edit] = shownParts(page.pause, 'edit')
    const [send] = shownParts(page.pause, 'send-as-is')
    expect((edit?.getBoundingClientRect().left ?? 0) > (send?.getBoundingClientRect().left ?? 0)).toBe(true)
    expect(getComputedStyle(edit as HTMLElement).direction).toBe('rtl')
  })
})
