import { expect, it } from 'vitest'
import * as analysis from './index.ts'

it('exposes these names and no others', () => {
  expect(Object.keys(analysis).sort()).toEqual([
    'attributes',
    'checkConsiderate',
    'considerateSlug',
    'considerateSlugs',
    'createConsiderateFinder',
    'createEncoder',
    'createReader',
    'findPersonalData',
    'languageFiles',
    'loadEncoder',
    'openOnnx',
  ])
})
