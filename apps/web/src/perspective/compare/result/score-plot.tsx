import { type Comparison, plotScores, type ScorePair } from '@hearth/insight'
import { useId, useMemo } from 'react'
import { line, t } from '../compare-text.ts'

interface ScorePlotProps {
  readonly pairs: readonly ScorePair[]
  readonly comparison: Comparison
  readonly name: string
}

const side = 420
const [left, top] = [44, 26]
const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1] as const
/** The largest dot, in pixels of its radius. */
const largest = 9

/** Every comment by its two scores, with both thresholds. The tables below say the same to whoever does not see it. */
export const ScorePlot = ({ pairs, comparison, name }: ScorePlotProps) => {
  const titleId = useId()
  const { dots, curve } = useMemo(() => plotScores(pairs), [pairs])
  const most = Math.max(...dots.map(({ comments }) => comments))
  const { theirThreshold, match } = comparison
  const threshold = typeof match === 'string' ? null : match.threshold
  const path = curve.map(({ theirs, ours }, at) => `${at === 0 ? 'M' : 'L'}${x(theirs)} ${y(ours)}`).join('')
  return (
    <figure className="compare-figure">
      <svg
        className="compare-plot"
        role="img"
        aria-labelledby={titleId}
        viewBox={`0 0 ${left + side + 16} ${top + side + 44}`}
      >
        <title id={titleId}>
          {threshold === null
            ? t('plot.title-none', { name, theirs: line(theirThreshold) })
            : t('plot.title', { name, theirs: line(theirThreshold), ours: line(threshold) })}
        </title>
        {ticks.map((tick) => (
          <g key={tick}>
            <path className="plot-grid" d={`M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}`} />
            <text className="plot-middle" x={x(tick)} y={y(0) + 16}>
              {tick.toFixed(1)}
            </text>
            <text className="plot-end" x={left - 7} y={y(tick) + 4}>
              {tick.toFixed(1)}
            </text>
          </g>
        ))}
        {dots.map(({ theirs, ours, comments }) => (
          <circle
            key={`${theirs} ${ours}`}
            className="plot-dot"
            cx={x(theirs)}
            cy={y(ours)}
            r={Math.max(2, largest * Math.sqrt(comments / most))}
          />
        ))}
        <path className="plot-curve" d={path} />
        <path className="plot-line" d={`M${x(theirThreshold)} ${y(0)}V${y(1)}`} />
        <text className="plot-middle plot-strong" x={x(theirThreshold)} y={y(1) - 8}>
          {line(theirThreshold)}
        </text>
        {threshold !== null && (
          <>
            <path className="plot-line" d={`M${x(0)} ${y(threshold)}H${x(1)}`} />
            <text className="plot-strong" x={x(0) + 5} y={y(threshold) - 6}>
              {line(threshold)}
            </text>
          </>
        )}
        <text className="plot-middle" x={x(0.5)} y={y(0) + 36}>
          {t('plot.theirs')}
        </text>
        <text className="plot-middle" transform={`translate(12 ${y(0.5)}) rotate(-90)`}>
          {t('plot.ours')}
        </text>
      </svg>
      <figcaption className="small muted">{t('plot.legend')}</figcaption>
    </figure>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
const x = (score: number): number => round(left + score * side)
const y = (score: number): number => round(top + (1 - score) * side)
