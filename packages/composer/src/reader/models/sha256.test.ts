import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'
import { sha256ByHand } from './sha256-by-hand.ts'

test('agrees with Node on any bytes, by the browser and by hand', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (given) => {
      const bytes = new Uint8Array(given)
      const expected = createHash('sha256').update(bytes).digest('hex')
      expect(Buffer.from(sha256ByHand(bytes)).toString('hex')).toBe(expected)
      expect(await sha256(bytes)).toBe(expected)
    }),
  )
})
