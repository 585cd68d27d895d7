import { ChevronDown, LogOut, Plus, Search, Ticket, UserRound } from 'lucide-react'
import { Link, useMatch } from 'react-router'
import { useMe } from '../api/use-me.ts'
import { NoticesBell } from '../notices/live/notices-bell.tsx'
import { UnreadTag } from '../notices/unread.tsx'
import { t } from '../text/text.ts'
import { Button, ButtonLink } from '../ui/controls/button.tsx'
import { Menu, MenuItem, MenuLabel, MenuLine, MenuLink } from '../ui/controls/menu.tsx'
import { Avatar } from '../ui/page/avatar.tsx'
import { Mark } from '../ui/shell/mark.tsx'
import { useSignOut } from './signing-out/use-sign-out.ts'

/** The bar on top: home, the space one is in with a way to the others, and oneself. */
export const TopBar = () => {
  const me = useMe()
  const slug = useMatch('/s/:slug/*')?.params.slug
  const here = me.data?.people.find((one) => one.space.slug === slug)
  return (
    <header className="bar">
      <div className="bar-inner">
        <Link to="/" className="bar-home" aria-label={t('nav.home')}>
          <Mark />
          <span className="bar-name">{t('app.name')}</span>
        </Link>
        <SpaceSwitcher slug={slug} />
        <div className="bar-end">
          {here && <NoticesBell spaceId={here.space.id} slug={here.space.slug} />}
          {slug && (
            <ButtonLink to={`/s/${slug}/search`} look="quiet" isIcon aria-label={t('nav.search')}>
              <Search aria-hidden="true" />
            </ButtonLink>
          )}
          {me.data?.account ? (
            <AccountMenu name={me.data.account.name} slug={slug} />
          ) : (
            me.data && (
              <ButtonLink to="/sign-in" size="small">
                {t('nav.sign-in')}
              </ButtonLink>
            )
          )}
        </div>
      </div>
    </header>
  )
}

const SpaceSwitcher = ({ slug }: { readonly slug: string | undefined }) => {
  const people = useMe().data?.people ?? []
  if (people.length === 0) return null
  const here = people.find((one) => one.space.slug === slug)
  return (
    <nav aria-label={t('nav.spaces')} className="bar-spaces">
      <Menu
        align="start"
        trigger={
          <Button look="quiet" size="small" className="bar-space">
            <span className="bar-space-name" dir="auto">
              {here?.space.name ?? t('nav.choose-space')}
            </span>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        <MenuLabel>{t('nav.spaces')}</MenuLabel>
        {people.map(({ space }) => (
          <MenuLink key={space.id} to={`/s/${space.slug}`} isCurrent={space.slug === slug}>
            <span className="menu-grow">{space.name}</span>
            <UnreadTag spaceId={space.id} />
          </MenuLink>
        ))}
        <MenuLine />
        <MenuLink to="/join" icon={Ticket}>
          {t('nav.join')}
        </MenuLink>
        {people.some(({ person }) => person.role === 'keeper') && (
          <MenuLink to="/new-space" icon={Plus}>
            {t('nav.new-space')}
          </MenuLink>
        )}
      </Menu>
    </nav>
  )
}

const AccountMenu = ({ name, slug }: { readonly name: string; readonly slug: string | undefined }) => {
  const me = useMe().data
  const signOut = useSignOut()
  const here = me?.people.find((one) => one.space.slug === slug)
  const shown = (here ?? me?.people[0])?.person
  return (
    <Menu
      trigger={
        <Button look="quiet" isIcon aria-label={t('nav.me', { name: shown?.name ?? name })}>
          <Avatar id={shown?.id ?? name} name={shown?.name ?? name} />
        </Button>
      }
    >
      <MenuLabel>{t('nav.signed-in-as', { name })}</MenuLabel>
      {here && (
        <MenuLink to={`/s/${here.space.slug}/people/${here.person.id}`} icon={UserRound}>
          {t('nav.my-page')}
        </MenuLink>
      )}
      <MenuLink to="/account" icon={UserRound}>
        {t('nav.account')}
      </MenuLink>
      <MenuLine />
      <MenuItem icon={LogOut} onClick={() => signOut()}>
        {t('nav.sign-out')}
      </MenuItem>
    </Menu>
  )
}
