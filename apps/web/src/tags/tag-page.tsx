import { Tags } from 'lucide-react'
import { Link, useNavigate, useParams } from 'react-router'
import { call, queryClient } from '../api/client.ts'
import { markStale, usePages } from '../api/use-api.ts'
import { FeedEntry } from '../feeds/feed-entry.tsx'
import { hasRole, useSpace } from '../spaces/space-view.ts'
import { t as app } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { moveFocus } from '../ui/keys/move-focus.ts'
import { useKeys } from '../ui/keys/use-keys.ts'
import { showToast } from '../ui/overlay/toast.ts'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { tagPath } from './tag-list.tsx'
import { t } from './tags-text.ts'

/** The threads with a tag. A keeper can give it another name here. */
export const TagPage = () => {
  const view = useSpace()
  const { space } = view
  const { tag = '' } = useParams()
  const found = usePages('listTagged', { params: { spaceId: space.id, tag } }, (page) => page.next)
  const posts = found.data?.pages.flatMap((page) => page.items) ?? []
  useKeys({ j: () => moveFocus('.entry-title a', 1), k: () => moveFocus('.entry-title a', -1) })
  return (
    <Page title={t('tags.one', { name: tag })} above={<Link to={`/s/${space.slug}/tags`}>{t('tags.all')}</Link>}>
      {found.isPending ? (
        <Loading lines={3} />
      ) : found.error && posts.length === 0 ? (
        <Problem error={found.error} onRetry={found.refetch} />
      ) : posts.length === 0 ? (
        <Empty icon={Tags} title={t('tags.none')} />
      ) : (
        <ul className="entries">
          {posts.map((post) => (
            <li key={post.id}>
              <FeedEntry slug={space.slug} item={{ post, reasons: [] }} />
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <div className="more">
          <Button isBusy={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
            {app('ui.more')}
          </Button>
        </div>
      )}
      {hasRole(view, 'keeper') && posts.length > 0 && <RenameTag key={tag} tag={tag} />}
    </Page>
  )
}

const RenameTag = ({ tag }: { readonly tag: string }) => {
  const { space } = useSpace()
  const navigate = useNavigate()
  const submit = async ({ name = '' }: Readonly<Record<string, string>>) => {
    const next = name.trim()
    await call('renameTag', { params: { spaceId: space.id, tag }, body: { name: next } })
    await markStale(queryClient, ['listTags', 'listTagged', 'readTags'])
    showToast({ words: t('tags.renamed') })
    navigate(tagPath(space.slug, next), { replace: true })
  }
  return (
    <details className="tag-rename">
      <summary>{t('tags.rename')}</summary>
      <Form submit={submit} verb={app('ui.save')}>
        {(problems) => (
          <TextField
            name="name"
            label={t('tags.rename-label')}
            hint={t('tags.rename-hint')}
            problem={problems.name}
            defaultValue={tag}
            maxLength={40}
            required
          />
        )}
      </Form>
    </details>
  )
}
