import { useApi } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/console-text.ts'
import { locale } from '../../text/text.ts'
import { useNow } from '../../ui/page/ago.tsx'
import { type News, newsOf } from './since-yesterday.ts'

/** What changed since yesterday, in one line. It stands in its place from the start, so that nothing jumps. */
export const SinceYesterday = () => {
  const news = useNews()
  return (
    <section className="news" aria-labelledby="news-title" aria-busy={news === null}>
      <h2 id="news-title" className="news-title">
        {t('news.title')}
      </h2>
      <p>{news === null ? '…' : newsWords(news)}</p>
    </section>
  )
}

/** Null until it is known, and where it cannot be read. */
const useNews = (): News | null => {
  const { space } = useSpace()
  const params = { spaceId: space.id }
  const now = useNow(60_000)
  const cases = useApi('listCases', { params, query: { state: 'waiting', limit: 100 } })
  const decisions = useApi('listDecisions', { params, query: { limit: 100 } })
  const appeals = useApi('listAppeals', { params, query: { state: 'open', limit: 100 } })
  if (!cases.data || !decisions.data || !appeals.data) return null
  return newsOf(
    {
      cases: cases.data.items,
      decisions: decisions.data.items,
      appeals: appeals.data.items.map((one) => one.appeal),
    },
    now,
  )
}

const newsWords = (news: News): string => {
  const lines = [
    news.cameIn > 0 && t('news.came-in', { count: news.cameIn }),
    news.decided > 0 && t('news.decided', { count: news.decided }),
    news.reversed > 0 && t('news.reversed', { count: news.reversed }),
    news.appeals > 0 && t('news.appeals', { count: news.appeals }),
  ].filter((line) => line !== false)
  if (lines.length === 0) return t('news.quiet')
  return t('news.lines', { lines: new Intl.ListFormat(locale(), { type: 'conjunction' }).format(lines) })
}
