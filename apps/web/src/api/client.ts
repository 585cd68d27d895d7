import type { RouteId } from '@hearth/contract'
import { createClient, RequestRefused } from '@hearth/contract/client'
import { QueryClient } from '@tanstack/react-query'

const minuteMs = 60_000

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * minuteMs,
      // Only what may pass by itself is asked again; a refusal is an answer.
      retry: (failures, error) => failures < 2 && isPassing(error),
    },
    // A change made offline is refused at once and kept in sight, never sent behind somebody's back later.
    mutations: { retry: false, networkMode: 'always' },
  },
})

let csrfToken: string | undefined

/** Keeps the token that the next change sends back. */
export const keepCsrfToken = (token: string): void => {
  csrfToken = token
}

const send = createClient({ csrfToken: () => csrfToken })

export type InputOf<Id extends RouteId> = Parameters<typeof send<Id>>[1]

/**
 * One request of the typed API. A token that grew stale (a sign-in in another tab) is fetched anew once.
 *
 * @throws RequestRefused with the problem of the server
 */
export const call = async <Id extends RouteId>(id: Id, input?: InputOf<Id>): ReturnType<typeof send<Id>> => {
  try {
    return await send(id, input)
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    // The session ended meanwhile: the bar and the pages should say so.
    if (error.problem.code === 'not-signed-in') void queryClient.invalidateQueries({ queryKey: ['readMe'] })
    if (error.problem.code !== 'csrf-token-missing') throw error
    keepCsrfToken((await send('readMe')).csrfToken)
    return send(id, input)
  }
}

/** Whether trying again may help: the server cannot be reached, or is busy. */
export const isPassing = (error: unknown): boolean =>
  error instanceof RequestRefused && (error.problem.status === 0 || error.problem.status === 503)
