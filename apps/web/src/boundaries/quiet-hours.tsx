import { useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { markStale, useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t as say } from '../text/text.ts'
import { Check } from '../ui/controls/choices.tsx'
import { TextField } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Loading } from '../ui/states/loading.tsx'
import { ProblemLine } from '../ui/states/problem.tsx'
import { t } from './boundaries-text.ts'

/** A night, where nobody has said anything else yet. */
const usual = { from: '21:00', until: '08:00' }

/** When I am left in peace, in my own time zone. */
export const QuietHours = () => {
  const { space } = useSpace()
  const params = { spaceId: space.id }
  const known = useApi('readQuietHours', { params })
  const [choice, setChoice] = useState<boolean | null>(null)
  const [problem, setProblem] = useState<string | undefined>()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const hours = known.data?.hours ?? null
  const isOn = choice ?? hours !== null
  const save = async ({ from = '', until = '' }: Readonly<Record<string, string>>) => {
    if (isOn && from === until) {
      setProblem(t('quiet.same'))
      return
    }
    setProblem(undefined)
    const wanted = isOn ? { from, until, timeZone: here } : null
    await call('changeQuietHours', { params, body: { hours: wanted } })
    await markStale(queryClient, ['readQuietHours', 'countNotices'])
    showToast({ kind: 'quiet', words: wanted ? t('quiet.saved', { from, until }) : t('quiet.off') })
  }
  return (
    <section className="section" aria-labelledby="quiet">
      <h2 id="quiet">{t('quiet.title')}</h2>
      <p className="section-lead">{t('quiet.lead')}</p>
      <ProblemLine error={known.error} />
      {known.isPending ? (
        <Loading lines={1} />
      ) : (
        known.data && (
          <Form submit={save} verb={say('ui.save')}>
            {() => (
              <>
                <Check label={t('quiet.on')} isChecked={isOn} onChange={setChoice} />
                {isOn && (
                  <>
                    <div className="quiet-times">
                      <TextField
                        name="from"
                        type="time"
                        label={t('quiet.from')}
                        defaultValue={hours?.from ?? usual.from}
                        required
                      />
                      <TextField
                        name="until"
                        type="time"
                        label={t('quiet.until')}
                        problem={problem}
                        defaultValue={hours?.until ?? usual.until}
                        required
                      />
                    </div>
                    <p className="muted small">
                      {hours && hours.timeZone !== here
                        ? t('quiet.zone-change', { zone: hours.timeZone, here })
                        : t('quiet.zone', { zone: here })}
                    </p>
                  </>
                )}
              </>
            )}
          </Form>
        )
      )}
    </section>
  )
}
