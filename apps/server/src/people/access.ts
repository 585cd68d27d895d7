import type { Role } from '@hearth/contract'

/** Whoever keeps a space here may open another one. */
export const mayOpenSpace = (people: readonly { role: Role }[]): boolean =>
  people.some((person) => person.role === 'keeper')
