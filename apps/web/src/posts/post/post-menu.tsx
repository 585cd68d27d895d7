import type { Post } from '@hearth/contract'
import { Ban, Ellipsis, Flag, History, Link2, PenLine, Trash2, VolumeX } from 'lucide-react'
import { limitPerson } from '../../people/limit-person.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { copyText } from '../../ui/controls/copy-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/controls/menu.tsx'

/** What the menu leads to; the post shows it. */
export type PostMatter = 'edit' | 'history' | 'report' | 'delete'

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
      {post.may.delete && (
        <MenuItem icon={Trash2} isDanger onClick={() => onMatter('delete')}>
          {t('posts.delete')}
        </MenuItem>
      )}
      {(post.may.report || isOther) && <MenuLine />}
      {post.may.report && (
        <MenuItem icon={Flag} onClick={() => onMatter('report')}>
          {t('posts.report')}
        </MenuItem>
      )}
      {isOther && (
        <>
          <MenuItem icon={VolumeX} onClick={() => limitPerson(space.id, author, 'mute')}>
            {t('people.mute', { name: author.name })}
          </MenuItem>
          <MenuItem icon={Ban} onClick={() => limitPerson(space.id, author, 'block')}>
            {t('people.block', { name: author.name })}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
