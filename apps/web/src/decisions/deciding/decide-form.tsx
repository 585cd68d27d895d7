import type { Case } from '@hearth/contract'
import { ruleOf } from '@hearth/moderation'
import { useEffect, useRef } from 'react'
import { t } from '../../text/console-text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextArea } from '../../ui/controls/field.tsx'
import { actionWords } from './action-words.ts'
import { DecidingProblem } from './deciding-problem.tsx'
import { chooseAction, choosePolicy, policyOf, suggestionFor, writeReason } from './draft.ts'
import { ActionChoices } from './steps/action-choices.tsx'
import { RuleChoices } from './steps/rule-choices.tsx'
import { StatementPreview } from './steps/statement-preview.tsx'
import { SuspensionDays } from './steps/suspension-days.tsx'
import type { Deciding } from './use-deciding.ts'
import './deciding.css'

interface DecideFormProps {
  readonly one: Case
  readonly deciding: Deciding
}

/** Rule, action, reason: three small steps, each with a suggestion that can be changed. */
export const DecideForm = ({ one, deciding }: DecideFormProps) => {
  const { draft, change, ground, lack, error, isBusy, record } = deciding
  const form = useRef<HTMLFormElement>(null)
  // A lack takes the focus to where it can be filled.
  useEffect(() => {
    if (lack) form.current?.querySelector<HTMLElement>(`[data-lack="${lack}"] :is(input, textarea)`)?.focus()
  }, [lack])
  const policy = policyOf(draft, ground.policies)
  const isTold = draft.action !== null && ruleOf(draft.action).tellsAuthor
  return (
    <form
      ref={form}
      id="decide"
      className="decide"
      noValidate
      aria-labelledby="decide-title"
      onSubmit={(event) => {
        event.preventDefault()
        record()
      }}
    >
      <h2 id="decide-title" tabIndex={-1}>
        {t('deciding.title')}
      </h2>
      <div data-lack="policy">
        <RuleChoices
          policies={ground.policies}
          value={draft.policyId}
          problem={
            lack === 'policy'
              ? t(draft.policyId === null ? 'deciding.lacks-rule-for-action' : 'deciding.lacks-rule')
              : null
          }
          onChange={(policyId) => change(choosePolicy(draft, policyId, ground))}
        />
      </div>
      <div data-lack="action">
        <ActionChoices
          one={one}
          value={draft.action}
          suggested={policy && suggestionFor(draft.policyId, ground)}
          isLight={policy !== null && suggestionFor(draft.policyId, ground) !== policy.suggestedAction}
          problem={lack === 'action' ? t('deciding.lacks-action') : null}
          onChange={(action) => change(chooseAction(draft, action, ground))}
        />
      </div>
      {draft.action === 'suspend' && (
        <div data-lack="days">
          <SuspensionDays
            days={draft.days}
            hasProblem={lack === 'days'}
            onChange={(days) => change({ ...draft, days })}
          />
        </div>
      )}
      {draft.action !== null && (
        <div data-lack="reason">
          <TextArea
            label={t(isTold ? 'deciding.reason-author' : 'deciding.reason-record')}
            hint={t(isTold ? 'deciding.reason-author-hint' : 'deciding.reason-record-hint')}
            problem={lack === 'reason' ? t('deciding.lacks-reason') : undefined}
            value={draft.reason}
            onChange={(event) => change(writeReason(draft, event.currentTarget.value))}
            maxLength={2000}
            isWords
          />
        </div>
      )}
      {draft.action !== null && isTold && <StatementPreview one={one} draft={draft} policy={policy} />}
      <DecidingProblem error={error} />
      <div className="decide-record">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {draft.action === null ? t('deciding.record') : actionWords(draft.action, one).record}
        </Button>
        <p className="muted small">{t('deciding.undo-hint')}</p>
      </div>
    </form>
  )
}
