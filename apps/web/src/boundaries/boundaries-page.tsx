import { Link } from 'react-router'
import { useSpace } from '../spaces/space-view.ts'
import { t as say } from '../text/text.ts'
import { ButtonLink } from '../ui/controls/button.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { t } from './boundaries-text.ts'
import { FollowedList } from './following/followed-list.tsx'
import { HiddenWords } from './hidden-words.tsx'
import { LimitList } from './limit-list.tsx'
import { QuietHours } from './quiet-hours.tsx'
import './boundaries.css'

/** What reaches me in this space: all of it private, all of it undone here. */
export const BoundariesPage = () => {
  const { space, person } = useSpace()
  if (!person)
    return (
      <Empty title={say('accounts.not-signed-in')} words={say('error.not-signed-in')}>
        <ButtonLink to={`/sign-in?to=/s/${space.slug}/boundaries`}>{say('nav.sign-in')}</ButtonLink>
      </Empty>
    )
  return (
    <Page
      title={t('page.title')}
      above={<Link to={`/s/${space.slug}/people/${person.id}`}>{t('page.back')}</Link>}
      lead={t('page.lead')}
    >
      <LimitList />
      <HiddenWords />
      <QuietHours />
      <FollowedList />
      <p>
        <Link to={`/s/${space.slug}/pictured`}>{t('page.pictured')}</Link>
      </p>
    </Page>
  )
}
