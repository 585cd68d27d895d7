import { afterEach, expect, it } from 'vitest'
import { dropToast, readToasts, showToast } from './toast.ts'

afterEach(() => {
  for (const { id } of readToasts()) dropToast(id)
})

const standing = () => readToasts().map(({ words }) => words)

it('lets the newest take the place of an older one of its kind', () => {
  showToast({ words: 'Sent.', kind: 'sent' })
  showToast({ words: 'Copied.' })
  const last = showToast({ words: 'Sent. A moderator has a look.', kind: 'sent' })
  showToast({ words: 'Copied.' })
  expect(standing()).toEqual(['Sent. A moderator has a look.', 'Copied.'])
  expect(readToasts()[0]?.id).toBe(last)
})

it('lets at most three stand at once', () => {
  for (const words of ['one', 'two', 'three', 'four']) showToast({ words })
  expect(standing()).toEqual(['two', 'three', 'four'])
})
