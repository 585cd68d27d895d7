import type { DecisionId } from '@hearth/contract'
import { Check } from 'lucide-react'
import { useAction } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { TextArea } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { showToast } from '../ui/overlay/toast.ts'

/** Asks that another person looks again. */
export const AppealForm = ({ decisionId }: { readonly decisionId: DecisionId }) => {
  const { space } = useSpace()
  const filing = useAction('fileAppeal', ['readStatement', 'listNotices'])
  const submit = async (fields: Readonly<Record<string, string>>) => {
    await filing.mutateAsync({
      params: { spaceId: space.id, decisionId },
      body: { text: (fields.text ?? '').trim() },
    })
    showToast({ words: t('appeal.filed'), icon: Check })
  }
  return (
    <Form submit={submit} verb={t('appeal.verb')}>
      {(problems) => (
        <TextArea
          name="text"
          label={t('appeal.text')}
          hint={t('appeal.text-hint')}
          problem={problems.text}
          maxLength={2000}
          required
          isWords
        />
      )}
    </Form>
  )
}
