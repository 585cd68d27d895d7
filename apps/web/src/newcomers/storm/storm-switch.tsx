import { useRef, useState } from 'react'
import { useSpace } from '../../spaces/space-view.ts'
import { locale } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Segments } from '../../ui/controls/choices.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { t } from '../newcomers-text.ts'
import { untilWords } from './until-words.ts'
import { useStorm, useStormSwitch } from './use-storm.ts'
import '../newcomers.css'

const lengths = ['1', '3', '12', '24'] as const

/** One switch for a hard day: on with an end, off with one tap. */
export const StormSwitch = () => {
  const { space } = useSpace()
  const storm = useStorm(space.id)
  const { start, end, isBusy, error } = useStormSwitch(space.id)
  const [hours, setHours] = useState<(typeof lengths)[number]>('3')
  const section = useRef<HTMLElement>(null)
  // The button that was pressed is gone afterwards; the focus stays with the switch.
  const stay = () => requestAnimationFrame(() => section.current?.querySelector('button')?.focus())
  const begin = async () => {
    const begun = await start(Number(hours))
    if (!begun) return
    showToast({ words: t('storm.started', { until: untilWords(begun.storm.endsAt, new Date(), locale()) }) })
    stay()
  }
  const endIt = async () => {
    if ((await end()) === null) return
    showToast({ words: t('storm.ended') })
    stay()
  }
  return (
    <section ref={section} className="panel storm-switch" aria-labelledby="storm-title">
      <h2 id="storm-title">{t('storm.title')}</h2>
      {storm ? (
        <>
          <p>
            {t('storm.on', {
              until: untilWords(storm.endsAt, new Date(), locale()),
              minutes: storm.gapMinutes,
            })}
          </p>
          <div className="row">
            <Button isBusy={isBusy} onClick={endIt}>
              {t('storm.end')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="muted">{t('storm.lead')}</p>
          <div className="row">
            <Segments
              legend={t('storm.length')}
              value={hours}
              onChange={setHours}
              choices={lengths.map((value) => ({ value, label: t('storm.hours', { hours: Number(value) }) }))}
            />
            <Button isBusy={isBusy} onClick={begin}>
              {t('storm.start')}
            </Button>
          </div>
        </>
      )}
      <ProblemLine error={error} />
    </section>
  )
}
