import { has } from '@hearth/contract/space-kind'
import { useState } from 'react'
import { forgetDraftsOf } from '../posts/writing/drafts/draft-store.ts'
import { isOwnDevice, setOwnDevice } from '../posts/writing/drafts/own-device.ts'
import { t } from '../spaces/kinds/kinds-text.ts'
import { useSpace } from '../spaces/space-view.ts'
import { Check } from '../ui/controls/choices.tsx'
import { showToast } from '../ui/overlay/toast.ts'

/** Where drafts are not kept on shared devices: whether this one is mine alone. Kept on the device itself. */
export const OwnDeviceChoice = () => {
  const { space, person } = useSpace()
  const personId = person?.id ?? ''
  const [isOwn, setIsOwn] = useState(() => isOwnDevice(personId))
  if (!person || has(space, 'keeps-drafts')) return null
  const change = (next: boolean) => {
    setOwnDevice(personId, next)
    if (!next) forgetDraftsOf(personId)
    setIsOwn(next)
    showToast({ words: t(next ? 'device.kept-on' : 'device.kept-off'), kind: 'own-device' })
  }
  return (
    <fieldset className="field">
      <legend className="field-label">{t('device')}</legend>
      <Check label={t('device.own')} hint={t('device.own-hint')} isChecked={isOwn} onChange={change} />
    </fieldset>
  )
}
