import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import { useApi } from '../../api/use-api.ts'
import { useMe } from '../../api/use-me.ts'
import { t } from '../../text/text.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { Page, useTitle } from '../../ui/page/page.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { Problem } from '../../ui/states/problem.tsx'
import { PausePicture } from './pause-picture.tsx'
import { SpaceCard } from './space-card.tsx'
import { SpaceList } from './space-list.tsx'
import './front-door.css'

/** The first page: one's own spaces, or what this place is. */
export const FrontDoor = () => {
  const me = useMe()
  if (me.error && !me.data) return <Problem error={me.error} onRetry={me.refetch} />
  if (!me.data) return <Loading />
  return me.data.people.length > 0 ? <Home /> : <Welcome isSignedIn={me.data.account !== null} />
}

const Home = () => {
  const people = useMe().data?.people ?? []
  return (
    <Page title={t('app.name')} heading={t('home.heading', { name: people[0]?.person.name ?? '' })}>
      <div className="space-cards">
        {people.map(({ space }) => (
          <SpaceCard key={space.id} space={space} />
        ))}
      </div>
      <OtherSpaces />
    </Page>
  )
}

const OtherSpaces = () => {
  const mine = new Set((useMe().data?.people ?? []).map(({ space }) => space.id))
  const others = (useApi('listSpaces').data?.items ?? []).filter((space) => !mine.has(space.id))
  if (others.length === 0) return null
  return <SpaceList heading={t('home.open-spaces')} spaces={others} />
}

const Welcome = ({ isSignedIn }: { readonly isSignedIn: boolean }) => {
  useTitle(t('app.name'))
  return (
    <div className="front">
      <section className="hero">
        <div className="hero-words">
          <h1 tabIndex={-1}>{t('front.heading')}</h1>
          <p className="hero-lead">{t('front.lead')}</p>
          <div className="row">
            <ButtonLink to="/try" look="primary">
              {t('front.try')} <ArrowRight aria-hidden="true" />
            </ButtonLink>
            {!isSignedIn && <ButtonLink to="/sign-in">{t('nav.sign-in')}</ButtonLink>}
          </div>
          <p className="hero-small">{t('front.try-hint')}</p>
        </div>
        <PausePicture />
      </section>
      <OtherSpaces />
      <section className="river" aria-labelledby="river">
        <h2 id="river">{t('front.river')}</h2>
        <ol>
          {(['before', 'after', 'repair', 'honest'] as const).map((step) => (
            <li key={step}>
              <h3>{t(`front.${step}`)}</h3>
              <p className="river-words">{t(`front.${step}-words`)}</p>
            </li>
          ))}
        </ol>
        <p className="muted">
          {t('front.private')} <Link to="/try">{t('front.see')}</Link>
        </p>
      </section>
    </div>
  )
}
