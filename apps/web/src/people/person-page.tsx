import type { Person } from '@hearth/contract'
import { Ellipsis, Flag, Heart } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useParams } from 'react-router'
import { useApi, usePages } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { formatDay } from '../text/format-time.ts'
import { locale, t } from '../text/text.ts'
import { ThanksCard } from '../thanks/thanks-card.tsx'
import { Button, ButtonLink } from '../ui/controls/button.tsx'
import { Menu, MenuItem } from '../ui/controls/menu.tsx'
import { Avatar } from '../ui/page/avatar.tsx'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { LimitItems } from './limit-items.tsx'
import { liftLimit } from './limit-person.ts'
import { StyleTags } from './style-tags.tsx'
import './people.css'

const ReportDialog = lazy(async () => ({ default: (await import('../reports/report-dialog.tsx')).ReportDialog }))
const FollowItem = lazy(async () => ({ default: (await import('../boundaries/following/follow-item.tsx')).FollowItem }))
const ThankDialog = lazy(async () => ({ default: (await import('../thanks/thank-dialog.tsx')).ThankDialog }))

/** One person's page: what they say about themselves, and the thanks they chose to show. */
export const PersonPage = () => {
  const { space, person: me } = useSpace()
  const { personId = '' } = useParams()
  const found = useApi('readPerson', { params: { spaceId: space.id, personId } })
  if (found.isPending) return <Loading lines={2} />
  if (found.error) return <Problem error={found.error} onRetry={found.refetch} />
  const { person, myLimit } = found.data
  const isMe = me?.id === person.id
  return (
    <Page
      title={person.name}
      heading={
        <span className="person-heading">
          <Avatar id={person.id} name={person.name} size="large" />
          <span>{person.name}</span>
          {person.role !== 'member' && <span className="tag">{t(`role.${person.role}`)}</span>}
        </span>
      }
      lead={t('people.since', { day: formatDay(person.joinedAt, new Date(), locale()) })}
      actions={
        isMe ? (
          <>
            <ButtonLink look="quiet" to={`/s/${space.slug}/my-reports`}>
              {t('people.my-reports')}
            </ButtonLink>
            <ButtonLink look="quiet" to={`/s/${space.slug}/boundaries`}>
              {t('people.boundaries-page')}
            </ButtonLink>
            <ButtonLink to={`/s/${space.slug}/me`}>{t('people.edit')}</ButtonLink>
          </>
        ) : (
          me && <PersonActions person={person} isLimited={myLimit !== null} />
        )
      }
    >
      {myLimit && (
        <div className="note">
          <span>{t(`people.${myLimit}-now`, { name: person.name })}</span>
          <Button size="small" onClick={() => liftLimit(space.id, person)}>
            {t('people.lift')}
          </Button>
        </div>
      )}
      <About person={person} isMe={isMe} />
      <ShownThanks person={person} isMe={isMe} />
    </Page>
  )
}

const PersonActions = ({ person, isLimited }: { readonly person: Person; readonly isLimited: boolean }) => {
  const [matter, setMatter] = useState<'thank' | 'report' | null>(null)
  return (
    <>
      <Button onClick={() => setMatter('thank')}>
        <Heart aria-hidden="true" /> {t('posts.thank')}
      </Button>
      <Menu
        trigger={
          <Button look="quiet" isIcon aria-label={t('people.menu', { name: person.name })}>
            <Ellipsis aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem icon={Flag} onClick={() => setMatter('report')}>
          {t('posts.report')}
        </MenuItem>
        <FollowItem person={person} />
        <LimitItems person={person} isLimited={isLimited} />
      </Menu>
      <Suspense>
        {matter === 'thank' && <ThankDialog to={person} post={null} onClose={() => setMatter(null)} />}
        {matter === 'report' && (
          <ReportDialog subject={{ kind: 'person', id: person.id }} author={person} onClose={() => setMatter(null)} />
        )}
      </Suspense>
    </>
  )
}

const About = ({ person, isMe }: { readonly person: Person; readonly isMe: boolean }) => (
  <div className="person-about">
    {person.about ? (
      <p className="person-words" dir="auto">
        {person.about}
      </p>
    ) : (
      <p className="muted">{t(isMe ? 'people.about-empty-mine' : 'people.about-empty', { name: person.name })}</p>
    )}
    {person.boundaries && (
      <section className="person-boundaries" aria-labelledby="boundaries">
        <h2 id="boundaries">{t('people.boundaries')}</h2>
        <p className="person-words" dir="auto">
          {person.boundaries}
        </p>
      </section>
    )}
    <StyleTags style={person.style} name={person.name} />
  </div>
)

const ShownThanks = ({ person, isMe }: { readonly person: Person; readonly isMe: boolean }) => {
  const { space } = useSpace()
  const params = { spaceId: space.id, personId: person.id }
  const thanks = usePages('listShownThanks', { params }, (page) => page.next)
  const items = thanks.data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0 && !isMe) return null
  return (
    <section className="section" aria-labelledby="thanks">
      <h2 id="thanks">{t(isMe ? 'people.thanks-mine' : 'people.thanks')}</h2>
      {items.length === 0 && <p className="muted">{t('people.thanks-empty')}</p>}
      <ul className="list">
        {items.map((one) => (
          <li key={one.id}>
            <ThanksCard thanks={one} slug={space.slug} box="shown" />
          </li>
        ))}
      </ul>
      {thanks.hasNextPage && (
        <div className="more">
          <Button isBusy={thanks.isFetchingNextPage} onClick={() => thanks.fetchNextPage()}>
            {t('ui.more')}
          </Button>
        </div>
      )}
    </section>
  )
}
