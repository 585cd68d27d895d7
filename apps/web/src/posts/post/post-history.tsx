import type { Post } from '@hearth/contract'
import { useApi } from '../../api/use-api.ts'
import { formatExactly } from '../../text/format-time.ts'
import { locale, t } from '../../text/text.ts'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { Words } from '../../ui/page/words.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'

interface PostHistoryProps {
  readonly post: Post
  readonly onClose: () => void
}

/** How a post changed, newest first. */
export const PostHistory = ({ post, onClose }: PostHistoryProps) => {
  const versions = useApi('listPostVersions', { params: { spaceId: post.spaceId, postId: post.id } })
  const newest = versions.data?.items[0]?.version
  return (
    <Dialog isOpen onClose={onClose} title={t('posts.history')} lead={t('posts.history-lead')}>
      {versions.isPending && <Loading lines={2} shape="words" />}
      <ProblemLine error={versions.error} />
      <ol className="list" reversed>
        {versions.data?.items.map((version) => (
          <li key={version.version} className="stack stack-tight">
            <p className="muted small">
              <strong>
                {version.version === newest ? t('posts.version-now') : t('posts.version', { number: version.version })}
              </strong>
              {' · '}
              {formatExactly(version.writtenAt, locale())}
            </p>
            {version.title && <h3>{version.title}</h3>}
            <Words html={version.html} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
