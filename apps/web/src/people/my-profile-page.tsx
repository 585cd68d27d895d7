import type { StyleCard } from '@hearth/contract'
import { has } from '@hearth/contract/space-kind'
import { Shield } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { GivenNameField } from '../accounts/joining/given-name-field.tsx'
import { call, queryClient } from '../api/client.ts'
import { markStale } from '../api/use-api.ts'
import { ForgetBookmarks } from '../bookmarks/forget-bookmarks.tsx'
import { WordsChoice } from '../considerate/words-choice.tsx'
import { GreeterChoice } from '../greetings/greeter-choice.tsx'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { ButtonLink } from '../ui/controls/button.tsx'
import { Check } from '../ui/controls/choices.tsx'
import { TextArea, TextField } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { PlugInChoice } from '../wordings/plug-in-choice.tsx'
import { HintsChoice } from './hints-choice.tsx'
import { OwnDeviceChoice } from './own-device-choice.tsx'
import { styleKeys } from './style-tags.tsx'
import './people.css'

/** My name, page, boundaries and style card in this space. */
export const MyProfilePage = () => {
  const { space, person } = useSpace()
  const navigate = useNavigate()
  const [style, setStyle] = useState<StyleCard | null>(person?.style ?? null)
  if (!person || !style)
    return (
      <Empty title={t('accounts.not-signed-in')} words={t('error.not-signed-in')}>
        <ButtonLink to={`/sign-in?to=/s/${space.slug}/me`}>{t('nav.sign-in')}</ButtonLink>
      </Empty>
    )
  const page = `/s/${space.slug}/people/${person.id}`
  const isGiven = person.role === 'member' && !has(space, 'own-names')
  const submit = async (fields: Readonly<Record<string, string>>) => {
    const { name = '', about = '', boundaries = '' } = fields
    await call('changeMyself', { params: { spaceId: space.id }, body: { name, about, boundaries, style } })
    await markStale(queryClient, ['readMe', 'readPerson', 'readThread', 'readFeed'])
    showToast({ words: t('ui.saved') })
    navigate(page)
  }
  return (
    <Page
      title={t('people.edit-title')}
      above={<Link to={page}>{t('people.edit-back')}</Link>}
      lead={t('people.edit-lead')}
    >
      <Form submit={submit} verb={t('ui.save')}>
        {(problems) => (
          <>
            {isGiven ? (
              <GivenNameField
                spaceId={space.id}
                name="name"
                problem={problems.displayName ?? problems.name}
                current={person.name}
              />
            ) : (
              <TextField
                name="name"
                label={t('accounts.display-name')}
                problem={problems.name}
                defaultValue={person.name}
                maxLength={60}
                required
              />
            )}
            <TextArea
              name="about"
              label={t('people.about')}
              hint={t('people.about-hint')}
              problem={problems.about}
              defaultValue={person.about}
              maxLength={1000}
              isWords
              isOptional
            />
            <TextArea
              name="boundaries"
              label={t('people.boundaries')}
              hint={t('people.boundaries-hint')}
              problem={problems.boundaries}
              defaultValue={person.boundaries}
              maxLength={500}
              isWords
              isOptional
            />
            <fieldset className="field">
              <legend className="field-label">{t('people.style')}</legend>
              <p className="field-hint">{t('people.style-hint')}</p>
              {styleKeys.map((key) => (
                <Check
                  key={key}
                  label={t(`style.${key}`)}
                  hint={t(`style.${key}-hint`)}
                  isChecked={style[key]}
                  onChange={(isChecked) => setStyle({ ...style, [key]: isChecked })}
                />
              ))}
            </fieldset>
          </>
        )}
      </Form>
      <OwnDeviceChoice />
      <HintsChoice />
      <WordsChoice />
      <PlugInChoice />
      <GreeterChoice />
      <ForgetBookmarks />
      <p>
        <ButtonLink to={`/s/${space.slug}/boundaries`}>
          <Shield aria-hidden="true" /> {t('people.boundaries-page')}
        </ButtonLink>
      </p>
    </Page>
  )
}
