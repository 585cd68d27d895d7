import type { Decision } from '@hearth/contract'
import { useAction } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/console-text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextArea } from '../../ui/controls/field.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { openUndo } from '../undo/undo-window.ts'
import { isReversal } from './decision-entry.tsx'

interface ReverseDialogProps {
  readonly decision: Decision
  readonly onClose: () => void
}

/** Takes a decision back by a new one, with its reason, which the author reads too; or takes again what was given back. */
export const ReverseDialog = ({ decision, onClose }: ReverseDialogProps) => {
  const { space } = useSpace()
  const reversal = useAction('reverseDecision', [
    'listDecisions',
    'readCase',
    'readStatement',
    'readThread',
    'readFeed',
  ])
  const kind = isReversal(decision) ? 'back' : 'reverse'
  const submit = async (fields: Readonly<Record<string, string>>) => {
    const made = await reversal.mutateAsync({
      params: { spaceId: space.id, decisionId: decision.id },
      body: { reason: (fields.reason ?? '').trim() },
    })
    const { id: spaceId, slug } = space
    openUndo({ decision: made, caseId: made.caseId, spaceId, slug, onUndone: () => undefined })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t(`log.${kind}-title`)} lead={t(`log.${kind}-lead`)}>
      <Form
        submit={submit}
        verb={t(`log.${kind}-verb`)}
        beside={<Button onClick={onClose}>{t('report.cancel')}</Button>}
      >
        {(problems) => (
          <TextArea
            name="reason"
            label={t('log.reverse-reason')}
            problem={problems.reason}
            defaultValue={t(`log.${kind}-skeleton`)}
            maxLength={2000}
            required
            isWords
          />
        )}
      </Form>
    </Dialog>
  )
}
