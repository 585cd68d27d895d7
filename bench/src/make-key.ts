import { createClient } from '@hearth/contract/client'
import type { RunningServer } from '../../e2e/running-server.ts'

/** Opens a place on a fresh server and makes a key for a program. @returns its secret */
export const makeKey = async ({ address, setupLink }: RunningServer): Promise<string> => {
  const cookies = new Map<string, string>()
  let csrfToken: string | undefined
  const call = createClient({
    baseUrl: address,
    csrfToken: () => csrfToken,
    fetch: async (input, init) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(input, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), cookie },
      })
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        cookies.set(name, value)
      }
      return response
    },
  })
  csrfToken = (await call('readMe')).csrfToken
  const space = await call('setUp', {
    params: { token: setupLink?.split('/').at(-1) ?? '' },
    body: {
      name: 'keeper',
      password: 'correct horse battery',
      displayName: 'Kit',
      space: { name: 'Harbour', slug: 'harbour' },
    },
  })
  const body = { name: 'A comment system', perMinute: 60_000 }
  return (await call('createKey', { params: { spaceId: space.id }, body })).secret
}
