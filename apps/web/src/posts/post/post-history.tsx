import type { Post, PostVersion } from '@hearth/contract'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { formatExactly } from '../../text/format-time.ts'
import { locale, t } from '../../text/text.ts'
import { Check } from '../../ui/controls/choices.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { Words } from '../../ui/page/words.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { ChangedWords } from './changed-words.tsx'

interface PostHistoryProps {
  readonly post: Post
  readonly onClose: () => void
}

/** How a post changed, newest first: what each change took and brought, or how each version read. */
export const PostHistory = ({ post, onClose }: PostHistoryProps) => {
  const versions = useApi('listPostVersions', { params: { spaceId: post.spaceId, postId: post.id } })
  const [isCompared, setIsCompared] = useState(true)
  const items = versions.data?.items ?? []
  const newest = items[0]?.version
  return (
    <Dialog isOpen onClose={onClose} title={t('posts.history')} lead={t('posts.history-lead')}>
      {versions.isPending && <Loading lines={2} shape="words" />}
      <ProblemLine error={versions.error} />
      {items.length > 1 && <Check label={t('posts.history-compare')} isChecked={isCompared} onChange={setIsCompared} />}
      <ol className="list" reversed>
        {items.map((version, index) => (
          <li key={version.version} className="stack stack-tight">
            <p className="muted small">
              <strong>
                {version.version === newest ? t('posts.version-now') : t('posts.version', { number: version.version })}
              </strong>
              {' · '}
              {formatExactly(version.writtenAt, locale())}
            </p>
            <OneVersion version={version} before={isCompared ? (items[index + 1] ?? null) : null} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

interface OneVersionProps {
  readonly version: PostVersion
  /** What it is compared with; null shows it as it read. */
  readonly before: PostVersion | null
}

const OneVersion = ({ version, before }: OneVersionProps) =>
  before === null ? (
    <>
      {version.title && <h3 dir="auto">{version.title}</h3>}
      <Words html={version.html} />
    </>
  ) : (
    <>
      {version.title && version.title !== before.title && (
        <ChangedWords before={before.title ?? ''} after={version.title} />
      )}
      <ChangedWords before={before.text} after={version.text} />
    </>
  )
