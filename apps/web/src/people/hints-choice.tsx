import { useState } from 'react'
import { readHints, setHints } from '../posts/writing/reader/hints.ts'
import { t } from '../text/text.ts'
import { Check } from '../ui/controls/choices.tsx'

/** Turns quiet hints on or off on this device. */
export const HintsChoice = () => {
  const [isOn, setOn] = useState(readHints)
  return (
    <fieldset className="field">
      <legend className="field-label">{t('people.hints')}</legend>
      <Check
        label={t('people.hints-on')}
        hint={t('people.hints-hint')}
        isChecked={isOn}
        onChange={(next) => {
          setHints(next)
          setOn(next)
        }}
      />
    </fieldset>
  )
}
