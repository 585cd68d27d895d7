import { t } from '../../text/console-text.ts'
import { Segments } from '../../ui/controls/choices.tsx'
import { veil, veilChoices } from './veil.ts'

/** Which texts are covered until I ask for them; remembered on this device. */
export const VeilChoices = () => (
  <div className="veil-choice">
    <span className="small muted" aria-hidden="true">
      {t('veil.choice')}
    </span>
    <Segments
      legend={t('veil.choice')}
      value={veil.use()}
      onChange={veil.write}
      choices={veilChoices.map((value) => ({ value, label: t(`veil.${value}`), hint: t(`veil.${value}-hint`) }))}
    />
  </div>
)
