import {
  cloneElement,
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import './controls.css'

// The parts of a menu and what places it are fetched when a hand comes near, not with the first page.
const load = () => import('./menu-parts.tsx')
const warm = () => void load()
/** Long after the page itself has come. */
const warmAfterMs = 3_000
const MenuPopup = lazy(async () => ({ default: (await load()).MenuPopup }))
export const MenuItem = lazy(async () => ({ default: (await load()).MenuItem }))
export const MenuLink = lazy(async () => ({ default: (await load()).MenuLink }))
export const MenuLine = lazy(async () => ({ default: (await load()).MenuLine }))

interface TriggerProps {
  ref?: Ref<HTMLButtonElement>
  onClick?: (event: MouseEvent) => void
  onKeyDown?: (event: KeyboardEvent) => void
  onPointerEnter?: () => void
  onFocus?: () => void
  'aria-haspopup'?: 'menu'
  'aria-expanded'?: boolean
  'aria-controls'?: string | undefined
}

interface MenuProps {
  /** What opens it: a `Button`, with its own label. */
  readonly trigger: ReactElement<TriggerProps>
  readonly align?: 'start' | 'end'
  readonly side?: 'top' | 'bottom'
  readonly children: ReactNode
}

/** A menu that opens from a button; arrow keys, type-ahead and Escape as one expects. */
export const Menu = ({ trigger, align = 'end', side = 'bottom', children }: MenuProps) => {
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const [opened, setOpened] = useState<'not' | 'by-hand' | 'by-key'>('not')
  const isOpen = opened !== 'not'
  useEffect(() => {
    const idle = setTimeout(warm, warmAfterMs)
    return () => clearTimeout(idle)
  }, [])
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        // A press of Enter or Space arrives as a click without a pointer.
        onClick: (event) => setOpened(isOpen ? 'not' : event.detail === 0 ? 'by-key' : 'by-hand'),
        onPointerEnter: warm,
        onFocus: warm,
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          setOpened('by-key')
        },
      })}
      {isOpen && (
        <Suspense>
          <MenuPopup
            id={id}
            anchor={button}
            align={align}
            side={side}
            isByKey={opened === 'by-key'}
            onClose={() => setOpened('not')}
          >
            {children}
          </MenuPopup>
        </Suspense>
      )}
    </>
  )
}

export const MenuLabel = ({ children }: { readonly children: ReactNode }) => (
  <div className="menu-label">{children}</div>
)
