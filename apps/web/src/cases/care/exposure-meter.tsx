import { Coffee } from 'lucide-react'
import { t } from '../../text/console-text.ts'
import { useNow } from '../../ui/page/ago.tsx'
import { dayOf, exposure, exposureOn, gentleLimit } from './exposure.ts'
import './care.css'

/** How many hard texts I read today. Only this device knows. */
export const useSeenToday = (): number => {
  const now = useNow(60_000)
  return exposureOn(exposure.use(), dayOf(now)).caseIds.length
}

/** A quiet line about how much I have read today, for me alone. */
export const ExposureMeter = () => {
  const seen = useSeenToday()
  return (
    <div className="exposure">
      <span className="exposure-track" aria-hidden="true">
        <span className="exposure-fill" style={{ width: `${Math.min(100, (seen / gentleLimit) * 100)}%` }} />
      </span>
      <span className="exposure-words">
        {t('exposure.seen', { count: seen })} <span className="exposure-private">{t('exposure.private')}</span>
      </span>
    </div>
  )
}

/** A kind word when today was much already. It holds nobody up. */
export const BreakSuggestion = () => {
  const seen = useSeenToday()
  if (seen < gentleLimit) return null
  return (
    <div className="note note-honey" role="status">
      <span className="break">
        <Coffee aria-hidden="true" />
        <span>
          <strong>{t('exposure.break-title')}</strong> {t('exposure.break-words', { count: seen })}
        </span>
      </span>
    </div>
  )
}
