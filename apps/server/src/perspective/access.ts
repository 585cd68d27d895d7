import type { Config } from '../ground/config.ts'
import { isOurKey } from '../ground/requests/door-key.ts'
import { refuseAs } from './google-error.ts'

/**
 * Lets a client of Perspective in: with one of the server's keys, or without where the server is local (CONTRACT §4).
 *
 * @throws GoogleError as Google answers a missing and a wrong key
 */
export const admitClient = (door: Pick<Config, 'isDoorOpen' | 'perspectiveKeys'>, key: string | null): void => {
  if (door.isDoorOpen) return
  if (key === null) throw refuseAs(403, 'PERMISSION_DENIED', 'The request is missing a valid API key.')
  if (!isOurKey(key, door.perspectiveKeys)) {
    throw refuseAs(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.')
  }
}
