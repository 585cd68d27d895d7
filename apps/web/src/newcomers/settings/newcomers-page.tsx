import type { NewcomerSettings } from '@hearth/contract'
import { useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { markStale, useApi } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { t as app } from '../../text/text.ts'
import { Check, Choices } from '../../ui/controls/choices.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Page } from '../../ui/page/page.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { Problem } from '../../ui/states/problem.tsx'
import { t } from '../newcomers-text.ts'
import { StormSwitch } from '../storm/storm-switch.tsx'
import { SelectField } from './select-field.tsx'

const firstPosts = [0, 1, 3, 5]
const links = [0, 2, 5]
const repeats = [1, 2, 5]
const none = 'none'

/** What a keeper asks of whoever is new, and the switch for a hard day. */
export const NewcomersPage = () => {
  const { space } = useSpace()
  const settings = useApi('readNewcomerSettings', { params: { spaceId: space.id } })
  return (
    <Page title={t('newcomers.title')} lead={t('newcomers.lead')}>
      <StormSwitch />
      {settings.isPending ? (
        <Loading lines={4} />
      ) : settings.data ? (
        <SettingsForm spaceId={space.id} settings={settings.data} />
      ) : (
        <Problem error={settings.error} onRetry={settings.refetch} />
      )}
    </Page>
  )
}

const SettingsForm = ({ spaceId, settings }: { readonly spaceId: string; readonly settings: NewcomerSettings }) => {
  const [draft, setDraft] = useState(settings)
  const change = (part: Partial<NewcomerSettings>) => setDraft({ ...draft, ...part })
  const submit = async () => {
    await call('changeNewcomerSettings', { params: { spaceId }, body: draft })
    await markStale(queryClient, ['readNewcomerSettings'])
    showToast({ words: app('ui.saved') })
  }
  return (
    <Form submit={submit} verb={app('ui.save')}>
      {() => (
        <>
          <Choices
            legend={t('newcomers.first')}
            value={String(draft.firstPosts)}
            onChange={(value) => change({ firstPosts: Number(value) })}
            choices={withNow(firstPosts, settings.firstPosts).map((count) => ({
              value: String(count),
              label: count === 0 ? t('newcomers.first-0') : t('newcomers.first-many', { count }),
              hint: t(count === 0 ? 'newcomers.first-0-hint' : 'newcomers.first-many-hint'),
            }))}
          />
          <SelectField
            label={t('newcomers.links')}
            hint={t('newcomers.links-hint')}
            value={String(draft.maxLinks ?? none)}
            onChange={(value) => change({ maxLinks: value === none ? null : Number(value) })}
            choices={[
              ...withNow(links, settings.maxLinks).map((count) => ({
                value: String(count),
                label: count === 0 ? t('newcomers.links-0') : t('newcomers.links-many', { count }),
              })),
              { value: none, label: t('newcomers.links-none') },
            ]}
          />
          <SelectField
            label={t('newcomers.repeats')}
            hint={t('newcomers.repeats-hint')}
            value={String(draft.maxRepeats ?? none)}
            onChange={(value) => change({ maxRepeats: value === none ? null : Number(value) })}
            choices={[
              ...withNow(repeats, settings.maxRepeats).map((count) => ({
                value: String(count),
                label: t('newcomers.repeats-many', { count }),
              })),
              { value: none, label: t('newcomers.repeats-none') },
            ]}
          />
          <Check
            label={t('newcomers.proof')}
            hint={t('newcomers.proof-hint')}
            isChecked={draft.asksProof}
            onChange={(asksProof) => change({ asksProof })}
          />
        </>
      )}
    </Form>
  )
}

/** The usual steps, and the one that is set where it is none of them: a program may have set it. */
const withNow = (steps: readonly number[], now: number | null): number[] =>
  [...new Set([...steps, ...(now === null ? [] : [now])])].toSorted((a, b) => a - b)
