import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { call } from '../api/client.ts'
import { useApi } from '../api/use-api.ts'
import { refreshMe } from '../api/use-me.ts'
import { KindQuestions } from '../spaces/kinds/kind-questions.tsx'
import { answersOf, useAnswers } from '../spaces/kinds/use-answers.ts'
import { WhatFollows } from '../spaces/kinds/what-follows.tsx'
import { slugOf } from '../spaces/opening/slug-of.ts'
import { SpaceAddressFields } from '../spaces/opening/space-address-fields.tsx'
import { t } from '../text/text.ts'
import { Form } from '../ui/controls/form.tsx'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { DisplayNameField, NewAccountFields } from './account-fields.tsx'
import { DoneLink } from './done-link.tsx'

/** The first page of a new server: the first keeper and the first space, in one go. */
export const SetupPage = () => {
  const { token = '' } = useParams()
  const navigate = useNavigate()
  const [spaceName, setSpaceName] = useState('')
  const answers = useAnswers({ kind: 'community', includesMinors: false })
  const setup = useApi('readSetup', { params: { token } })
  if (setup.isPending) return <Loading lines={1} />
  if (setup.error) return <Problem error={setup.error} onRetry={setup.refetch} />
  if (!setup.data.isOpen) return <DoneLink title={t('accounts.setup-done')} words={t('error.setup-done')} />
  const submit = async (fields: Readonly<Record<string, string>>) => {
    const space = await call('setUp', {
      params: { token },
      body: {
        name: fields.name ?? '',
        password: fields.password ?? '',
        displayName: fields.displayName ?? '',
        space: { name: spaceName, slug: fields.slug || slugOf(spaceName), ...answersOf(answers, fields) },
      },
    })
    await refreshMe()
    navigate(`/s/${space.slug}/settings`, { replace: true })
  }
  return (
    <Page
      title={t('accounts.setup')}
      heading={t('accounts.setup-heading')}
      lead={t('accounts.setup-lead')}
      width="reading"
    >
      <Form submit={submit} verb={t('accounts.setup-verb')} taken="slug">
        {(problems) => (
          <>
            <section className="panel">
              <h2>{t('accounts.setup-space')}</h2>
              <SpaceAddressFields problems={problems} name={spaceName} onName={setSpaceName} />
              <KindQuestions answers={answers} problems={problems} />
              <WhatFollows of={answers} />
            </section>
            <section className="panel">
              <h2>{t('accounts.setup-you')}</h2>
              <DisplayNameField problems={problems} />
              <NewAccountFields problems={problems} />
            </section>
          </>
        )}
      </Form>
    </Page>
  )
}
