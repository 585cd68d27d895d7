import type { Comparison, Rung } from '@hearth/insight'
import { count, line, measure, percent, score, t } from '../compare-text.ts'

/** The figures behind the picture: other old thresholds, and how each score is spread. */
export const ComparisonTables = ({ comparison }: { readonly comparison: Comparison }) => {
  const { comments, ladder, quantiles } = comparison
  return (
    <>
      <div className="compare-scroll">
        <table className="compare-table">
          <caption>{t('ladder')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ladder.old')}</th>
              <th scope="col">{t('ladder.flagged')}</th>
              <th scope="col">{t('ladder.ours')}</th>
              <th scope="col">{t('ladder.room')}</th>
              <th scope="col">{t('ladder.agree')}</th>
              <th scope="col">{t('ladder.kappa')}</th>
            </tr>
          </thead>
          <tbody>
            {ladder.map((rung) => (
              <LadderRow key={rung.theirThreshold} rung={rung} comments={comments} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="compare-scroll">
        <table className="compare-table">
          <caption>{t('quantiles')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('quantiles.share')}</th>
              <th scope="col">{t('quantiles.theirs')}</th>
              <th scope="col">{t('quantiles.ours')}</th>
            </tr>
          </thead>
          <tbody>
            {quantiles.map(({ share, theirs, ours }) => (
              <tr key={share}>
                <th scope="row">{percent(share, 1)}</th>
                <td>{score(theirs)}</td>
                <td>{score(ours)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const LadderRow = ({ rung, comments }: { readonly rung: Rung; readonly comments: number }) => {
  const { theirThreshold, flaggedThen, match, agreement } = rung
  const isMatched = typeof match !== 'string'
  return (
    <tr>
      <th scope="row">{line(theirThreshold)}</th>
      <td>
        {count(flaggedThen)} ({percent(flaggedThen, comments)})
      </td>
      <td>{isMatched ? line(match.threshold) : '–'}</td>
      <td>{isMatched ? `${score(match.low)}–${score(match.high)}` : '–'}</td>
      <td>{agreement ? percent(agreement.both + agreement.neither, comments) : '–'}</td>
      <td>{measure(agreement?.kappa ?? null)}</td>
    </tr>
  )
}
