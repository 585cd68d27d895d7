import type { Role } from '@hearth/contract'

/** Whoever keeps a space here may open another one. */
export const mayOpenSpace = (people: readonly { role: Role }[]): boolean =>
  people.some((person) => person.role === 'keeper')

/**
 * Whether a keeper may make a reset link. Whoever holds the link holds the account in every space, so the keeper must
 * keep all of its spaces, and no account that keeps a space can be taken this way.
 *
 * @param theirs every membership of the account that is locked out
 * @param mine every membership of the keeper's own account
 */
export const mayResetPassword = (
  theirs: readonly { space_id: string; role: Role }[],
  mine: readonly { space_id: string; role: Role }[],
): boolean =>
  theirs.every(
    (one) => one.role !== 'keeper' && mine.some((own) => own.space_id === one.space_id && own.role === 'keeper'),
  )
