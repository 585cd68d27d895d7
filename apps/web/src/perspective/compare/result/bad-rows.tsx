import { useId } from 'react'
import { count, problemWords, t } from '../compare-text.ts'
import type { BadRow } from '../read-comments.ts'

/** So many are named one by one. */
const named = 20

/** Rows that could not be used, each with its line and the reason. */
export const BadRows = ({ bad }: { readonly bad: readonly BadRow[] }) => {
  const id = useId()
  if (bad.length === 0) return null
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{t('bad')}</h2>
      <ul className="compare-notes">
        {bad.slice(0, named).map(({ row, line, problem }) => (
          <li key={row}>
            {t(row === line ? 'bad.row' : 'bad.row-line', {
              row: count(row),
              line: count(line),
              problem: problemWords(problem),
            })}
          </li>
        ))}
        {bad.length > named && <li>{t('bad.more', { rows: bad.length - named })}</li>}
      </ul>
    </section>
  )
}
