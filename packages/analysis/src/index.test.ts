import { expect, it } from 'vitest'
import * as analysis from './index.ts'

it('exposes these names and no others', () => {
  expect(Object.keys(analysis).sort()).toEqual([
    'attributes',
    'createEncoder',
    'createReader',
    'loadEncoder',
    'openOnnx',
  ])
})
