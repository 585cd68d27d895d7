import { useApi } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { Button } from '../../ui/controls/button.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { t } from '../boundaries-text.ts'
import { PersonLine } from '../person-line.tsx'
import { unfollow } from './follow.ts'

/** Whom I follow, and the way back. Only I see this. */
export const FollowedList = () => {
  const { space } = useSpace()
  const followed = useApi('listFollowed', { params: { spaceId: space.id } })
  return (
    <section className="section" aria-labelledby="followed">
      <h2 id="followed">{t('followed.title')}</h2>
      <p className="section-lead">{t('followed.lead')}</p>
      <ProblemLine error={followed.error} />
      {followed.data?.items.length === 0 && <p className="muted">{t('followed.empty')}</p>}
      <ul className="list">
        {followed.data?.items.map(({ person }) => (
          <li key={person.id}>
            <PersonLine person={person}>
              <Button size="small" onClick={() => unfollow(space.id, person)}>
                {t('followed.stop')}
                <span className="visually-hidden"> {person.name}</span>
              </Button>
            </PersonLine>
          </li>
        ))}
      </ul>
    </section>
  )
}
