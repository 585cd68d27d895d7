import { useState } from 'react'
import { Button } from '../../ui/controls/button.tsx'
import { MarkedWords } from '../marked-words.tsx'
import { t } from '../try-text.ts'
import type { Verdict } from './survey.ts'

const rowsAtOnce = 50

/** The posts that would have paused, covered until somebody wants to see them. */
export const PausedList = ({ verdicts }: { readonly verdicts: readonly Verdict[] }) => {
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set())
  const [count, setCount] = useState(rowsAtOnce)
  const isAllShown = verdicts.every(({ row }) => shown.has(row))
  const left = verdicts.length - count
  return (
    <section className="stack" aria-labelledby="try-which">
      <div className="row row-between">
        <h2 id="try-which">{t('month.which')}</h2>
        <Button size="small" onClick={() => setShown(isAllShown ? new Set() : new Set(verdicts.map(({ row }) => row)))}>
          {isAllShown ? t('month.cover-all') : t('month.show-all')}
        </Button>
      </div>
      <p className="muted">{t('month.covered')}</p>
      <ol className="list">
        {verdicts.slice(0, count).map((verdict) => (
          <PausedPost
            key={verdict.row}
            verdict={verdict}
            isShown={shown.has(verdict.row)}
            onShow={() => setShown(new Set([...shown, verdict.row]))}
          />
        ))}
      </ol>
      {left > 0 && (
        <div className="more">
          <Button onClick={() => setCount(count + rowsAtOnce)}>
            {t('month.more', { count: Math.min(left, rowsAtOnce) })}
          </Button>
        </div>
      )}
    </section>
  )
}

interface PausedPostProps {
  readonly verdict: Verdict
  readonly isShown: boolean
  readonly onShow: () => void
}

const PausedPost = ({ verdict, isShown, onShow }: PausedPostProps) => (
  <li className="try-paused">
    <p className="try-row">{t('month.row', { row: verdict.row })}</p>
    {isShown ? (
      <>
        <p>
          <MarkedWords text={verdict.text} spans={verdict.reasons} />
        </p>
        <ul className="small muted">
          {verdict.reasons.map(({ start, message }) => (
            <li key={start}>{message}</li>
          ))}
        </ul>
      </>
    ) : (
      <div className="try-cover">
        <p aria-hidden="true">{verdict.text.slice(0, 160)}</p>
        <Button
          size="small"
          onClick={onShow}
          aria-label={`${t('month.show')}: ${t('month.row', { row: verdict.row })}`}
        >
          {t('month.show')}
        </Button>
      </div>
    )}
  </li>
)
