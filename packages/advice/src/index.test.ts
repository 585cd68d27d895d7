import { expect, test } from 'vitest'
import * as advice from './index.ts'

test('the package has these public names', () => {
  expect(Object.keys(advice).sort()).toEqual([
    'advise',
    'createAdvisor',
    'diffWords',
    'en',
    'judge',
    'mayAskPlugIn',
    'renderMessage',
  ])
})
