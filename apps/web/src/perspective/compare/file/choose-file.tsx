import { useState } from 'react'
import { problemWords } from '../../../api/problem-words.ts'
import { useApi } from '../../../api/use-api.ts'
import { useSpace } from '../../../spaces/space-view.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { FileDrop } from '../../../ui/files/file-drop.tsx'
import { t } from '../compare-text.ts'
import { type OldFile, type OldFileProblem, openOldFile } from './old-file.ts'
import { fetchShadowScores } from './shadow-scores.ts'

/** A file with old scores, or what shadow mode recorded for this space. */
export const ChooseFile = ({ onFile }: { readonly onFile: (file: OldFile) => void }) => {
  const { space } = useSpace()
  const [problem, setProblem] = useState<string | null>(null)
  const [opening, setOpening] = useState<string | null>(null)
  const shadow = useApi('listShadowScores', { params: { spaceId: space.id }, query: { limit: 1 } })
  const hasShadow = (shadow.data?.items.length ?? 0) > 0
  const open = async (name: string, read: () => Promise<OldFile | OldFileProblem>): Promise<void> => {
    setProblem(null)
    setOpening(name)
    try {
      const opened = await read()
      if (typeof opened === 'string') setProblem(t(`file.${opened}`))
      else onFile(opened)
    } catch (error) {
      setProblem(problemWords(error))
    } finally {
      setOpening(null)
    }
  }
  return (
    <section className="stack">
      <FileDrop
        words={t('file.drop')}
        verb={t('file.choose')}
        hint={t('file.hint')}
        accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv,text/tab-separated-values,text/plain,application/jsonl"
        isBusy={opening !== null}
        onFile={(file) => void open(file.name, () => openOldFile(file))}
      />
      <div role="status">
        {opening !== null && <p className="muted">{t('file.opening', { name: opening })}</p>}
        {problem !== null && <p className="problem-line">{problem}</p>}
      </div>
      {hasShadow && (
        <div className="stack stack-tight">
          <p className="muted">{t('file.shadow-lead')}</p>
          <div>
            <Button
              isBusy={opening !== null}
              onClick={() => void open(t('file.shadow-name'), () => fetchShadowScores(space.id, t('file.shadow-name')))}
            >
              {t('file.shadow')}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
