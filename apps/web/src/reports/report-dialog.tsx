import type { PersonRef, Subject } from '@hearth/contract'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Dialog } from '../ui/overlay/dialog.tsx'
import { ReportFields } from './asking/report-fields.tsx'
import { ReportSent } from './asking/report-sent.tsx'
import { useReport } from './asking/use-report.ts'

interface ReportDialogProps {
  readonly subject: Subject
  /** Whose words they are, where known: muting and blocking them is offered afterwards. */
  readonly author?: PersonRef | null
  readonly onClose: () => void
}

/** Asks for a look in two taps: why, and send. Mounted while it is open. */
export const ReportDialog = ({ subject, author = null, onClose }: ReportDialogProps) => {
  const { space } = useSpace()
  const work = useReport(space.id, subject)
  if (work.sent) {
    return (
      <Dialog isOpen onClose={onClose} title={t('report.sent')}>
        <ReportSent sent={work.sent} author={author} onDone={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(subject.kind === 'post' ? 'report.ask-post' : 'report.ask-person')}
      lead={t('report.lead')}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          work.send()
        }}
      >
        <ReportFields work={work} />
        <div className="dialog-actions report-actions">
          <Button onClick={onClose}>{t('report.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={work.isBusy}>
            {t('report.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
