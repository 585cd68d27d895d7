import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../../text/text.ts'
import { Button } from '../controls/button.tsx'
import './overlay.css'

interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly lead?: ReactNode
  /** Something is written in it: a press beside it does not close it. */
  readonly isWrittenIn?: boolean
  readonly children: ReactNode
}

/** Something to do before going on. Escape, the cross and the ground behind close it; focus returns where it was. */
export const Dialog = ({ isOpen, onClose, title, lead, isWrittenIn = false, children }: DialogProps) => (
  <Base.Root open={isOpen} disablePointerDismissal={isWrittenIn} onOpenChange={(open) => !open && onClose()}>
    <Base.Portal>
      <Base.Backdrop className="backdrop" />
      <Base.Viewport className="dialog-viewport">
        <Base.Popup className="dialog">
          <div className="dialog-head">
            <Base.Title className="dialog-title">{title}</Base.Title>
            <Base.Close
              render={
                <Button look="quiet" size="small" isIcon aria-label={t('ui.close')}>
                  <X aria-hidden="true" />
                </Button>
              }
            />
          </div>
          {lead && <Base.Description className="dialog-lead">{lead}</Base.Description>}
          {children}
        </Base.Popup>
      </Base.Viewport>
    </Base.Portal>
  </Base.Root>
)
