import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { t } from '../../text/text.ts'
import { Button } from '../controls/button.tsx'
import './overlay.css'

interface ConfirmProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly words: string
  /** What will happen, as a verb: “Delete it”. */
  readonly verb: string
  readonly isDanger?: boolean
  readonly isBusy?: boolean
  readonly onConfirm: () => void
}

/** Asks once before something that cannot be taken back. Both choices weigh the same; the safe one has the focus. */
export const Confirm = ({ isOpen, onClose, title, words, verb, isDanger, isBusy, onConfirm }: ConfirmProps) => (
  <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
    <Base.Portal>
      <Base.Backdrop className="backdrop" />
      <Base.Viewport className="dialog-viewport">
        <Base.Popup className="dialog dialog-small">
          <Base.Title className="dialog-title">{title}</Base.Title>
          <Base.Description className="dialog-lead">{words}</Base.Description>
          <div className="dialog-actions">
            <Base.Close render={<Button>{t('ui.cancel')}</Button>} />
            <Button look={isDanger ? 'danger' : 'primary'} isBusy={isBusy} onClick={onConfirm}>
              {verb}
            </Button>
          </div>
        </Base.Popup>
      </Base.Viewport>
    </Base.Portal>
  </Base.Root>
)
