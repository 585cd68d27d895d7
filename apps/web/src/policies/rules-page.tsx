import type { MachineSetting, Policy } from '@hearth/contract'
import { useApi } from '../api/use-api.ts'
import { hasRole, useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { ButtonLink } from '../ui/controls/button.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { PlugInRule } from '../wordings/plug-in-rule.tsx'
import './policies.css'
import { t as say } from './policies-text.ts'

/** The rules of a space, and what the machine may do here, in words for everybody. */
export const RulesPage = () => {
  const view = useSpace()
  const { space } = view
  const rules = useApi('listPolicies', { params: { spaceId: space.id } })
  const inForce = rules.data?.items.filter((policy) => !policy.isRetired) ?? []
  return (
    <Page
      title={t('nav.rules')}
      heading={say('rules.heading', { space: space.name })}
      lead={say('rules.lead')}
      actions={
        hasRole(view, 'keeper') && <ButtonLink to={`/s/${space.slug}/settings/rules`}>{say('rules.edit')}</ButtonLink>
      }
    >
      {rules.isPending && <Loading lines={4} />}
      {rules.error && <Problem error={rules.error} onRetry={rules.refetch} />}
      {rules.data && inForce.length === 0 && <Empty title={say('rules.none')} words={say('rules.none-words')} />}
      <ol className="rules">
        {inForce.map((policy) => (
          <Rule key={policy.id} policy={policy} />
        ))}
      </ol>
      {rules.data && <Machine setting={rules.data.machine} />}
      <section className="section" aria-labelledby="decide">
        <h2 id="decide">{say('rules.decide')}</h2>
        <p>{say('rules.decide-words')}</p>
      </section>
    </Page>
  )
}

const Rule = ({ policy }: { readonly policy: Policy }) => (
  <li className="rule">
    <h2>{policy.title}</h2>
    {policy.text && <p className="rule-words">{policy.text}</p>}
  </li>
)

const Machine = ({ setting }: { readonly setting: MachineSetting }) => (
  <section className="section" aria-labelledby="machine">
    <h2 id="machine">{say('rules.machine')}</h2>
    <p>{t(`machine.${setting}-words`)}</p>
    <p className="muted">{say('rules.machine-never')}</p>
    <PlugInRule />
  </section>
)
