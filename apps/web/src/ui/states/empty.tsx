import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './states.css'

interface EmptyProps {
  readonly icon?: LucideIcon
  readonly title: string
  readonly words?: ReactNode
  readonly children?: ReactNode
}

/** Nothing here yet, and what would bring something. */
export const Empty = ({ icon: Icon, title, words, children }: EmptyProps) => (
  <div className="empty">
    {Icon && <Icon aria-hidden="true" />}
    <h2>{title}</h2>
    {words && <p>{words}</p>}
    {children && <div className="row">{children}</div>}
  </div>
)
