import { Menu as Base } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Link } from 'react-router'
import './controls.css'

interface MenuProps {
  /** What opens it: a `Button`, with its own label. */
  readonly trigger: ReactElement
  readonly align?: 'start' | 'end'
  readonly side?: 'top' | 'bottom'
  readonly children: ReactNode
}

/** A menu that opens from a button; arrow keys, type-ahead and Escape as one expects. */
export const Menu = ({ trigger, align = 'end', side = 'bottom', children }: MenuProps) => (
  <Base.Root modal={false}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className="menu-positioner" align={align} side={side} sideOffset={6} collisionPadding={8}>
        <Base.Popup className="menu">{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)

interface ItemProps {
  readonly icon?: LucideIcon
  readonly isDanger?: boolean
  readonly children: ReactNode
}

export const MenuItem = ({ icon: Icon, isDanger, children, onClick }: ItemProps & { readonly onClick: () => void }) => (
  <Base.Item className={isDanger ? 'menu-item menu-item-danger' : 'menu-item'} onClick={onClick}>
    {Icon && <Icon aria-hidden="true" />}
    {children}
  </Base.Item>
)

interface LinkItemProps extends ItemProps {
  readonly to: string
  readonly isCurrent?: boolean
}

export const MenuLink = ({ icon: Icon, to, isCurrent, children }: LinkItemProps) => (
  <Base.LinkItem
    className={isCurrent ? 'menu-item menu-item-current' : 'menu-item'}
    closeOnClick
    render={<Link to={to} aria-current={isCurrent ? 'page' : undefined} />}
  >
    {Icon && <Icon aria-hidden="true" />}
    {children}
  </Base.LinkItem>
)

export const MenuLine = () => <Base.Separator className="menu-line" />

export const MenuLabel = ({ children }: { readonly children: ReactNode }) => (
  <div className="menu-label">{children}</div>
)
