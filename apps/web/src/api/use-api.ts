import type { Api, ResponseOf, RouteId } from '@hearth/contract'
import {
  type InfiniteData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { call, type InputOf } from './client.ts'

export type AnswerOf<Id extends RouteId> = ResponseOf<Api[Id]>

interface ReadOptions {
  readonly enabled?: boolean
  readonly staleTimeMs?: number
  readonly everyMs?: number
}

interface PagesOptions<Answer> extends ReadOptions {
  /** Finds the cursor of the page before, where a list can be opened in its middle. */
  readonly previousOf?: (answer: Answer) => string | null
}

/** Reads a route; the answer is kept and shared under its id, parameters and query. */
export const useApi = <Id extends RouteId>(id: Id, input?: InputOf<Id>, options: ReadOptions = {}) =>
  useQuery<AnswerOf<Id>>({
    queryKey: keyOf(id, input),
    queryFn: ({ signal }) => call(id, { ...input, signal } as unknown as InputOf<Id>),
    enabled: options.enabled ?? true,
    ...(options.staleTimeMs === undefined ? {} : { staleTime: options.staleTimeMs }),
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
  })

/** Reads a route page by page; `nextOf` finds the cursor of the next page in an answer. */
export const usePages = <Id extends RouteId>(
  id: Id,
  input: InputOf<Id>,
  nextOf: (answer: AnswerOf<Id>) => string | null,
  options: PagesOptions<AnswerOf<Id>> = {},
) =>
  useInfiniteQuery<AnswerOf<Id>, Error, InfiniteData<AnswerOf<Id>>, readonly unknown[], string | null>({
    queryKey: [...keyOf(id, input), 'pages'],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...input?.query, ...(pageParam === null ? {} : { cursor: pageParam }) }
      return call(id, { ...input, query, signal } as unknown as InputOf<Id>)
    },
    initialPageParam: null,
    getNextPageParam: (last) => nextOf(last),
    ...(options.previousOf === undefined ? {} : { getPreviousPageParam: options.previousOf }),
    enabled: options.enabled ?? true,
  })

/** Changes something. `stale` names the routes whose kept answers are read again afterwards. */
export const useAction = <Id extends RouteId>(id: Id, stale: readonly RouteId[] = []) => {
  const kept = useQueryClient()
  return useMutation<AnswerOf<Id>, Error, InputOf<Id>>({
    mutationFn: (input) => call(id, input),
    onSuccess: () => markStale(kept, stale),
  })
}

export const markStale = async (kept: QueryClient, ids: readonly RouteId[]): Promise<void> => {
  await Promise.all(ids.map((id) => kept.invalidateQueries({ queryKey: [id] })))
}

export const keyOf = <Id extends RouteId>(id: Id, input?: InputOf<Id>): readonly unknown[] => [
  id,
  input?.params ?? null,
  input?.query ?? null,
]
