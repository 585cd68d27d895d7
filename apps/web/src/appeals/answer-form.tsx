import type { Appeal } from '@hearth/contract'
import { useState } from 'react'
import { useAction } from '../api/use-api.ts'
import { openUndo } from '../decisions/undo/undo-window.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { Choices } from '../ui/controls/choices.tsx'
import { TextArea } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'

const outcomes = ['overturned', 'upheld'] as const
type Outcome = (typeof outcomes)[number]

/** Answers an appeal: what holds now, and why. Both outcomes weigh the same. */
export const AnswerForm = ({ appeal }: { readonly appeal: Appeal }) => {
  const { space } = useSpace()
  const answering = useAction('answerAppeal', ['listAppeals', 'readAppeal', 'listDecisions', 'readThread', 'readFeed'])
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [written, setWritten] = useState<string | null>(null)
  const [isLacking, setIsLacking] = useState(false)
  const submit = async () => {
    setIsLacking(outcome === null)
    if (outcome === null) return
    const reason = (written ?? t(`answer.skeleton-${outcome}`)).trim()
    const done = await answering.mutateAsync({
      params: { spaceId: space.id, appealId: appeal.id },
      body: { outcome, reason },
    })
    const { at = '', undoUntil = '' } = done.answer ?? {}
    openUndo({
      kind: 'answer',
      decision: { id: appeal.id, action: 'none', reverses: null, decidedAt: at, undoUntil },
      caseId: '',
      spaceId: space.id,
      slug: space.slug,
      onUndone: () => undefined,
    })
  }
  return (
    <Form submit={submit} verb={t('answer.verb')}>
      {(problems) => (
        <>
          <Choices
            legend={t('answer.legend')}
            value={outcome}
            onChange={(value) => {
              setOutcome(value)
              setIsLacking(false)
            }}
            choices={outcomes.map((value) => ({ value, label: t(`answer.${value}`), hint: t(`answer.${value}-hint`) }))}
          />
          {isLacking && (
            <p className="field-problem" role="alert">
              {t('answer.lacks-outcome')}
            </p>
          )}
          {outcome !== null && (
            <TextArea
              label={t('answer.reason')}
              hint={t('answer.reason-hint')}
              problem={problems.reason}
              value={written ?? t(`answer.skeleton-${outcome}`)}
              onChange={(event) => setWritten(event.currentTarget.value)}
              maxLength={2000}
              required
              isWords
            />
          )}
        </>
      )}
    </Form>
  )
}
