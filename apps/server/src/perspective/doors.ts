import cors from '@fastify/cors'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { DoorError } from '../ground/doors/door-error.ts'
import type { Doorkeeper, Entry } from '../ground/doors/doorkeeper.ts'
import type { Reader } from '../ground/reader.ts'
import { shownKey } from '../ground/requests/door-key.ts'
import type { Shadow } from './shadow/shadow.ts'
import type { SuggestionShelf } from './suggest/take-suggestion.ts'

/** What the doors stand on. A whole server gives all of it; a door that runs alone has no shelf. */
export interface Doors {
  /** Bounded: where too much waits it throws `busy`. */
  readonly reader: Reader
  readonly doorkeeper: Doorkeeper
  readonly shelf: SuggestionShelf | null
  readonly shadow: Shadow | null
  /** The address that programs use, without a trailing slash; null where nobody said. */
  readonly publicUrl: string | null
  /** Whose pages may ask from a browser. */
  readonly corsOrigins: readonly string[]
}

/** One address must not starve the rest; a key has a limit of its own. */
export const perMinute = 12_000

/** Opens the doors: each speaks the shape that its clients know, errors included. */
export const mountDoors = async (
  app: FastifyInstance,
  doors: Doors,
  each: readonly ((door: FastifyInstance, doors: Doors) => Promise<void>)[],
): Promise<void> => {
  await app.register(async (scope) => {
    scope.decorateRequest('doorEntry', null)
    if (doors.corsOrigins.length > 0) {
      await scope.register(cors, {
        origin: [...doors.corsOrigins],
        methods: ['GET', 'POST'],
        credentials: false,
        maxAge: 600,
      })
    }
    for (const mount of each) await scope.register((door) => mount(door, doors))
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    doorEntry: Entry | null
  }
}

/** Asks for the key before anything else of a request is read. */
export const admitAtDoor =
  (doorkeeper: Doorkeeper): onRequestAsyncHookHandler =>
  async (request) => {
    const { key, access_token, oauth_token } = request.query as { readonly [name: string]: unknown }
    request.doorEntry = await doorkeeper.admit(shownKey(request.headers, key ?? access_token ?? oauth_token))
  }

/** Who was let in. */
export const entryOf = (request: FastifyRequest): Entry => {
  if (request.doorEntry === null) throw new RangeError('nobody was let in')
  return request.doorEntry
}

/** Says when to ask again, where that is known. */
export const retryLater = (reply: FastifyReply, error: unknown): FastifyReply =>
  error instanceof DoorError && error.retryAfter !== null ? reply.header('retry-after', error.retryAfter) : reply
