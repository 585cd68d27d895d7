import '../ui/base.css'
import '../ui/tokens.css'
import axe from 'axe-core'
import { createRoot, type Root } from 'react-dom/client'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AnswerKindly } from './answer-kindly.tsx'
import { HelpPage } from './help-page.tsx'

let root: Root

beforeEach(() => {
  document.documentElement.lang = 'en'
  document.title = 'Help lines'
  const place = document.createElement('main')
  document.body.replaceChildren(place)
  root = createRoot(place)
})

afterEach(() => root.unmount())

const violations = async (): Promise<string[]> => {
  await Promise.all(document.getAnimations().map(({ finished }) => finished))
  const { violations: found } = await axe.run(document.body)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('a country shows its lines with the day they were checked; the directories are always there', async () => {
  root.render(
    <MemoryRouter>
      <HelpPage />
    </MemoryRouter>,
  )
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Country' }), 'GB')
  const call = page.getByRole('link', { name: 'Call 116 123 Samaritans' })
  await expect.element(call).toHaveAttribute('href', 'tel:116123')
  await expect.element(page.getByRole('link', { name: /Its page was read on .*2026/ })).toBeVisible()
  for (const country of ['FI', 'US']) {
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Country' }), country)
    await expect.element(page.getByRole('link', { name: 'Find A Helpline' })).toBeVisible()
  }
  expect(await violations()).toEqual([])
})

test('whoever answers a heavy post is offered how; on the post itself stands nothing', async () => {
  root.render(<AnswerKindly text="I have written my letters. I want to die." />)
  const offer = page.getByRole('button', { name: 'How to answer somebody who is struggling' })
  await expect.element(offer, { timeout: 20_000 }).toBeVisible()
  await userEvent.click(offer)
  await expect.element(page.getByRole('heading', { name: 'What helps' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Find A Helpline' })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('nothing is offered for an ordinary post', async () => {
  root.render(<AnswerKindly text="The boats are back, come and look." />)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  expect(document.querySelector('.answer-offer')).toBeNull()
})
