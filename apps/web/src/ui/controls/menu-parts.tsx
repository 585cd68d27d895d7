import { Menu as Base } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'

interface PopupProps {
  readonly id: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly align: 'start' | 'end'
  readonly side: 'top' | 'bottom'
  /** Opened by a key: the first item has the focus at once. */
  readonly isByKey: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The open part of a menu. It is there only while it is open, so it opens itself once it stands. */
export const MenuPopup = ({ id, anchor, align, side, isByKey, onClose, children }: PopupProps) => {
  const [isOpen, setIsOpen] = useState(false)
  const popup = useRef<HTMLDivElement>(null)
  useEffect(() => setIsOpen(true), [])
  useEffect(() => {
    if (!isOpen || !isByKey) return
    const next = requestAnimationFrame(() => popup.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus())
    return () => cancelAnimationFrame(next)
  }, [isOpen, isByKey])
  return (
    <Base.Root
      modal={false}
      open={isOpen}
      onOpenChange={(open, { event }) => {
        // A press on the button is the button's own business: it closes what it opened.
        if (
          !open &&
          !(event.target instanceof Node && anchor.current?.contains(event.target) && event.type !== 'keydown')
        )
          onClose()
      }}
    >
      <Base.Portal>
        <Base.Positioner
          className="menu-positioner"
          anchor={anchor}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
        >
          <Base.Popup ref={popup} id={id} className="menu" finalFocus={anchor}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface ItemProps {
  readonly icon?: LucideIcon
  readonly isDanger?: boolean
  readonly children: ReactNode
}

interface ActionItemProps extends ItemProps {
  /** It is what holds already, as the chosen one of several. */
  readonly isCurrent?: boolean
  readonly onClick: () => void
}

export const MenuItem = ({ icon: Icon, isDanger, isCurrent, children, onClick }: ActionItemProps) => (
  <Base.Item
    className={isDanger ? 'menu-item menu-item-danger' : isCurrent ? 'menu-item menu-item-current' : 'menu-item'}
    aria-current={isCurrent ? 'true' : undefined}
    onClick={onClick}
  >
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
