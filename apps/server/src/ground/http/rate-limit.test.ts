import { expect, test } from 'vitest'
import { openTestServer } from '../testing/test-server.ts'

test('more requests a minute than a route allows are refused, for one person and not for the next', async () => {
  const server = await openTestServer({ rateTimes: 1 })
  try {
    const [visitor, other] = [await server.visitor(), await server.visitor()]
    const signIn = (who: typeof visitor) => who.call('signIn', { body: { name: 'nobody', password: 'x' } })
    const codes: string[] = []
    for (let time = 0; time < 12; time += 1) {
      await signIn(visitor).catch((error: { problem: { code: string } }) => codes.push(error.problem.code))
    }
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'sign-in-refused'))
    expect(codes.slice(10)).toEqual(['too-many-requests', 'too-many-requests'])
    await expect(signIn(other)).rejects.toMatchObject({ problem: { code: 'sign-in-refused' } })
  } finally {
    await server.close()
  }
})
