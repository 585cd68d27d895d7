import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { t } from '../../spaces/kinds/kinds-text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import '../../spaces/kinds/kinds.css'

interface GivenNameFieldProps {
  readonly spaceId: string
  /** The field's name in its form. */
  readonly name: string
  readonly problem: string | undefined
  /** The name that somebody has already, where they have one. */
  readonly current?: string
}

/** Where Hearth gives the names: a handful to choose from, and others with a press. */
export const GivenNameField = ({ spaceId, name, problem, current }: GivenNameFieldProps) => {
  const proposed = useApi('proposeNames', { params: { spaceId } }, { staleTimeMs: Number.POSITIVE_INFINITY })
  const [chosen, setChosen] = useState<string | null>(current ?? null)
  const names = [...(current === undefined ? [] : [current]), ...(proposed.data?.items ?? [])]
  const checked = chosen !== null && names.includes(chosen) ? chosen : names[0]
  return (
    <fieldset className="field">
      <legend className="field-label">{t('name.legend')}</legend>
      <p className="field-hint">{t('name.lead')}</p>
      {proposed.isPending && <Loading lines={1} />}
      <ProblemLine error={proposed.error} />
      <div className="given-names">
        {names.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={name} value={one} checked={one === checked} onChange={() => setChosen(one)} />
            <span>{one}</span>
            {one === current && <span className="choice-hint">{t('name.now')}</span>}
          </label>
        ))}
      </div>
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button size="small" isBusy={proposed.isFetching} onClick={() => void proposed.refetch()}>
          {t('name.others')}
        </Button>
      </div>
    </fieldset>
  )
}
