import type { EmailWish, MachineSetting, Space } from '@hearth/contract'
import { useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { markStale } from '../../api/use-api.ts'
import { t } from '../../text/text.ts'
import { Choices } from '../../ui/controls/choices.tsx'
import { TextArea, TextField } from '../../ui/controls/field.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Page } from '../../ui/page/page.tsx'
import { useSpace } from '../space-view.ts'

const joinings = ['open', 'invitation'] as const
const emailWishes = ['never', 'optional', 'needed'] as const satisfies readonly EmailWish[]
const readings = ['public', 'members'] as const
const machines = ['nothing', 'threats', 'case', 'hold'] as const satisfies readonly MachineSetting[]

/** Name, about, who may join and read, and what the machine may do. */
export const SpaceSettings = () => {
  const { space } = useSpace()
  const [joining, setJoining] = useState<Space['joining']>(space.joining)
  const [email, setEmail] = useState<EmailWish>(space.email)
  const [reading, setReading] = useState<Space['reading']>(space.reading)
  const [machine, setMachine] = useState<MachineSetting>(space.machine)
  const submit = async ({ name = '', about = '' }: Readonly<Record<string, string>>) => {
    await call('changeSpace', {
      params: { spaceId: space.id },
      body: { name, about, joining, email, reading, machine },
    })
    await markStale(queryClient, ['readSpaceBySlug', 'readMe', 'listSpaces', 'listPolicies'])
    showToast({ words: t('ui.saved') })
  }
  return (
    <Page title={t('nav.settings')} lead={t('settings.address', { slug: space.slug })}>
      <Form submit={submit} verb={t('ui.save')}>
        {(problems) => (
          <>
            <TextField
              name="name"
              label={t('spaces.name')}
              problem={problems.name}
              defaultValue={space.name}
              maxLength={80}
              required
            />
            <TextArea
              name="about"
              label={t('settings.about')}
              hint={t('settings.about-hint')}
              problem={problems.about}
              defaultValue={space.about}
              maxLength={2000}
              isOptional
            />
            <Choices
              legend={t('settings.joining')}
              value={joining}
              onChange={setJoining}
              choices={joinings.map((value) => ({
                value,
                label: t(`joining.${value}`),
                hint: t(`joining.${value}-hint`),
              }))}
            />
            <Choices
              legend={t('settings.email')}
              value={email}
              onChange={setEmail}
              choices={emailWishes.map((value) => ({
                value,
                label: t(`email-wish.${value}`),
                hint: t(`email-wish.${value}-hint`),
              }))}
            />
            <Choices
              legend={t('settings.reading')}
              value={reading}
              onChange={setReading}
              choices={readings.map((value) => ({
                value,
                label: t(`reading.${value}`),
                hint: t(`reading.${value}-hint`),
              }))}
            />
            <Choices
              legend={t('settings.machine')}
              value={machine}
              onChange={setMachine}
              choices={machines.map((value) => ({
                value,
                label: t(`machine.${value}`),
                hint: t(`machine.${value}-words`),
              }))}
            />
          </>
        )}
      </Form>
    </Page>
  )
}
