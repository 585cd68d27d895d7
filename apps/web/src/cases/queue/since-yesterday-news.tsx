import { useApi } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/console-text.ts'
import { locale } from '../../text/text.ts'
import { useNow } from '../../ui/page/ago.tsx'
import { newsOf } from './since-yesterday.ts'

/** What changed since yesterday, in one line. */
export const SinceYesterday = () => {
  const { space } = useSpace()
  const params = { spaceId: space.id }
  const now = useNow(60_000)
  const cases = useApi('listCases', { params, query: { state: 'waiting', limit: 100 } })
  const decisions = useApi('listDecisions', { params, query: { limit: 100 } })
  const appeals = useApi('listAppeals', { params, query: { state: 'open', limit: 100 } })
  if (!cases.data || !decisions.data) return null
  const news = newsOf(
    {
      cases: cases.data.items,
      decisions: decisions.data.items,
      appeals: appeals.data?.items.map((one) => one.appeal) ?? [],
    },
    now,
  )
  const lines = [
    news.cameIn > 0 && t('news.came-in', { count: news.cameIn }),
    news.decided > 0 && t('news.decided', { count: news.decided }),
    news.reversed > 0 && t('news.reversed', { count: news.reversed }),
    news.appeals > 0 && t('news.appeals', { count: news.appeals }),
  ].filter((line) => line !== false)
  return (
    <section className="news" aria-labelledby="news-title">
      <h2 id="news-title" className="news-title">
        {t('news.title')}
      </h2>
      <p>{lines.length === 0 ? t('news.quiet') : t('news.lines', { lines: listed(lines) })}</p>
    </section>
  )
}

/** “3 cases came in, 2 were decided and one person asks for another look”. */
const listed = (lines: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(lines)
