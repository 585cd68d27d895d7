import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { t } from '../../text/console-text.ts'
import { Button } from '../../ui/controls/button.tsx'

interface VeiledProps {
  readonly isCovered: boolean
  /** What waits under the cover, so that one can choose: “About 40 words, reported as a threat.” */
  readonly words: string
  readonly onChange: (isCovered: boolean) => void
  readonly children: ReactNode
}

/** A text that stays covered until one asks for it, and can be covered again. Covered, it is out of reach for screen readers too. */
export const Veiled = ({ isCovered, words, onChange, children }: VeiledProps) => {
  const text = useRef<HTMLDivElement>(null)
  const show = () => {
    onChange(false)
    requestAnimationFrame(() => text.current?.focus({ preventScroll: true }))
  }
  return (
    <div className={isCovered ? 'veiled veiled-covered' : 'veiled'}>
      <div ref={text} className="veiled-text" tabIndex={-1} inert={isCovered} aria-hidden={isCovered}>
        {children}
      </div>
      {isCovered ? (
        <div className="veiled-cover">
          <p>{words}</p>
          <Button look="plain" onClick={show}>
            <Eye aria-hidden="true" /> {t('veil.show')}
          </Button>
        </div>
      ) : (
        <Button look="quiet" size="small" className="veiled-again" onClick={() => onChange(true)}>
          <EyeOff aria-hidden="true" /> {t('veil.cover')}
        </Button>
      )}
    </div>
  )
}
