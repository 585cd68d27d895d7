import type { Action, Policy } from '@hearth/contract'
import { useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { markStale } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextArea, TextField } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { t as say } from './policies-text.ts'

const actions: readonly Action[] = ['none', 'note', 'ask-to-edit', 'hide', 'remove', 'close-thread', 'suspend']

interface RuleFormProps {
  /** The rule to change; null for a new one. */
  readonly policy: Policy | null
  readonly onDone: () => void
}

/** One rule: a title, its words, and what usually follows. */
export const RuleForm = ({ policy, onDone }: RuleFormProps) => {
  const { space } = useSpace()
  const [suggestedAction, setSuggestedAction] = useState<Action>(policy?.suggestedAction ?? 'hide')
  const submit = async ({ title = '', text = '' }: Readonly<Record<string, string>>) => {
    const body = { title, text, suggestedAction }
    if (policy) await call('changePolicy', { params: { spaceId: space.id, policyId: policy.id }, body })
    else await call('createPolicy', { params: { spaceId: space.id }, body })
    await markStale(queryClient, ['listPolicies'])
    showToast({ words: t('ui.saved') })
    onDone()
  }
  return (
    <Form submit={submit} verb={t('ui.save')} beside={<Button onClick={onDone}>{t('ui.cancel')}</Button>}>
      {(problems) => (
        <>
          <TextField
            name="title"
            label={say('rules.title')}
            problem={problems.title}
            defaultValue={policy?.title}
            maxLength={120}
            required
          />
          <TextArea
            name="text"
            label={say('rules.text')}
            hint={say('rules.text-hint')}
            problem={problems.text}
            defaultValue={policy?.text}
            maxLength={2000}
            isOptional
          />
          <label className="field">
            <span className="field-label">{say('rules.suggested')}</span>
            <span className="field-hint">{say('rules.suggested-hint')}</span>
            <select
              className="input"
              value={suggestedAction}
              onChange={(event) => setSuggestedAction(event.currentTarget.value as Action)}
            >
              {actions.map((action) => (
                <option key={action} value={action}>
                  {t(`action.${action}`)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </Form>
  )
}
