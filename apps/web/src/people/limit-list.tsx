import { Link } from 'react-router'
import { useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Avatar } from '../ui/page/avatar.tsx'
import { ProblemLine } from '../ui/states/problem.tsx'
import { liftLimit } from './limit-person.ts'

/** Whom I mute or block, and the way back. Only I see this. */
export const LimitList = () => {
  const { space } = useSpace()
  const limits = useApi('listLimits', { params: { spaceId: space.id } })
  return (
    <section className="section" aria-labelledby="limits">
      <h2 id="limits">{t('people.limits')}</h2>
      <p className="section-lead">{t('people.limits-lead')}</p>
      <ProblemLine error={limits.error} />
      {limits.data?.items.length === 0 && <p className="muted">{t('people.limits-empty')}</p>}
      <ul className="list">
        {limits.data?.items.map(({ person, kind }) => (
          <li key={person.id} className="row row-between">
            <span className="row">
              <Avatar id={person.id} name={person.name} />
              <Link to={`/s/${space.slug}/people/${person.id}`}>{person.name}</Link>
              <span className="tag">{t(kind === 'mute' ? 'people.muted' : 'people.blocked')}</span>
            </span>
            <Button size="small" onClick={() => liftLimit(space.id, person)}>
              {t('people.lift')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
