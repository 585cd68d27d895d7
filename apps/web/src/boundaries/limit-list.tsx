import { useApi } from '../api/use-api.ts'
import { liftLimit } from '../people/limit-person.ts'
import { useSpace } from '../spaces/space-view.ts'
import { Button } from '../ui/controls/button.tsx'
import { ProblemLine } from '../ui/states/problem.tsx'
import { t } from './boundaries-text.ts'
import { PersonLine } from './person-line.tsx'

/** Whom I mute or block, and the way back. Only I see this. */
export const LimitList = () => {
  const { space } = useSpace()
  const limits = useApi('listLimits', { params: { spaceId: space.id } })
  return (
    <section className="section" aria-labelledby="limits">
      <h2 id="limits">{t('limits.title')}</h2>
      <p className="section-lead">{t('limits.lead')}</p>
      <ProblemLine error={limits.error} />
      {limits.data?.items.length === 0 && <p className="muted">{t('limits.empty')}</p>}
      <ul className="list">
        {limits.data?.items.map(({ person, kind }) => (
          <li key={person.id}>
            <PersonLine person={person} tag={t(kind === 'mute' ? 'limits.muted' : 'limits.blocked')}>
              <Button size="small" onClick={() => liftLimit(space.id, person)}>
                {t('limits.lift')}
                <span className="visually-hidden"> {person.name}</span>
              </Button>
            </PersonLine>
          </li>
        ))}
      </ul>
    </section>
  )
}
