import { HearthError, type Who } from '@hearth/contract'
import { hasRole, isSuspended, type Visitor } from './visitor.ts'

/**
 * Asks the first question of access: may this visitor ask at all? Every route passes here before its handler runs.
 *
 * @throws HearthError `not-found` (no such space), `not-signed-in`, `not-allowed`, or `suspended` for moderators and keepers
 */
export const admit = (who: Who, visitor: Visitor, hasSpaceInPath: boolean, now: Date): void => {
  if (hasSpaceInPath && visitor.space === null) throw new HearthError('not-found')
  switch (who) {
    case 'anyone':
      return
    case 'account':
      if (visitor.account === null) throw new HearthError('not-signed-in')
      return
    case 'reader':
      if (visitor.person !== null || visitor.space?.reading === 'public') return
      throw new HearthError(visitor.account === null ? 'not-signed-in' : 'not-allowed')
    case 'member':
    case 'moderator':
    case 'keeper':
      if (visitor.account === null) throw new HearthError('not-signed-in')
      if (who !== 'member' && isSuspended(visitor.person, now)) throw new HearthError('suspended')
      if (!hasRole(visitor.person, who)) throw new HearthError('not-allowed')
      return
    default:
      who satisfies never
  }
}
