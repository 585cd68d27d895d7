import { MonitorSmartphone } from 'lucide-react'
import { useId, useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { markStale, useApi } from '../../api/use-api.ts'
import { formatDay } from '../../text/format-time.ts'
import { locale } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Loading } from '../../ui/states/loading.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { useSignOut } from '../signing-out/use-sign-out.ts'
import { t } from './account-text.ts'
import { deviceWords } from './device-words.ts'

/** Where I am signed in, and ways to end each or all. */
export const Sessions = () => {
  const heading = useId()
  const list = useApi('listSessions')
  const signOut = useSignOut()
  const [isBusy, setIsBusy] = useState(false)
  const items = list.data?.items ?? []
  const end = async (change: () => Promise<unknown>, words: string) => {
    setIsBusy(true)
    try {
      await change()
      await markStale(queryClient, ['listSessions'])
      showToast({ words })
    } catch (error) {
      showToast({ words: problemWords(error) })
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('sessions.title')}</h2>
      <p className="section-lead">{t('sessions.lead')}</p>
      {list.isPending && <Loading lines={2} />}
      <ProblemLine error={list.error} />
      <ul className="list">
        {items.map((session) => (
          <li key={session.id} className="row row-between">
            <span className="row account-device">
              <MonitorSmartphone aria-hidden="true" className="account-icon" />
              <span>
                {deviceWords(session)} {session.isThis && <span className="tag">{t('sessions.this')}</span>}
                <span className="account-small">
                  {t('sessions.since', { since: day(session.since), seen: day(session.seenAt) })}
                </span>
              </span>
            </span>
            {!session.isThis && (
              <Button
                size="small"
                isBusy={isBusy}
                aria-label={t('sessions.end-this', { device: deviceWords(session) })}
                onClick={() =>
                  end(() => call('endSession', { params: { sessionId: session.id } }), t('sessions.ended'))
                }
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        {items.length > 1 && (
          <Button
            isBusy={isBusy}
            onClick={() => end(() => call('endSessions', { query: { keep: 'this' } }), t('sessions.others-ended'))}
          >
            {t('sessions.end-others')}
          </Button>
        )}
        <Button isBusy={isBusy} onClick={() => signOut('everywhere')}>
          {t('sessions.end-all')}
        </Button>
      </div>
    </section>
  )
}

const day = (instant: string): string => formatDay(instant, new Date(), locale())
