import type { PersonRef, Post } from '@hearth/contract'
import { Ellipsis, Flag } from 'lucide-react'
import { LimitItems } from '../people/limit-items.tsx'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Menu, MenuLink } from '../ui/controls/menu.tsx'

interface EntryMenuProps {
  readonly post: Post
  readonly author: PersonRef
  readonly slug: string
}

/** What protects me from an entry of a list without opening it: two taps. */
export const EntryMenu = ({ post, author, slug }: EntryMenuProps) => (
  <span className="entry-menu">
    <Menu
      trigger={
        <Button look="quiet" size="small" isIcon aria-label={t('posts.menu', { name: author.name })}>
          <Ellipsis aria-hidden="true" />
        </Button>
      }
    >
      {post.may.report && (
        <MenuLink to={`/s/${slug}/p/${post.id}/report`} icon={Flag}>
          {t('posts.report')}
        </MenuLink>
      )}
      <LimitItems person={author} isLimited={post.isMuted} />
    </Menu>
  </span>
)
