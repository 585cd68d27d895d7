import type { WordingSource } from '@hearth/contract'
import { useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { markStale } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t as app } from '../text/text.ts'
import { Check } from '../ui/controls/choices.tsx'
import { Form } from '../ui/controls/form.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { ProblemLine } from '../ui/states/problem.tsx'
import { useWordingSource } from './use-plug-in.ts'
import { t } from './wordings-text.ts'
import './wordings.css'

/** Whether writers of this space may use the language model that somebody connected to the server. */
export const PlugInPage = () => {
  const { space } = useSpace()
  const source = useWordingSource()
  if (source.data?.host === null) return <Empty title={t('plug-in.none')} words={t('plug-in.none-words')} />
  return (
    <Page title={t('plug-in.title')} lead={t('plug-in.lead')}>
      {source.isPending && <Loading lines={3} />}
      <ProblemLine error={source.error} />
      {source.data?.host && <PlugInForm spaceId={space.id} source={source.data} host={source.data.host} />}
    </Page>
  )
}

interface PlugInFormProps {
  readonly spaceId: string
  readonly source: WordingSource
  readonly host: string
}

const PlugInForm = ({ spaceId, source, host }: PlugInFormProps) => {
  const [isOn, setOn] = useState(source.isOn)
  const submit = async () => {
    await call('switchWordingSource', { params: { spaceId }, body: { isOn, host } })
    await markStale(queryClient, ['readWordingSource'])
    showToast({ words: app('ui.saved') })
  }
  return (
    <Form submit={submit} verb={app('ui.save')}>
      {() => (
        <>
          <h2>{t('plug-in.before')}</h2>
          <ul className="plug-in-points">
            {(['where', 'asked', 'what', 'back'] as const).map((point) => (
              <li key={point}>{t(`plug-in.${point}`, { host })}</li>
            ))}
          </ul>
          <Check label={t('plug-in.on', { host })} hint={t('plug-in.on-hint')} isChecked={isOn} onChange={setOn} />
        </>
      )}
    </Form>
  )
}
