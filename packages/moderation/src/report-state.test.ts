import type { PersonId } from '@hearth/contract'
import { expect, it } from 'vitest'
import { reportStateOf } from './report-state.ts'

const by = 'ana' as PersonId
const at = '2026-11-21T12:00:00.000Z'
const told = '2026-11-21T12:00:10.000Z'

it.each([
  [null, null, at, 'waiting'],
  [{ state: 'open' as const }, null, at, 'waiting'],
  [{ state: 'claimed' as const, by, until: told }, null, at, 'being-looked-at'],
  [{ state: 'claimed' as const, by, until: told }, null, told, 'waiting'],
  [{ state: 'decided' as const, by, at }, 'hide' as const, at, 'being-looked-at'],
  [{ state: 'decided' as const, by, at }, 'hide' as const, told, 'acted-on'],
  [{ state: 'decided' as const, by, at }, 'note' as const, told, 'acted-on'],
  [{ state: 'decided' as const, by, at }, 'none' as const, told, 'closed-no-breach'],
] as const)('case %j with action %s at %s shows its reporter "%s"', (status, action, now, state) => {
  expect(reportStateOf(status, action, now)).toBe(state)
})
