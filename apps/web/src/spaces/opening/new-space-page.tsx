import { useState } from 'react'
import { useNavigate } from 'react-router'
import { DisplayNameField } from '../../accounts/account-fields.tsx'
import { call } from '../../api/client.ts'
import { refreshMe, useMe } from '../../api/use-me.ts'
import { t } from '../../text/text.ts'
import { Form } from '../../ui/controls/form.tsx'
import { Page } from '../../ui/page/page.tsx'
import { KindQuestions } from '../kinds/kind-questions.tsx'
import { answersOf, useAnswers } from '../kinds/use-answers.ts'
import { WhatFollows } from '../kinds/what-follows.tsx'
import { slugOf } from './slug-of.ts'
import { SpaceAddressFields } from './space-address-fields.tsx'

/** A keeper opens another space. */
export const NewSpacePage = () => {
  const navigate = useNavigate()
  const me = useMe().data
  const [name, setName] = useState('')
  const answers = useAnswers({ kind: 'community', includesMinors: false })
  const submit = async (fields: Readonly<Record<string, string>>) => {
    const slug = fields.slug || slugOf(name)
    const displayName = fields.displayName ?? ''
    const space = await call('createSpace', { body: { name, slug, displayName, ...answersOf(answers, fields) } })
    await refreshMe()
    navigate(`/s/${space.slug}/settings`)
  }
  return (
    <Page title={t('nav.new-space')} lead={t('spaces.new-lead')} width="reading">
      <div className="panel">
        <Form submit={submit} verb={t('spaces.new-verb')} taken="slug">
          {(problems) => (
            <>
              <SpaceAddressFields problems={problems} name={name} onName={setName} />
              <KindQuestions answers={answers} problems={problems} />
              <WhatFollows of={answers} />
              <DisplayNameField problems={problems} value={me?.people[0]?.person.name ?? ''} />
            </>
          )}
        </Form>
      </div>
    </Page>
  )
}
