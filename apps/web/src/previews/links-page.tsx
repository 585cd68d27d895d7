import { useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { markStale, useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t as app } from '../text/text.ts'
import { Check } from '../ui/controls/choices.tsx'
import { Form } from '../ui/controls/form.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { ProblemLine } from '../ui/states/problem.tsx'
import { t } from './previews-text.ts'
import './previews.css'

/** Whether links in posts of this space get a card. */
export const LinksPage = () => {
  const { space } = useSpace()
  const setting = useApi('readPreviewSetting', { params: { spaceId: space.id } })
  return (
    <Page title={t('title')} lead={t('lead')}>
      {setting.isPending && <Loading lines={3} />}
      <ProblemLine error={setting.error} />
      {setting.data && <LinksForm spaceId={space.id} wasOn={setting.data.isOn} />}
    </Page>
  )
}

const LinksForm = ({ spaceId, wasOn }: { readonly spaceId: string; readonly wasOn: boolean }) => {
  const [isOn, setOn] = useState(wasOn)
  const submit = async () => {
    await call('changePreviewSetting', { params: { spaceId }, body: { isOn } })
    await markStale(queryClient, ['readPreviewSetting', 'readThread', 'readFeed'])
    showToast({ words: app('ui.saved') })
  }
  return (
    <Form submit={submit} verb={app('ui.save')}>
      {() => (
        <>
          <ul className="previews-points">
            {(['how', 'what', 'who'] as const).map((point) => (
              <li key={point}>{t(point)}</li>
            ))}
          </ul>
          <Check label={t('on')} hint={t('on-hint')} isChecked={isOn} onChange={setOn} />
        </>
      )}
    </Form>
  )
}
