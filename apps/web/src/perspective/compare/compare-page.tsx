import { findColumns, type TextColumns } from '@hearth/insight'
import { useState } from 'react'
import { Link } from 'react-router'
import { useOwnReader } from '../../posts/writing/reader/use-own-reader.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { Button } from '../../ui/controls/button.tsx'
import { OnDevice } from '../../ui/files/on-device.tsx'
import { ReadingBar } from '../../ui/files/reading-bar.tsx'
import { Page } from '../../ui/page/page.tsx'
import { count, t } from './compare-text.ts'
import { ChooseColumns } from './file/choose-columns.tsx'
import { ChooseFile } from './file/choose-file.tsx'
import type { OldFile } from './file/old-file.ts'
import { type Outcome, readComments, takePairs } from './read-comments.ts'
import { OutcomeView } from './result/outcome-view.tsx'
import './compare.css'

type Step =
  | { readonly at: 'file' }
  | { readonly at: 'columns'; readonly file: OldFile; readonly failure: string | null }
  | { readonly at: 'reading'; readonly file: OldFile; readonly done: number; readonly stop: AbortController }
  | { readonly at: 'result'; readonly outcome: Outcome }

/** A keeper sees what Perspective's scores and ours say of the same comments, and where to put the threshold. On the device. */
export const ComparePage = () => {
  const { space } = useSpace()
  const [step, setStep] = useState<Step>({ at: 'file' })
  const reader = useOwnReader()
  const take = (file: OldFile): void => {
    const columns = findColumns(file.header)
    if ('code' in columns || columns.kind === 'texts') setStep({ at: 'columns', file, failure: null })
    else setStep({ at: 'result', outcome: takePairs(file, columns) })
  }
  const start = async (file: OldFile, columns: TextColumns): Promise<void> => {
    const stop = new AbortController()
    const reading = (done: number): Step => ({ at: 'reading', file, done, stop })
    setStep(reading(0))
    try {
      const onProgress = (done: number): void => setStep(reading(done))
      const outcome = await readComments(reader(), file, columns, { signal: stop.signal, onProgress })
      setStep({ at: 'result', outcome })
    } catch {
      setStep({ at: 'columns', file, failure: t('failed') })
    }
  }
  const restart = (): void => setStep({ at: 'file' })
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      above={<Link to={`/s/${space.slug}/settings/doors`}>{t('back')}</Link>}
      width="wide"
    >
      <OnDevice words={t('private')} />
      {step.at === 'file' && <ChooseFile onFile={take} />}
      {step.at === 'columns' && (
        <ChooseColumns
          file={step.file}
          failure={step.failure}
          onStart={(columns) => void start(step.file, columns)}
          onOther={restart}
        />
      )}
      {step.at === 'reading' && <Reading {...step} />}
      {step.at === 'result' && <OutcomeView outcome={step.outcome} onOther={restart} />}
    </Page>
  )
}

const Reading = ({ file, done, stop }: Extract<Step, { at: 'reading' }>) => (
  <section className="panel">
    <ReadingBar
      label={t('reading')}
      words={t('progress', { done: count(done), total: count(file.rows.length) })}
      done={done}
      total={file.rows.length}
    />
    <p className="muted small">{t('reading-hint')}</p>
    <div className="row">
      <Button onClick={() => stop.abort()}>{t('stop')}</Button>
    </div>
  </section>
)
