import '../ui/base.css'
import '../ui/tokens.css'
import axe from 'axe-core'
import { createRoot, type Root } from 'react-dom/client'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { TryPage } from './try-page.tsx'

let root: Root

beforeEach(() => {
  document.documentElement.lang = 'en'
  document.title = 'Try it'
  window.history.replaceState(null, '', '#message')
  const place = document.createElement('main')
  document.body.replaceChildren(place)
  root = createRoot(place)
  root.render(
    <MemoryRouter>
      <TryPage />
    </MemoryRouter>,
  )
})

afterEach(() => {
  root.unmount()
  localStorage.clear()
})

const violations = async (): Promise<string[]> => {
  await Promise.all(document.getAnimations().map(({ finished }) => finished))
  const { violations: found } = await axe.run(document.body)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('has no accessibility violations with a message read, and with a month read', async () => {
  await expect.element(page.getByText(/Fetching the reader/)).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Shutting somebody out' }))
  await expect.element(page.getByText('Aimed at')).toBeVisible()
  expect(await violations()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'A month of posts' }))
  expect(await violations()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Or try it with a small made-up month' }))
  expect(await violations()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Read them' }))
  await expect.element(page.getByRole('heading', { name: /would have paused/ })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('a kind example goes without a question, and its kindness is noticed in words, not in numbers', async () => {
  await expect.element(page.getByText(/Fetching the reader/)).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Thanks' }))
  await expect.element(page.getByText('It would have gone')).toBeVisible()
  const saw = () => page.getByRole('complementary', { name: 'What the reader saw' }).element().textContent
  await expect.poll(saw).toContain('Kind things')
  expect(saw()).not.toMatch(/0\.\d/)
})

test('asks the network for the reader and its model alone', async () => {
  await expect.element(page.getByText(/Fetching the reader/)).not.toBeInTheDocument()
  performance.clearResourceTimings()
  const secret = 'You absolute walnut, nobody may know that I wrote this.'
  await userEvent.fill(page.getByLabelText('Your message'), secret)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByText('Aimed at')).toBeVisible()
  const requests = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  expect(requests.filter((path) => path.startsWith('/api'))).toEqual([])
  expect(requests.join(' ')).not.toContain('walnut')
})

test('a file that is no table is refused in words, and nothing else changes', async () => {
  await userEvent.click(page.getByRole('button', { name: 'A month of posts' }))
  const file = new File(['\uFFFD\0'.repeat(400), '\n', 'x'], 'picture.csv')
  await userEvent.upload(page.getByLabelText('Choose a file').last(), file)
  await expect.element(page.getByText(/This file could not be read/)).toBeVisible()
})
