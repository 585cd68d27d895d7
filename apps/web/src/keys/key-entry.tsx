import type { Key } from '@hearth/contract'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { markStale } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { formatDay, formatExactly } from '../text/format-time.ts'
import { locale } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Check } from '../ui/controls/choices.tsx'
import { ShownOnce } from '../ui/controls/shown-once.tsx'
import { Confirm } from '../ui/overlay/confirm.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { t } from './doors-text.ts'

/** One key: how much it is used, and what can be done with it. */
export const KeyEntry = ({ programKey: key }: { readonly programKey: Key }) => {
  const { space } = useSpace()
  const params = { spaceId: space.id, keyId: key.id }
  const [asking, setAsking] = useState<'rotate' | 'revoke' | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const act = async (change: () => Promise<unknown>) => {
    setIsBusy(true)
    try {
      await change()
      await markStale(queryClient, ['listKeys'])
    } catch (error) {
      showToast({ words: problemWords(error) })
    } finally {
      setIsBusy(false)
      setAsking(null)
    }
  }
  const rotate = () => act(async () => setSecret((await call('rotateKey', { params, body: {} })).secret))
  const revoke = () =>
    act(async () => {
      await call('revokeKey', { params })
      showToast({ words: t('doors.revoked') })
    })
  const keep = (keepsSuggestions: boolean) => act(() => call('changeKey', { params, body: { keepsSuggestions } }))
  const isRevoked = key.revokedAt !== null
  return (
    <div className="stack">
      <div className="row row-between">
        <span className="row">
          <KeyRound aria-hidden="true" className="settings-icon" />
          <span className={isRevoked ? 'muted' : undefined}>
            {key.name}
            <span className="settings-small">
              {t('doors.hint', { hint: key.hint })} · {limitsOf(key)}
              {key.revokedAt && ` · ${t('doors.revoked-on', { day: day(key.revokedAt) })}`}
            </span>
            <span className="settings-small">
              {t('doors.use', { today: key.use.today, month: key.use.month })}
              {key.use.refused > 0 && ` · ${t('doors.refused', { count: key.use.refused })}`}
            </span>
            {key.oldSecretUntil && (
              <span className="settings-small">
                {t('doors.old-until', { until: formatExactly(key.oldSecretUntil, locale()) })}
              </span>
            )}
          </span>
        </span>
        {!isRevoked && (
          <span className="row">
            <Button size="small" isBusy={isBusy} onClick={() => setAsking('rotate')}>
              {t('doors.rotate')}
            </Button>
            <Button size="small" isBusy={isBusy} onClick={() => setAsking('revoke')}>
              {t('doors.revoke')}
            </Button>
          </span>
        )}
      </div>
      {!isRevoked && <Check label={t('doors.keep')} isChecked={key.keepsSuggestions} onChange={keep} />}
      <ShownOnce secret={secret} words={t('doors.once')} label={t('doors.secret')} />
      <Confirm
        isOpen={asking === 'rotate'}
        onClose={() => setAsking(null)}
        title={t('doors.rotate-title', { name: key.name })}
        words={t('doors.rotate-words')}
        verb={t('doors.rotate-verb')}
        isBusy={isBusy}
        onConfirm={rotate}
      />
      <Confirm
        isOpen={asking === 'revoke'}
        onClose={() => setAsking(null)}
        title={t('doors.revoke-title', { name: key.name })}
        words={t('doors.revoke-words')}
        verb={t('doors.revoke-verb')}
        isDanger
        isBusy={isBusy}
        onConfirm={revoke}
      />
    </div>
  )
}

const day = (instant: string): string => formatDay(instant, new Date(), locale())

const limitsOf = ({ perMinute, perDay }: Key): string =>
  perDay === null ? t('doors.limits', { perMinute }) : t('doors.limits-day', { perMinute, perDay })
