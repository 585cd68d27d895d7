import type { Space } from '@hearth/contract'

/** Who may join: anybody where the space is open, else whoever holds an invitation to it. */
export const mayJoin = (space: Pick<Space, 'id' | 'joining'>, invitedTo: string | undefined): boolean =>
  space.joining === 'open' || invitedTo === space.id
