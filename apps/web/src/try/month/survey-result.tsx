import { Download } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/controls/button.tsx'
import { saveFile } from '../../ui/files/save-file.ts'
import { t } from '../try-text.ts'
import { PausedList } from './paused-list.tsx'
import { resultCsv } from './result-csv.ts'
import { countLevels, type Survey } from './survey.ts'

interface SurveyResultProps {
  readonly survey: Survey
  readonly onOther: () => void
}

/** How many, out of how many, and which. */
export const SurveyResult = ({ survey, onOther }: SurveyResultProps) => {
  const { pause, signpost, unread, blank } = countLevels(survey)
  const read = survey.verdicts.length - unread - blank
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const also = t('month.also', { unread, blank, signposts: signpost }).trim()
  return (
    <section className="stack stack-loose">
      <div className="panel">
        <h2 ref={heading} tabIndex={-1} className="try-result">
          {t('month.result', { paused: pause, read })}
        </h2>
        <p>{pause === 0 ? t('month.share-none') : t('month.share', { times: Math.round(read / pause) })}</p>
        {also !== '' && <p className="muted">{also}</p>}
        {survey.isStopped && <p className="muted">{t('month.stopped')}</p>}
        <div className="row">
          <Button onClick={() => download(survey)}>
            <Download aria-hidden="true" /> {t('month.download')}
          </Button>
          <Button look="quiet" onClick={onOther}>
            {t('month.other')}
          </Button>
        </div>
        <p className="small muted">{t('saw.limits')}</p>
      </div>
      {pause > 0 && <PausedList verdicts={survey.verdicts.filter(({ level }) => level === 'pause')} />}
    </section>
  )
}

const download = (survey: Survey): void => saveFile(t('month.file-name'), resultCsv(survey), 'text/csv')
