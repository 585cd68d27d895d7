import { existsSync, readFileSync } from 'node:fs'
import { attributeIds, harmAttributes } from '@hearth/contract'
import { describe, expect, it } from 'vitest'
import { attributes } from './index.ts'

const pages = new URL('../../../../docs/concepts/attributes/', import.meta.url)

describe('the attributes', () => {
  it('are all of the contract’s, in its order and with its directions', () => {
    expect(attributes.map(({ id }) => id)).toEqual(attributeIds)
    const harms = attributes.filter(({ direction }) => direction === 'harm')
    expect(harms.map(({ id }) => id)).toEqual(harmAttributes)
  })

  it.each(attributes.map(({ id }) => id))('%s has a page with a rater question, examples and known failures', (id) => {
    const page = new URL(`${id}.md`, pages)
    expect(existsSync(page)).toBe(true)
    const text = readFileSync(page, 'utf8')
    for (const part of ['## Rater question', '## Examples', '## Known failures']) expect(text).toContain(part)
  })
})
