import type { Wait } from '@hearth/contract'
import { Hourglass } from 'lucide-react'
import { t } from '../newcomers-text.ts'
import '../newcomers.css'

/** For whoever wrote a post that waits: that it arrived, why it waits, how long that usually takes, and what comes then. */
export const WaitingNote = ({ wait }: { readonly wait: Wait }) => (
  <div className="note waiting">
    <p>
      <Hourglass aria-hidden="true" className="waiting-icon" /> {t(`waiting.because-${wait.because}`)}
    </p>
    <p className="small">
      {usualWords(wait.usualMinutes)} {t('waiting.then')}
    </p>
  </div>
)

const usualWords = (minutes: number | null): string => {
  if (minutes === null) return t('waiting.unknown')
  if (minutes < 60) return t('waiting.usual-minutes', { count: minutes })
  if (minutes < 24 * 60) return t('waiting.usual-hours', { count: Math.ceil(minutes / 60) })
  return t('waiting.usual-days', { count: Math.ceil(minutes / (24 * 60)) })
}
