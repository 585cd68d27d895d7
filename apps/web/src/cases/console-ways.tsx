import { NavLink } from 'react-router'
import { useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'

const everyMs = 60_000

/** The three rooms of the console, with what waits in them. */
export const ConsoleWays = () => {
  const { space } = useSpace()
  const params = { spaceId: space.id }
  const cases = useApi('listCases', { params, query: { state: 'waiting', limit: 100 } }, { everyMs })
  const appeals = useApi('listAppeals', { params, query: { state: 'open', limit: 100 } }, { everyMs })
  const ways = [
    { path: 'cases', label: t('console.cases'), count: cases.data?.waiting ?? 0 },
    { path: 'appeals', label: t('console.appeals'), count: appeals.data?.items.length ?? 0 },
    { path: 'decisions', label: t('console.decisions'), count: 0 },
  ]
  return (
    <nav className="console-ways" aria-label={t('console.label')}>
      {ways.map(({ path, label, count }) => (
        <NavLink key={path} to={`/s/${space.slug}/${path}`} end className="console-way">
          {label}
          {count > 0 && (
            <span className="console-count">
              {count}
              <span className="visually-hidden"> {t('console.waiting')}</span>
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  )
}
