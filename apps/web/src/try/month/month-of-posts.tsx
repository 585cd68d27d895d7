import { useState } from 'react'
import { useOwnReader } from '../../posts/writing/reader/use-own-reader.ts'
import { Button } from '../../ui/controls/button.tsx'
import { ReadingBar } from '../../ui/files/reading-bar.tsx'
import { t } from '../try-text.ts'
import { ChooseColumns, type Columns } from './choose-columns.tsx'
import { ChooseFile } from './choose-file.tsx'
import type { PostsFile } from './posts-file.ts'
import { type Survey, surveyPosts } from './survey.ts'
import { SurveyResult } from './survey-result.tsx'

type Step =
  | { readonly at: 'file' }
  | { readonly at: 'columns'; readonly file: PostsFile; readonly hasFailed: boolean }
  | { readonly at: 'reading'; readonly file: PostsFile; readonly done: number; readonly stop: AbortController }
  | { readonly at: 'result'; readonly survey: Survey }

/** How often the pause would have asked in a month of somebody's posts, and where. The file never leaves the page. */
export const MonthOfPosts = () => {
  const [step, setStep] = useState<Step>({ at: 'file' })
  const reader = useOwnReader()
  const start = async (file: PostsFile, { text, context }: Columns): Promise<void> => {
    const stop = new AbortController()
    const reading = (done: number): Step => ({ at: 'reading', file, done, stop })
    setStep(reading(0))
    try {
      const options = { textColumn: text, contextColumn: context, signal: stop.signal }
      const survey = await surveyPosts(reader(), file, { ...options, onProgress: (done) => setStep(reading(done)) })
      setStep({ at: 'result', survey })
    } catch {
      setStep({ at: 'columns', file, hasFailed: true })
    }
  }
  const restart = () => setStep({ at: 'file' })
  switch (step.at) {
    case 'file':
      return <ChooseFile onFile={(file) => setStep({ at: 'columns', file, hasFailed: false })} />
    case 'columns':
      return (
        <ChooseColumns
          file={step.file}
          hasFailed={step.hasFailed}
          onStart={(columns) => void start(step.file, columns)}
          onOther={restart}
        />
      )
    case 'reading':
      return <Reading {...step} />
    case 'result':
      return <SurveyResult survey={step.survey} onOther={restart} />
    default:
      return step satisfies never
  }
}

const Reading = ({ file, done, stop }: Extract<Step, { at: 'reading' }>) => {
  const total = file.rows.length
  return (
    <section className="panel">
      <ReadingBar label={t('month.reading')} words={t('month.progress', { done, total })} done={done} total={total} />
      <div className="row">
        <Button onClick={() => stop.abort()}>{t('month.stop')}</Button>
      </div>
    </section>
  )
}
