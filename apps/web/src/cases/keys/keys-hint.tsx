import { Keyboard } from 'lucide-react'
import { type ConsoleMessageId, t } from '../../text/console-text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { keysOn } from '../../ui/keys/use-keys.ts'
import './keys.css'

interface KeysHintProps {
  readonly keys: readonly { readonly key: string; readonly label: ConsoleMessageId }[]
}

/** Which single keys do something on this page, and a way to switch them off. Not shown on touch screens. */
export const KeysHint = ({ keys }: KeysHintProps) => {
  const isOn = keysOn.use()
  return (
    <aside className="keys" aria-label={t('keys.label')}>
      <Keyboard aria-hidden="true" />
      {isOn &&
        keys.map(({ key, label }) => (
          <span key={key}>
            <kbd>{key}</kbd> {t(label)}
          </span>
        ))}
      <Button look="text" aria-pressed={!isOn} onClick={() => keysOn.write(!isOn)}>
        {t(isOn ? 'keys.off' : 'keys.on')}
      </Button>
    </aside>
  )
}
