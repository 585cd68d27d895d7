import { useState } from 'react'
import { Button } from '../../ui/controls/button.tsx'
import { FileDrop } from '../../ui/files/file-drop.tsx'
import { t } from '../try-text.ts'
import { type FileProblem, maxRows, openPostsFile, type PostsFile, parsePosts } from './posts-file.ts'
import { sampleMonth } from './sample-month.ts'

/** A place to drop a file, a button to choose one, and a small month for whoever has none at hand. */
export const ChooseFile = ({ onFile }: { readonly onFile: (file: PostsFile) => void }) => {
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const [opening, setOpening] = useState<string | null>(null)
  const settle = (opened: PostsFile | FileProblem): void => {
    setOpening(null)
    if (typeof opened === 'string') setProblem(opened)
    else onFile(opened)
  }
  const open = (file: File): void => {
    setProblem(null)
    setOpening(file.name)
    void openPostsFile(file).then(settle)
  }
  return (
    <section className="stack">
      <p>{t('month.lead')}</p>
      <FileDrop
        words={t('month.drop')}
        verb={t('month.choose')}
        hint={t('month.hint', { max: maxRows })}
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        isBusy={opening !== null}
        onFile={open}
      />
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
