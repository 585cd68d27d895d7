import { expect, it } from 'vitest'
import * as moderation from './index.ts'

it('exposes these names and no others', () => {
  expect(Object.keys(moderation).toSorted()).toEqual([
    'answererOf',
    'appealDays',
    'appealDoor',
    'appealUntil',
    'claimMs',
    'claimUntil',
    'countStrikes',
    'effectOf',
    'effectOfStanding',
    'isStorm',
    'machineStep',
    'moveCase',
    'newcomerDefaults',
    'placeReport',
    'repeatHours',
    'reportStateOf',
    'ruleOf',
    'showsExposure',
    'showsThreat',
    'starterPolicies',
    'statusAt',
    'stormEnd',
    'strikeDays',
    'suggestAction',
    'suits',
    'triage',
    'undoUntil',
    'undoWindowMs',
    'urgencyAt',
    'usualGapMinutes',
    'usualWait',
    'weighPost',
  ])
})
