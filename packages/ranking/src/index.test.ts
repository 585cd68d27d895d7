import { expect, test } from 'vitest'
import * as ranking from './index.ts'

test('offers these names', () => {
  expect(Object.keys(ranking).sort()).toEqual(['commonGround', 'findRings', 'rank', 'raterWeights', 'wordingPrior'])
})
