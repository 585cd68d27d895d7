import { useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { markStale, useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { Check } from '../ui/controls/choices.tsx'
import { ProblemLine } from '../ui/states/problem.tsx'
import { t } from './greetings-text.ts'

/** Offers to greet newcomers, or stops. At once: there is nothing to save. */
export const GreeterChoice = () => {
  const { space } = useSpace()
  const params = { spaceId: space.id }
  const greeter = useApi('readGreeter', { params })
  const [chosen, setChosen] = useState<boolean | null>(null)
  const [error, setError] = useState<unknown>(null)
  const change = async (isGreeter: boolean) => {
    setError(null)
    setChosen(isGreeter)
    try {
      await call('changeGreeter', { params, body: { isGreeter } })
      await markStale(queryClient, ['readGreeter', 'readGreeting'])
    } catch (problem) {
      setChosen(null)
      setError(problem)
    }
  }
  if (!greeter.data) return <ProblemLine error={greeter.error} />
  return (
    <fieldset className="field">
      <legend className="field-label">{t('greeting.legend')}</legend>
      <Check
        label={t('greeting.on')}
        hint={t('greeting.hint')}
        isChecked={chosen ?? greeter.data.isGreeter}
        onChange={(isGreeter) => void change(isGreeter)}
      />
      <ProblemLine error={error} />
    </fieldset>
  )
}
