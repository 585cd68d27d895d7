import { FileSpreadsheet } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../ui/controls/button.tsx'
import { t } from '../try-text.ts'
import { type FileProblem, maxRows, openPostsFile, type PostsFile, parsePosts } from './posts-file.ts'
import { sampleMonth } from './sample-month.ts'

/** A place to drop a file, a button to choose one, and a small month for whoever has none at hand. */
export const ChooseFile = ({ onFile }: { readonly onFile: (file: PostsFile) => void }) => {
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const [opening, setOpening] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const settle = (opened: PostsFile | FileProblem): void => {
    setOpening(null)
    if (typeof opened === 'string') setProblem(opened)
    else onFile(opened)
  }
  const open = (file: File | undefined): void => {
    if (file === undefined) return
    setProblem(null)
    setOpening(file.name)
    void openPostsFile(file).then(settle)
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    open(event.dataTransfer.files[0])
  }
  return (
    <section className="stack">
      <p>{t('month.lead')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same. */}
      <div
        className="try-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileSpreadsheet aria-hidden="true" />
        <p className="try-drop-words">{t('month.drop')}</p>
        <Button look="primary" isBusy={opening !== null} onClick={() => input.current?.click()}>
          {t('month.choose')}
        </Button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-label={t('month.choose')}
          tabIndex={-1}
          onChange={(event) => {
            open(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <p className="small muted">{t('month.hint', { max: maxRows })}</p>
      </div>
      <div role="status">
        {opening !== null && <p className="muted">{t('month.opening', { name: opening })}</p>}
        {problem !== null && <p className="problem-line">{t(`month.problem.${problem}`, { max: maxRows })}</p>}
      </div>
      <div>
        <Button look="text" onClick={() => settle(parsePosts(sampleMonth.name, sampleMonth.csv))}>
          {t('month.sample')}
        </Button>
      </div>
    </section>
  )
}
