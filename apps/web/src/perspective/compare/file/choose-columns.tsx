import { findColumns, type TextColumns } from '@hearth/insight'
import { useState } from 'react'
import { Button } from '../../../ui/controls/button.tsx'
import { Check } from '../../../ui/controls/choices.tsx'
import { ColumnSelect } from '../../../ui/files/column-select.tsx'
import { count, t } from '../compare-text.ts'
import { maxComments } from '../read-comments.ts'
import type { OldFile } from './old-file.ts'

interface ChooseColumnsProps {
  readonly file: OldFile
  /** In words, where reading it has just failed. */
  readonly failure: string | null
  readonly onStart: (columns: TextColumns) => void
  readonly onOther: () => void
}

/** Which column holds the comments, and which the old scores; the likeliest are chosen already. */
export const ChooseColumns = ({ file, failure, onStart, onOther }: ChooseColumnsProps) => {
  const { header, rows } = file
  const [guess] = useState(() => guessColumns(header))
  const [text, setText] = useState<number | null>(guess.text)
  const [context, setContext] = useState<number | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(guess.scores.map(({ column }) => column)))
  const [single, setSingle] = useState<number | null>(null)
  const scores = guess.isNamed
    ? guess.scores.filter(({ column }) => chosen.has(column))
    : single === null
      ? []
      : [{ column: single, attribute: 'toxicity' as const, name: 'TOXICITY' }]
  const isTooLong = rows.length > maxComments
  const first = rows.map(({ fields }) => fields[text ?? -1] ?? '').find((cell) => cell.trim() !== '')
  const toggle = (column: number, isOn: boolean): void => {
    const next = new Set(chosen)
    if (isOn) next.add(column)
    else next.delete(column)
    setChosen(next)
  }
  const start = (): void => {
    if (text !== null && scores.length > 0) {
      onStart({ kind: 'texts', text, context, id: guess.id, scores, unscored: guess.unscored })
    }
  }
  return (
    <section className="panel">
      <p className="file-name">{t('columns.rows', { rows: rows.length, name: file.name })}</p>
      {failure !== null && (
        <p className="problem-line" role="alert">
          {failure}
        </p>
      )}
      {isTooLong && <p className="problem-line">{t('columns.too-long', { max: count(maxComments) })}</p>}
      <ColumnSelect
        label={t('columns.text')}
        columns={header}
        {...(guess.text === null ? { none: t('columns.choose') } : {})}
        value={text}
        onChange={setText}
      />
      {first !== undefined && (
        <p className="compare-preview" dir="auto">
          {first.slice(0, 200)}
        </p>
      )}
      {guess.isNamed ? (
        <fieldset className="field">
          <legend className="field-label">{t('columns.scores')}</legend>
          {guess.scores.map(({ column, name }) => (
            <Check
              key={column}
              label={header[column] ?? name}
              isChecked={chosen.has(column)}
              onChange={(isOn) => toggle(column, isOn)}
            />
          ))}
        </fieldset>
      ) : (
        <ColumnSelect
          label={t('columns.score')}
          columns={header}
          none={t('columns.choose')}
          value={single}
          onChange={setSingle}
        />
      )}
      {guess.unscored.length > 0 && (
        <p className="muted small">{t('columns.unscored', { names: guess.unscored.join(', ') })}</p>
      )}
      <ColumnSelect
        label={t('columns.context')}
        columns={header}
        none={t('columns.none')}
        value={context}
        onChange={setContext}
      />
      <div className="row">
        <Button look="primary" disabled={text === null || scores.length === 0 || isTooLong} onClick={start}>
          {t('columns.start')}
        </Button>
        <Button onClick={onOther}>{t('other')}</Button>
      </div>
    </section>
  )
}

type Guess = Omit<TextColumns, 'text' | 'kind' | 'context'> & {
  readonly text: number | null
  /** Whether columns are called as attributes are. */
  readonly isNamed: boolean
}

/** What the names of the columns say; whatever they do not say is left to choose. */
const guessColumns = (header: readonly string[]): Guess => {
  const first = header[0] ?? ''
  const found = findColumns(header)
  if (!('code' in found) && found.kind === 'texts') return { ...found, isNamed: true }
  // One of the two is not called as it should be: each is looked for by itself.
  const withText = findColumns(header, { text: first })
  const withScore = findColumns(header, { scores: [first] })
  const scored = 'code' in withText || withText.kind !== 'texts' ? null : withText
  const said = 'code' in withScore || withScore.kind !== 'texts' ? null : withScore
  return {
    text: said?.text ?? null,
    id: (scored ?? said)?.id ?? null,
    scores: scored?.scores ?? [],
    unscored: (scored ?? said)?.unscored ?? [],
    isNamed: scored !== null,
  }
}
