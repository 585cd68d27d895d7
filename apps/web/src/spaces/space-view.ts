import type { Person, Role, Space } from '@hearth/contract'
import { createContext, useContext } from 'react'

/** The space one is in, and who one is there. */
export interface SpaceView {
  readonly space: Space
  /** Me in this space; null for a visitor. */
  readonly person: Person | null
  /** Until when I may only read; null when I may write. */
  readonly suspendedUntil: string | null
}

export const SpaceContext = createContext<SpaceView | null>(null)

export const useSpace = (): SpaceView => {
  const view = useContext(SpaceContext)
  if (!view) throw new TypeError('useSpace outside a space')
  return view
}

const order: readonly Role[] = ['member', 'moderator', 'keeper']

/** Whether I have a role here, or a higher one. The server asks again; this only decides what is offered. */
export const hasRole = (view: SpaceView, role: Role): boolean =>
  view.person !== null && order.indexOf(view.person.role) >= order.indexOf(role)
