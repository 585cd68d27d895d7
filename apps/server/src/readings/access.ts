import { HearthError } from '@hearth/contract'
import type { Config } from '../ground/config.ts'
import { isOurKey } from '../ground/requests/door-key.ts'

type Door = Pick<Config, 'isReaderApiOpen' | 'isDoorOpen' | 'perspectiveKeys'>

/**
 * Lets a program in: where the keeper of the server turned the doors on, and with one of its keys unless the server is
 * local (CONTRACT §4).
 *
 * @throws HearthError `not-found` where they are off, `key-required`
 */
export const admitProgram = (door: Door, key: string | null): void => {
  if (!door.isReaderApiOpen) throw new HearthError('not-found')
  if (!door.isDoorOpen && (key === null || !isOurKey(key, door.perspectiveKeys))) throw new HearthError('key-required')
}
