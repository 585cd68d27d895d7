import { HearthError } from '@hearth/contract'
import type { Config } from '../ground/config.ts'
import type { Doorkeeper } from '../ground/doors/doorkeeper.ts'

/**
 * Lets a program in: where the keeper of the server turned the doors on, and with a key unless the server is local
 * (CONTRACT §4).
 *
 * @throws HearthError `not-found` where they are off; DoorError where the key is missing, wrong or used up
 */
export const admitProgram = async (
  { config, doorkeeper }: { config: Pick<Config, 'isReaderApiOpen'>; doorkeeper: Doorkeeper },
  key: string | null,
): Promise<void> => {
  if (!config.isReaderApiOpen) throw new HearthError('not-found')
  await doorkeeper.admit(key)
}
