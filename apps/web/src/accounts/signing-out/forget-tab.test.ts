import { afterEach, expect, it, vi } from 'vitest'
import { forgetTab } from './forget-tab.ts'

afterEach(() => vi.unstubAllGlobals())

it('takes away what was typed about a case, and nothing of others', () => {
  const kept: Record<string, unknown> = { 'hearth.decision.me.case': '{"reason":"words"}', theirs: 'x' }
  const removeItem = (key: string) => delete kept[key]
  Object.defineProperty(kept, 'removeItem', { value: removeItem, enumerable: false })
  vi.stubGlobal('sessionStorage', kept)
  forgetTab()
  expect(kept).toEqual({ theirs: 'x' })
})

it('does not mind a browser that keeps nothing', () => {
  expect(forgetTab).not.toThrow()
})
