import type { Case } from '@hearth/contract'
import { t } from '../../text/console-text.ts'
import { formatDay } from '../../text/format-time.ts'
import { locale } from '../../text/text.ts'
import { useNow } from '../../ui/page/ago.tsx'

/** What is known of the author that a fair decision needs, and no more. */
export const AuthorHistory = ({ one }: { readonly one: Case }) => {
  const now = useNow(3_600_000)
  if (!one.author || !one.authorHistory) return null
  const { strikes, decisions, joinedAt } = one.authorHistory
  return (
    <section className="case-section" aria-labelledby="case-author">
      <h2 id="case-author">{t('case.author', { name: one.author.name })}</h2>
      <ul className="case-author">
        {joinedAt && <li>{t('case.joined', { day: formatDay(joinedAt, now, locale()) })}</li>}
        <li>{t('case.strikes', { count: strikes })}</li>
        {decisions > 0 && <li>{t('case.earlier', { count: decisions })}</li>}
      </ul>
      {strikes === 0 && decisions === 0 && <p className="muted small">{t('case.first-time')}</p>}
    </section>
  )
}
