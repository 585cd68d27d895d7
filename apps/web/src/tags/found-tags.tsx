import { useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { TagList } from './tag-list.tsx'
import { t } from './tags-text.ts'

const maxShown = 10

/** Tags with a word that begins as a searched one does. */
export const FoundTags = ({ q }: { readonly q: string }) => {
  const { space } = useSpace()
  const tags = useApi('listTags', { params: { spaceId: space.id } })
  const sought = q.toLowerCase()
  const names = (tags.data?.items ?? [])
    .map(({ name }) => name)
    .filter((name) => ` ${name.toLowerCase()}`.includes(` ${sought}`))
    .slice(0, maxShown)
  if (names.length === 0) return null
  return (
    <section className="found-people" aria-labelledby="found-tags">
      <h2 id="found-tags">{t('tags.found')}</h2>
      <TagList slug={space.slug} names={names} />
    </section>
  )
}
