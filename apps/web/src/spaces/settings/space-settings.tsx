import {
  consequencesOf,
  emailWishes,
  joinings,
  machineSettings,
  readings,
  type SpaceSettings as Settings,
} from '@hearth/contract/space-kind'
import { useState } from 'react'
import { Link } from 'react-router'
import { call, queryClient } from '../../api/client.ts'
import { markStale } from '../../api/use-api.ts'
import { t } from '../../text/text.ts'
import { Choices } from '../../ui/controls/choices.tsx'
import { TextArea, TextField } from '../../ui/controls/field.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Page } from '../../ui/page/page.tsx'
import { t as kinds } from '../kinds/kinds-text.ts'
import { kindWords } from '../kinds/named.ts'
import { useSpace } from '../space-view.ts'

/** Name, about, who may join and read, and what the machine may do. */
export const SpaceSettings = () => {
  const { space } = useSpace()
  const [settings, setSettings] = useState<Settings>(space)
  const { joining, email, reading, machine } = settings
  const { choices } = consequencesOf(space)
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
            <p className="note">
              <span>{kinds('setting.is', { kind: kindWords(space) })}</span>
              <Link to={`/s/${space.slug}/settings/kind`}>{kinds('setting.change')}</Link>
            </p>
            <Choices
              legend={t('settings.joining')}
              value={joining}
              onChange={(next) => setSettings({ ...settings, joining: next })}
              choices={joinings
                .filter((one) => choices.joining.includes(one))
                .map((value) => ({
                  value,
                  label: t(`joining.${value}`),
                  hint: t(`joining.${value}-hint`),
                }))}
            />
            <Choices
              legend={t('settings.email')}
              value={email}
              onChange={(next) => setSettings({ ...settings, email: next })}
              choices={emailWishes
                .filter((one) => choices.email.includes(one))
                .map((value) => ({
                  value,
                  label: t(`email-wish.${value}`),
                  hint: t(`email-wish.${value}-hint`),
                }))}
            />
            <Choices
              legend={t('settings.reading')}
              value={reading}
              onChange={(next) => setSettings({ ...settings, reading: next })}
              choices={readings
                .filter((one) => choices.reading.includes(one))
                .map((value) => ({
                  value,
                  label: t(`reading.${value}`),
                  hint: t(`reading.${value}-hint`),
                }))}
            />
            <Choices
              legend={t('settings.machine')}
              value={machine}
              onChange={(next) => setSettings({ ...settings, machine: next })}
              choices={machineSettings
                .filter((one) => choices.machine.includes(one))
                .map((value) => ({
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
