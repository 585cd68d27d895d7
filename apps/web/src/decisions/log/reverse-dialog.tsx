import type { Decision } from '@hearth/contract'
import { Check } from 'lucide-react'
import { useAction } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/console-text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextArea } from '../../ui/controls/field.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { showToast } from '../../ui/overlay/toast.ts'

interface ReverseDialogProps {
  readonly decision: Decision
  readonly onClose: () => void
}

/** Takes a decision back by a new one, with its reason, which the author reads too. */
export const ReverseDialog = ({ decision, onClose }: ReverseDialogProps) => {
  const { space } = useSpace()
  const reversal = useAction('reverseDecision', [
    'listDecisions',
    'readCase',
    'readStatement',
    'readThread',
    'readFeed',
  ])
  const submit = async (fields: Readonly<Record<string, string>>) => {
    await reversal.mutateAsync({
      params: { spaceId: space.id, decisionId: decision.id },
      body: { reason: (fields.reason ?? '').trim() },
    })
    showToast({ words: t('log.reverse-done'), icon: Check })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('log.reverse-title')} lead={t('log.reverse-lead')}>
      <Form
        submit={submit}
        verb={t('log.reverse-verb')}
        beside={<Button onClick={onClose}>{t('report.cancel')}</Button>}
      >
        {(problems) => (
          <TextArea
            name="reason"
            label={t('log.reverse-reason')}
            problem={problems.reason}
            defaultValue={t('log.reverse-skeleton')}
            maxLength={2000}
            required
            isWords
          />
        )}
      </Form>
    </Dialog>
  )
}
