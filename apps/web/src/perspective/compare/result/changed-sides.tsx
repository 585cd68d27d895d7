import type { Disagreement, Disagreements } from '@hearth/insight'
import { useId, useState } from 'react'
import { Button } from '../../../ui/controls/button.tsx'
import { count, score, t } from '../compare-text.ts'

interface ChangedSidesProps {
  readonly disagreements: Disagreements
  /** Null where the file holds no comments. */
  readonly textOf: ((row: number) => string) | null
}

/** Comments that changed sides, to be read before one relies on a threshold. Their words are covered. */
export const ChangedSides = ({ disagreements: { onlyThen, onlyNow }, textOf }: ChangedSidesProps) => {
  const id = useId()
  if (onlyThen.length + onlyNow.length === 0) return null
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{t('changed')}</h2>
      <p className="section-lead">{t('changed-lead')}</p>
      <Side title={t('changed.only-then')} rows={onlyThen} textOf={textOf} />
      <Side title={t('changed.only-now')} rows={onlyNow} textOf={textOf} />
    </section>
  )
}

interface SideProps extends Pick<ChangedSidesProps, 'textOf'> {
  readonly title: string
  readonly rows: readonly Disagreement[]
}

const Side = ({ title, rows, textOf }: SideProps) =>
  rows.length === 0 ? null : (
    <div className="stack stack-tight">
      <h3>{title}</h3>
      <ul className="list">
        {rows.map((one) => (
          <ChangedRow key={one.row} changed={one} textOf={textOf} />
        ))}
      </ul>
    </div>
  )

const ChangedRow = ({ changed, textOf }: Pick<SideProps, 'textOf'> & { readonly changed: Disagreement }) => {
  const [isShown, setShown] = useState(false)
  const { row, id, theirs, ours } = changed
  const name = id === null ? t('row', { row: count(row) }) : t('row-id', { row: count(row), id: id.slice(0, 60) })
  return (
    <li className="stack stack-tight">
      <span className="row row-between">
        <span>
          {name}
          <span className="compare-scores">{t('scores', { theirs: score(theirs), ours: score(ours) })}</span>
        </span>
        {textOf !== null && !isShown && (
          <Button size="small" onClick={() => setShown(true)} aria-label={`${t('show')}: ${name}`}>
            {t('show')}
          </Button>
        )}
      </span>
      {textOf !== null && isShown && (
        <p className="compare-words" dir="auto">
          {textOf(row)}
        </p>
      )}
    </li>
  )
}
