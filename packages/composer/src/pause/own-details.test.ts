import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../drafts/store.ts'
import { createOwnDetails } from './own-details.ts'

describe('createOwnDetails', () => {
  test('remembers a number however it is spaced, and no other', async () => {
    const own = createOwnDetails(createMemoryStore(), 'ada')
    await own.remember(['07946 018 552'])
    expect(await own.isFine('07946-018552')).toBe(true)
    expect(await own.isFine('07946 018 553')).toBe(false)
  })

  test('keeps what was said for one person and place apart from the next', async () => {
    const store = createMemoryStore()
    await createOwnDetails(store, 'ada').remember(['ada@posteo.de'])
    expect(await createOwnDetails(store, 'bea').isFine('ada@posteo.de')).toBe(false)
  })

  test('leaves nothing readable on the device', async () => {
    const store = createMemoryStore()
    await createOwnDetails(store, 'ada').remember(['07946 018 552', 'ada@posteo.de'])
    const kept = store.keys().map((key) => store.get(key) ?? '')
    expect(kept.join()).not.toMatch(/07946|018552|posteo/)
  })

  test('forgets what was damaged, and goes on', async () => {
    const store = createMemoryStore()
    store.set('hearth:own-details:ada', '{"salt":3')
    const own = createOwnDetails(store, 'ada')
    expect(await own.isFine('x')).toBe(false)
    await own.remember(['x'])
    expect(await own.isFine('x')).toBe(true)
  })
})
