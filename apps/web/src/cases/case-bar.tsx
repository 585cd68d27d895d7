import type { Case } from '@hearth/contract'
import { Gavel, SkipForward } from 'lucide-react'
import { useEffect, useState } from 'react'
import { actionWords } from '../decisions/deciding/action-words.ts'
import type { Deciding } from '../decisions/deciding/use-deciding.ts'
import { t } from '../text/console-text.ts'
import { Button } from '../ui/controls/button.tsx'

interface CaseBarProps {
  readonly one: Case
  readonly deciding: Deciding
  readonly isSkipping: boolean
  readonly onSkip: () => void
  readonly onDecide: () => void
}

/** The two ways on from a case, near the thumb: put it aside without a reason, or decide. */
export const CaseBar = ({ one, deciding, isSkipping, onSkip, onDecide }: CaseBarProps) => {
  const isAtForm = useIsInSight('decide')
  const { draft } = deciding
  const isReady = isAtForm && draft.action !== null
  return (
    <div className="case-bar">
      <Button isBusy={isSkipping} onClick={onSkip}>
        <SkipForward aria-hidden="true" /> {t('case.skip')}
      </Button>
      <Button
        look="primary"
        className="case-bar-main"
        isBusy={deciding.isBusy}
        onClick={() => (isReady ? deciding.record() : onDecide())}
      >
        <Gavel aria-hidden="true" />{' '}
        {isReady && draft.action ? actionWords(draft.action, one).record : t('case.decide')}
      </Button>
    </div>
  )
}

/** Whether an element stands in the middle of what is seen. */
const useIsInSight = (id: string): boolean => {
  const [isInSight, setIsInSight] = useState(false)
  useEffect(() => {
    const element = document.getElementById(id)
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => setIsInSight(entry?.isIntersecting ?? false), {
      rootMargin: '-45% 0px -45% 0px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [id])
  return isInSight
}
