import type { Case } from '@hearth/contract'
import { CircleCheck, Hand } from 'lucide-react'
import { codeOf } from '../../api/problem-words.ts'
import { t } from '../../text/console-text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import type { Hold } from './use-hold.ts'

interface HoldLineProps {
  readonly one: Case
  readonly hold: Hold
  readonly onNext: () => void
}

/** Few minutes left: said in time to act on it. */
const soonMinutes = 3

/** Who holds the case, for how long, and what one can do about it. */
export const HoldLine = ({ one, hold, onNext }: HoldLineProps) => (
  // Minutes that pass are not read aloud; what happens to the case is.
  <div role={hold.state === 'mine' ? undefined : 'status'} className="hold">
    {hold.state === 'mine' && (
      <span className="hold-mine">
        <Hand aria-hidden="true" /> {t('hold.mine', { minutes: hold.minutesLeft })}
        {hold.minutesLeft <= soonMinutes && (
          <Button look="text" isBusy={hold.isBusy} onClick={hold.take}>
            {t('hold.longer')}
          </Button>
        )}
      </span>
    )}
    {hold.state === 'other' && (
      <div className="note note-leaf">
        <span>{t('hold.other', { name: one.claimedBy?.name ?? t('console.somebody') })}</span>
        <Button size="small" onClick={onNext}>
          {t('case.next')}
        </Button>
      </div>
    )}
    {hold.state === 'free' && !hold.isBusy && (
      <div className="note">
        <span>{t(one.claimedUntil === null ? 'hold.free' : 'hold.ended')}</span>
        <Button size="small" onClick={hold.take}>
          {t('hold.take')}
        </Button>
      </div>
    )}
    {hold.state === 'decided' && (
      <div className="note note-leaf">
        <span className="hold-mine">
          <CircleCheck aria-hidden="true" /> {t('hold.decided')}
        </span>
        <Button size="small" onClick={onNext}>
          {t('case.next')}
        </Button>
      </div>
    )}
    {hold.state === 'free' && codeOf(hold.error) !== 'case-held-by-another' && <ProblemLine error={hold.error} />}
  </div>
)
