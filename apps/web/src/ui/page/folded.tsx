import { EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../../text/text.ts'
import { Button } from '../controls/button.tsx'
import './page.css'

interface FoldedProps {
  /** Why it is folded. */
  readonly why: ReactNode
  readonly isShown: boolean
  /** Left out where there is nothing to show. */
  readonly onToggle?: () => void
  readonly children: ReactNode
}

/** Something folded, with the reason and one click to see it all the same. */
export const Folded = ({ why, isShown, onToggle, children }: FoldedProps) => (
  <div className="folded">
    <div className="folded-line">
      <EyeOff aria-hidden="true" />
      <span>{why}</span>
      {onToggle && (
        <Button look="text" aria-expanded={isShown} onClick={onToggle}>
          {t(isShown ? 'posts.fold' : 'posts.unfold')}
        </Button>
      )}
    </div>
    {isShown && children}
  </div>
)
