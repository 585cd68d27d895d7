import type { Policy } from '@hearth/contract'
import { ArrowDown, ArrowUp, PenLine, Plus } from 'lucide-react'
import { useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { markStale, useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { RuleForm } from './rule-form.tsx'
import './policies.css'
import { t as say } from './policies-text.ts'

/** A keeper writes the rules: changes one, moves it, retires it or brings it back. */
export const EditRulesPage = () => {
  const { space } = useSpace()
  const rules = useApi('listPolicies', { params: { spaceId: space.id } })
  const [isAdding, setIsAdding] = useState(false)
  const all = rules.data?.items ?? []
  const inForce = all.filter((policy) => !policy.isRetired)
  const retired = all.filter((policy) => policy.isRetired)
  return (
    <Page title={t('settings.rules')} lead={say('rules.edit-lead')}>
      {rules.isPending && <Loading lines={4} />}
      {rules.error && <Problem error={rules.error} onRetry={rules.refetch} />}
      <ol className="rules">
        {inForce.map((policy, index) => (
          <li key={policy.id} className="rule">
            <EditableRule policy={policy} isFirst={index === 0} isLast={index === inForce.length - 1} />
          </li>
        ))}
      </ol>
      {isAdding ? (
        <div className="panel">
          <RuleForm policy={null} onDone={() => setIsAdding(false)} />
        </div>
      ) : (
        rules.data && (
          <div className="row">
            <Button onClick={() => setIsAdding(true)}>
              <Plus aria-hidden="true" /> {say('rules.add')}
            </Button>
          </div>
        )
      )}
      {retired.length > 0 && <Retired policies={retired} />}
    </Page>
  )
}

interface EditableRuleProps {
  readonly policy: Policy
  readonly isFirst: boolean
  readonly isLast: boolean
}

const EditableRule = ({ policy, isFirst, isLast }: EditableRuleProps) => {
  const [isEditing, setIsEditing] = useState(false)
  const change = useChange(policy)
  if (isEditing) return <RuleForm policy={policy} onDone={() => setIsEditing(false)} />
  return (
    <>
      <h2>{policy.title}</h2>
      {policy.text && <p className="rule-words">{policy.text}</p>}
      <div className="row rule-doings">
        <Button size="small" onClick={() => setIsEditing(true)}>
          <PenLine aria-hidden="true" /> {say('rules.change')}
        </Button>
        <Button
          size="small"
          look="quiet"
          isIcon
          aria-label={say('rules.up', { title: policy.title })}
          disabled={isFirst}
          onClick={() => change({ position: policy.position - 1 })}
        >
          <ArrowUp aria-hidden="true" />
        </Button>
        <Button
          size="small"
          look="quiet"
          isIcon
          aria-label={say('rules.down', { title: policy.title })}
          disabled={isLast}
          onClick={() => change({ position: policy.position + 1 })}
        >
          <ArrowDown aria-hidden="true" />
        </Button>
        <Button size="small" look="quiet" onClick={() => change({ isRetired: true })}>
          {say('rules.retire')}
        </Button>
      </div>
    </>
  )
}

const Retired = ({ policies }: { readonly policies: readonly Policy[] }) => (
  <section className="section" aria-labelledby="retired">
    <h2 id="retired">{say('rules.retired')}</h2>
    <p className="section-lead">{say('rules.retired-lead')}</p>
    <ul className="list">
      {policies.map((policy) => (
        <li key={policy.id} className="row row-between">
          <RetiredRule policy={policy} />
        </li>
      ))}
    </ul>
  </section>
)

const RetiredRule = ({ policy }: { readonly policy: Policy }) => {
  const change = useChange(policy)
  return (
    <>
      <span>{policy.title}</span>
      <Button size="small" onClick={() => change({ isRetired: false })}>
        {say('rules.bring-back')}
      </Button>
    </>
  )
}

const useChange = (policy: Policy) => {
  const { space } = useSpace()
  return async (body: { position?: number; isRetired?: boolean }) => {
    try {
      await call('changePolicy', { params: { spaceId: space.id, policyId: policy.id }, body })
      await markStale(queryClient, ['listPolicies'])
    } catch (error) {
      showToast({ words: problemWords(error) })
    }
  }
}
