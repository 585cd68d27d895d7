import { Tags } from 'lucide-react'
import { Link } from 'react-router'
import { useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { tagPath } from './tag-list.tsx'
import { t } from './tags-text.ts'
import './tags.css'

/** Every tag of a space. */
export const TagsPage = () => {
  const { space } = useSpace()
  const tags = useApi('listTags', { params: { spaceId: space.id } })
  const items = tags.data?.items ?? []
  return (
    <Page title={t('tags.title')} lead={t('tags.lead')}>
      {tags.isPending ? (
        <Loading lines={3} />
      ) : tags.error ? (
        <Problem error={tags.error} onRetry={tags.refetch} />
      ) : items.length === 0 ? (
        <Empty icon={Tags} title={t('tags.empty')} words={t('tags.empty-words')} />
      ) : (
        <ul className="list">
          {items.map(({ name, threads }) => (
            <li key={name} className="tags-line">
              <Link to={tagPath(space.slug, name)} dir="auto">
                {name}
              </Link>
              <span className="muted small">{t('tags.threads', { count: threads })}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
