import type { Comparison } from '@hearth/insight'
import { count, line, measure, percent, score, t } from '../compare-text.ts'

/** The answer in plain sentences: where to put the threshold, and what that costs. */
export const Verdict = ({ comparison }: { readonly comparison: Comparison }) => {
  const { comments, theirThreshold, flaggedThen, match, agreement, unchanged, isThin, spearman, pearson } = comparison
  const kept = unchanged.both + unchanged.onlyOurs
  const old = line(theirThreshold)
  return (
    <div className="stack stack-tight" aria-live="polite">
      <p className="compare-answer">
        {typeof match === 'string'
          ? t(`match.${match}`)
          : match.flagged === flaggedThen
            ? t('match', { threshold: line(match.threshold) })
            : t('match-near', { threshold: line(match.threshold), flagged: count(match.flagged) })}
      </p>
      {typeof match !== 'string' && <p>{t('room', { low: score(match.low), high: score(match.high) })}</p>}
      <p>{t('then', { threshold: old, flagged: count(flaggedThen), share: percent(flaggedThen, comments) })}</p>
      {agreement && (
        <p>
          {t('agree', {
            share: percent(agreement.both + agreement.neither, comments),
            flagged: count(flaggedThen),
            both: count(agreement.both),
            kappa: measure(agreement.kappa),
          })}
        </p>
      )}
      <p>
        {t('unchanged', {
          threshold: old,
          flagged: count(kept),
          share: percent(kept, comments),
          both: count(unchanged.both),
        })}
      </p>
      <p>{t('order', { spearman: measure(spearman), pearson: measure(pearson) })}</p>
      {isThin && <p className="note note-honey">{t('thin')}</p>}
      <p className="muted small">{t('limits')}</p>
    </div>
  )
}
