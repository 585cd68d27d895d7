import { expect, it } from 'vitest'
import { undoMs } from './undo-window.ts'

it('measures the window by the server’s own clock, a little short so that the last tap arrives', () => {
  const ms = undoMs({ decidedAt: '2026-11-21T12:00:00.000Z', undoUntil: '2026-11-21T12:00:10.000Z' })
  expect(ms).toBeGreaterThan(9_000)
  expect(ms).toBeLessThan(10_000)
  expect(undoMs({ decidedAt: '2026-11-21T12:00:00.000Z', undoUntil: '2026-11-21T12:00:00.000Z' })).toBe(0)
})
