import type { Subject } from '@hearth/contract'
import { t } from '../text/text.ts'
import { Dialog } from '../ui/overlay/dialog.tsx'
import { ReportForm } from './report-form.tsx'

interface ReportDialogProps {
  readonly subject: Subject
  readonly onClose: () => void
}

export const ReportDialog = ({ subject, onClose }: ReportDialogProps) => (
  <Dialog isOpen onClose={onClose} title={t(subject.kind === 'post' ? 'reports.title-post' : 'reports.title-person')}>
    <ReportForm subject={subject} onDone={onClose} />
  </Dialog>
)
