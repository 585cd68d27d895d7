import type { Me, Space } from '@hearth/contract'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../../api/client.ts'
import { refreshMe } from '../../../api/use-me.ts'
import { t as shell } from '../../../text/text.ts'
import { Button, ButtonLink } from '../../../ui/controls/button.tsx'
import { showToast } from '../../../ui/overlay/toast.ts'
import { t } from '../account-text.ts'
import { LeavingDialog, type Words } from './leaving-dialog.tsx'

interface MySpacesProps {
  readonly people: Me['people']
  readonly accountName: string
  readonly hasCode: boolean
}

/** The spaces that this account is a person in, and ways to join another or leave one. */
export const MySpaces = ({ people, accountName, hasCode }: MySpacesProps) => {
  const heading = useId()
  const [leaving, setLeaving] = useState<Space | null>(null)
  const leave = async (shown: { password: string; code?: string }, words: Words) => {
    if (leaving === null) return
    await call('leaveSpace', { params: { spaceId: leaving.id }, body: { ...shown, words } })
    setLeaving(null)
    await refreshMe()
    showToast({ words: t('leaving.done', { space: leaving.name }) })
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('memberships.title')}</h2>
      <p className="section-lead">{t(people.length === 0 ? 'memberships.none' : 'memberships.lead')}</p>
      <ul className="list">
        {people.map(({ space, person }) => (
          <li key={space.id} className="row row-between">
            <span>
              <Link to={`/s/${space.slug}`}>{space.name}</Link>
              <span className="account-small">
                {person.name}
                {person.role !== 'member' && ` · ${shell(`role.${person.role}`)}`}
              </span>
            </span>
            <Button
              size="small"
              aria-label={t('memberships.leave-which', { space: space.name })}
              onClick={() => setLeaving(space)}
            >
              {t('memberships.leave')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <ButtonLink to="/join">{shell('nav.join')}</ButtonLink>
      </div>
      {leaving && (
        <LeavingDialog
          title={t('leaving.title', { space: leaving.name })}
          lead={t('leaving.lead')}
          verb={t('leaving.verb')}
          accountName={accountName}
          hasCode={hasCode}
          onClose={() => setLeaving(null)}
          onLeave={leave}
        />
      )}
    </section>
  )
}
