import type { Post } from '@hearth/contract'
import { Ellipsis, Flag, Glasses, History, ImageOff, Link2, MessageSquareLock, PenLine, Trash2 } from 'lucide-react'
import { LimitItems } from '../../people/limit-items.tsx'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { copyText } from '../../ui/controls/copy-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/controls/menu.tsx'

/** What the menu leads to; the post shows it. */
export type PostMatter = 'edit' | 'history' | 'report' | 'delete' | 'other-reading' | 'replies-from' | 'in-picture'

interface PostMenuProps {
  readonly post: Post
  readonly onMatter: (matter: PostMatter) => void
}

/** Everything else that can be done about a post. */
export const PostMenu = ({ post, onMatter }: PostMenuProps) => {
  const { space, person } = useSpace()
  const { author } = post
  const isOther = person !== null && author !== null && author.id !== person.id
  const address = `${window.location.origin}/s/${space.slug}/p/${post.id}`
  return (
    <Menu
      trigger={
        <Button look="quiet" size="small" isIcon aria-label={t('posts.menu', { name: author?.name ?? '' })}>
          <Ellipsis aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem icon={Link2} onClick={() => copyText(address)}>
        {t('posts.copy-link')}
      </MenuItem>
      {post.text !== null && author?.id !== person?.id && (
        <MenuItem icon={Glasses} onClick={() => onMatter('other-reading')}>
          {t('posts.other-reading')}
        </MenuItem>
      )}
      {post.may.edit && (
        <MenuItem icon={PenLine} onClick={() => onMatter('edit')}>
          {t('posts.edit')}
        </MenuItem>
      )}
      {post.editedAt && post.text !== null && (
        <MenuItem icon={History} onClick={() => onMatter('history')}>
          {t('posts.history')}
        </MenuItem>
      )}
      {post.repliesFrom !== null && (
        <MenuItem icon={MessageSquareLock} onClick={() => onMatter('replies-from')}>
          {t('posts.replies-from')}
        </MenuItem>
      )}
      {post.may.delete && (
        <MenuItem icon={Trash2} isDanger onClick={() => onMatter('delete')}>
          {t('posts.delete')}
        </MenuItem>
      )}
      {(post.may.report || isOther) && <MenuLine />}
      {post.images.some((image) => image.mayObject) && (
        <MenuItem icon={ImageOff} onClick={() => onMatter('in-picture')}>
          {t('posts.in-picture')}
        </MenuItem>
      )}
      {post.may.report && (
        <MenuItem icon={Flag} onClick={() => onMatter('report')}>
          {t('posts.report')}
        </MenuItem>
      )}
      {isOther && <LimitItems person={author} isLimited={post.isMuted} />}
    </Menu>
  )
}
