import type { Decision, DecisionId } from '@hearth/contract'
import { afterEach, expect, it, vi } from 'vitest'
import { closeUndo, openUndo, readUndo, undoMs } from './undo-window.ts'

afterEach(() => vi.useRealTimers())

const made = (id: string) => ({
  decision: {
    id: id as DecisionId,
    decidedAt: '2026-11-21T12:00:00.000Z',
    undoUntil: '2026-11-21T12:00:10.000Z',
  } as Decision,
  caseId: id,
  spaceId: 's',
  slug: 's',
  onUndone: () => undefined,
})

it('measures the window by the server’s own clock, a little short so that the last tap arrives', () => {
  const ms = undoMs(made('a').decision)
  expect(ms).toBeGreaterThan(9_000)
  expect(ms).toBeLessThan(10_000)
  expect(undoMs({ decidedAt: '2026-11-21T12:00:00.000Z', undoUntil: '2026-11-21T12:00:00.000Z' })).toBe(0)
})

it('offers the last decision first, and an earlier one again for as long as it has left', () => {
  vi.useFakeTimers()
  openUndo(made('a'))
  vi.advanceTimersByTime(4_000)
  openUndo(made('b'))
  expect(readUndo()?.caseId).toBe('b')
  closeUndo('b' as DecisionId)
  expect(readUndo()?.caseId).toBe('a')
  vi.advanceTimersByTime(6_000)
  expect(readUndo()).toBeNull()
})
