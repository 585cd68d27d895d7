import { expect, it } from 'vitest'
import { type ReportProgress, reportStateOf } from './report-state.ts'

const at = '2026-11-21T12:00:00.000Z'
const toldFrom = '2026-11-21T12:00:10.000Z'

it.each<[ReportProgress, string, string]>([
  [{ kind: 'waiting' }, at, 'waiting'],
  [{ kind: 'claimed', until: toldFrom }, at, 'being-looked-at'],
  [{ kind: 'claimed', until: toldFrom }, toldFrom, 'waiting'],
  [{ kind: 'decided', action: 'hide', toldFrom }, at, 'being-looked-at'],
  [{ kind: 'decided', action: 'none', toldFrom }, at, 'being-looked-at'],
  [{ kind: 'decided', action: 'hide', toldFrom }, toldFrom, 'acted-on'],
  [{ kind: 'decided', action: 'note', toldFrom }, toldFrom, 'acted-on'],
  [{ kind: 'decided', action: 'none', toldFrom }, toldFrom, 'closed-no-breach'],
])('%j at %s shows its reporter "%s"', (progress, now, state) => {
  expect(reportStateOf(progress, now)).toBe(state)
})
