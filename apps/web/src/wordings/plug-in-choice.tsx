import { useState } from 'react'
import { problemWords } from '../api/problem-words.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t as app } from '../text/text.ts'
import { Choices } from '../ui/controls/choices.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { keepChoice, useWordingSource } from './use-plug-in.ts'
import { t } from './wordings-text.ts'

/** Whether my drafts may go to the language model of this space; not there where it has none. */
export const PlugInChoice = () => {
  const { space } = useSpace()
  const { data } = useWordingSource()
  const [pending, setPending] = useState<boolean | null>(null)
  if (!data?.isOn || data.host === null) return null
  const { host } = data
  const isAgreed = pending ?? data.isAgreed
  const choose = async (next: 'yes' | 'no') => {
    setPending(next === 'yes')
    try {
      await keepChoice(space.id, host, next === 'yes')
      showToast({ words: app('ui.saved') })
    } catch (error) {
      showToast({ words: problemWords(error) })
    } finally {
      setPending(null)
    }
  }
  return (
    <Choices
      legend={t('plug-in.mine', { host })}
      value={isAgreed === null ? null : isAgreed ? 'yes' : 'no'}
      onChange={(next) => void choose(next)}
      choices={[
        { value: 'yes', label: t('plug-in.mine-yes'), hint: t('plug-in.mine-yes-hint') },
        { value: 'no', label: t('plug-in.mine-no') },
      ]}
    />
  )
}
