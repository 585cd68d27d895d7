import { useState } from 'react'
import { Button } from '../../ui/controls/button.tsx'
import { ColumnSelect } from '../../ui/files/column-select.tsx'
import { t } from '../try-text.ts'
import { type PostsFile, textColumn } from './posts-file.ts'

/** Columns by their place in the file, from 0. */
export interface Columns {
  readonly text: number
  readonly context: number | null
}

interface ChooseColumnsProps {
  readonly file: PostsFile
  /** Whether reading it has just failed. */
  readonly hasFailed: boolean
  readonly onStart: (columns: Columns) => void
  readonly onOther: () => void
}

const previewRows = 3

/** Which column holds the posts; the likeliest is chosen already, with its first rows to see. */
export const ChooseColumns = ({ file, hasFailed, onStart, onOther }: ChooseColumnsProps) => {
  const [text, setText] = useState(() => textColumn(file) ?? 0)
  const [context, setContext] = useState<number | null>(null)
  const preview = file.rows.map((row) => row[text] ?? '').filter((cell) => cell.trim() !== '')
  return (
    <section className="panel">
      <p className="file-name">{t('month.rows', { rows: file.rows.length, name: file.name })}</p>
      {hasFailed && (
        <p className="problem-line" role="alert">
          {t('month.failed')}
        </p>
      )}
      <ColumnSelect
        label={t('month.column')}
        columns={file.columns}
        value={text}
        onChange={(column) => setText(column ?? 0)}
      />
      <ColumnSelect
        label={t('month.context')}
        columns={file.columns}
        none={t('month.context-none')}
        value={context}
        onChange={setContext}
      />
      <figure className="try-preview">
        <figcaption className="small muted">{t('month.preview')}</figcaption>
        <ul>
          {preview.slice(0, previewRows).map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the first rows of a file that does not change.
            <li key={index} dir="auto">
              {cell}
            </li>
          ))}
        </ul>
      </figure>
      <div className="row">
        <Button look="primary" onClick={() => onStart({ text, context })}>
          {t('month.start')}
        </Button>
        <Button onClick={onOther}>{t('month.other')}</Button>
      </div>
    </section>
  )
}
