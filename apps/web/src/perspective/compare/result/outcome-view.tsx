import { compareScores } from '@hearth/insight'
import { Download, Scale } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '../../../ui/controls/button.tsx'
import { Segments } from '../../../ui/controls/choices.tsx'
import { TextField } from '../../../ui/controls/field.tsx'
import { saveFile } from '../../../ui/files/save-file.ts'
import { Empty } from '../../../ui/states/empty.tsx'
import { count, problemWords, t } from '../compare-text.ts'
import type { Outcome } from '../read-comments.ts'
import { BadRows } from './bad-rows.tsx'
import { ChangedSides } from './changed-sides.tsx'
import { ComparisonTables } from './comparison-tables.tsx'
import { ScorePlot } from './score-plot.tsx'
import { scoresCsv } from './scores-csv.ts'
import { Verdict } from './verdict.tsx'

interface OutcomeViewProps {
  readonly outcome: Outcome
  readonly onOther: () => void
}

/** What Coral and most plug-ins came with. */
const usualThreshold = '0.8'
const namedRows = 10

/** Where to put the threshold, with everything that this rests on. Another old threshold is answered at once. */
export const OutcomeView = ({ outcome, onOther }: OutcomeViewProps) => {
  const { attributes, textOf } = outcome
  const [name, setName] = useState(attributes[0]?.name ?? '')
  const [said, setSaid] = useState(usualThreshold)
  const chosen = attributes.find((one) => one.name === name)
  const threshold = thresholdOf(said)
  const comparison = useMemo(
    () => (chosen && threshold !== null ? compareScores(chosen.pairs, threshold, namedRows) : null),
    [chosen, threshold],
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  useEffect(() => heading.current?.focus(), [])
  if (chosen === undefined) {
    return (
      <section className="stack stack-loose">
        <Empty icon={Scale} title={t('nothing')} words={problemWords({ code: 'nothing-to-compare', fill: {} })}>
          <Button onClick={onOther}>{t('other')}</Button>
        </Empty>
        <FileNotes outcome={outcome} />
        <BadRows bad={outcome.bad} />
      </section>
    )
  }
  return (
    <section className="stack stack-loose compare-outcome" aria-labelledby={headingId}>
      {attributes.length > 1 && (
        <Segments
          legend={t('attribute')}
          choices={attributes.map((one) => ({ value: one.name, label: one.name }))}
          value={name}
          onChange={setName}
        />
      )}
      <div className="panel">
        <h2 ref={heading} id={headingId} tabIndex={-1} className="compare-heading">
          {t('heading', { name, comments: count(chosen.pairs.length) })}
        </h2>
        <div className="compare-threshold">
          <TextField
            label={t('threshold')}
            hint={t('threshold-hint')}
            problem={threshold === null ? t('threshold-problem') : undefined}
            inputMode="decimal"
            value={said}
            onChange={({ currentTarget }) => setSaid(currentTarget.value)}
          />
        </div>
        {comparison && <Verdict comparison={comparison} />}
        <FileNotes outcome={outcome} />
        <div className="row">
          <Button onClick={() => saveFile(t('file-name'), scoresCsv(attributes), 'text/csv')}>
            <Download aria-hidden="true" /> {t('download')}
          </Button>
          <Button look="quiet" onClick={onOther}>
            {t('other')}
          </Button>
        </div>
      </div>
      {comparison && (
        <>
          <ScorePlot pairs={chosen.pairs} comparison={comparison} name={name} />
          <ComparisonTables comparison={comparison} />
          <ChangedSides disagreements={comparison.disagreements} textOf={textOf} />
        </>
      )}
      <BadRows bad={outcome.bad} />
    </section>
  )
}

/** What holds of the file as a whole: who scored, and what was left out. */
const FileNotes = ({ outcome }: { readonly outcome: Outcome }) => {
  const { engine, isShadow, unread, degraded, otherEngines, bad, isStopped } = outcome
  const notes = [
    ...(isStopped ? [t('note.stopped')] : []),
    ...(engine === '' ? [] : [t(isShadow ? 'note.shadow' : 'note.engine', { engine })]),
    ...(otherEngines > 0 ? [t('note.other-engines', { rows: otherEngines })] : []),
    ...(degraded > 0 ? [t('note.degraded', { comments: degraded })] : []),
    ...(unread > 0 ? [t('note.unread', { comments: unread })] : []),
    ...(bad.length > 0 ? [t('note.bad', { rows: bad.length })] : []),
  ]
  return (
    <ul className="compare-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

/** A number from 0 to 1, with a point or a comma; null for anything else. */
const thresholdOf = (said: string): number | null => {
  const value = said.trim() === '' ? Number.NaN : Number(said.replace(',', '.'))
  return value >= 0 && value <= 1 ? value : null
}
