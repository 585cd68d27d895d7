import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** The key that a program shows at a door: as bearer token, as `x-goog-api-key`, or as given in its address. */
export const shownKey = (headers: IncomingHttpHeaders, inAddress: unknown = null): string | null => {
  const bearer = /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? '')?.[1]
  const google = headers['x-goog-api-key']
  const found = bearer ?? google ?? inAddress
  return typeof found === 'string' && found !== '' ? found : null
}

/** Whether a key is one of ours; takes as long for a wrong one as for a right one. */
export const isOurKey = (key: string, keys: readonly string[]): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const given = digest(key)
  return keys.map((ours) => timingSafeEqual(digest(ours), given)).includes(true)
}
