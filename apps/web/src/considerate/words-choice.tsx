import { createLocalStore, readWordHintsChoice, setWordHintsChoice } from '@hearth/composer'
import { useState } from 'react'
import { useSpace } from '../spaces/space-view.ts'
import { Choices } from '../ui/controls/choices.tsx'
import { t } from './words-text.ts'

const store = createLocalStore()

/** Hints on words: as the space has it, on, or off. Kept on this device; nobody else learns of it. */
export const WordsChoice = () => {
  const { person } = useSpace()
  const personKey = person?.id ?? ''
  const [choice, setChoice] = useState<'space' | 'on' | 'off'>(() => readWordHintsChoice(store, personKey) ?? 'space')
  return (
    <Choices
      legend={t('words.mine')}
      value={choice}
      onChange={(next) => {
        setWordHintsChoice(store, personKey, next === 'space' ? null : next)
        setChoice(next)
      }}
      choices={(['space', 'on', 'off'] as const).map((value) => ({ value, label: t(`words.mine-${value}`) }))}
    />
  )
}
