import type { PersonRef, Role } from '@hearth/contract'
import { KeyRound } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { call, queryClient } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { markStale, usePages } from '../../api/use-api.ts'
import { formatExactly } from '../../text/format-time.ts'
import { locale, t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { CopyButton } from '../../ui/controls/copy-button.tsx'
import { TextField } from '../../ui/controls/field.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Avatar } from '../../ui/page/avatar.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { useSpace } from '../space-view.ts'
import { t as say } from './inviting/inviting-text.ts'

const roles: readonly Role[] = ['member', 'moderator', 'keeper']

/** Who is here, in which role; and a way in for whoever is locked out. */
export const PeopleSettings = () => {
  const { space } = useSpace()
  const [name, setName] = useState('')
  const wanted = useDeferredValue(name.trim())
  const [reset, setReset] = useState<Reset | null>(null)
  const query = wanted === '' ? {} : { name: wanted }
  const people = usePages('listPeople', { params: { spaceId: space.id }, query }, (page) => page.next)
  const items = people.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('settings.people')} lead={t('settings.people-lead')}>
      <TextField
        type="search"
        label={t('settings.find')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {people.isPending && <Loading lines={3} />}
      <ProblemLine error={people.error} />
      {people.data && items.length === 0 && <p className="muted">{t('settings.nobody')}</p>}
      <ul className="list">
        {items.map((person) => (
          <li key={person.id}>
            <PersonRow person={person} onReset={setReset} />
          </li>
        ))}
      </ul>
      {people.hasNextPage && (
        <div className="more">
          <Button isBusy={people.isFetchingNextPage} onClick={() => people.fetchNextPage()}>
            {t('ui.more')}
          </Button>
        </div>
      )}
      {reset && <ResetDialog reset={reset} onClose={() => setReset(null)} />}
    </Page>
  )
}

interface Reset {
  readonly name: string
  readonly link: string
  readonly expiresAt: string
}

interface PersonRowProps {
  readonly person: PersonRef
  readonly onReset: (reset: Reset) => void
}

const PersonRow = ({ person, onReset }: PersonRowProps) => {
  const { space, person: me } = useSpace()
  const [isBusy, setIsBusy] = useState(false)
  const params = { spaceId: space.id, personId: person.id }
  const attempt = async (doing: () => Promise<void>) => {
    setIsBusy(true)
    try {
      await doing()
    } catch (error) {
      showToast({ words: problemWords(error) })
    } finally {
      setIsBusy(false)
    }
  }
  const changeRole = (role: Role) =>
    attempt(async () => {
      await call('changeRole', { params, body: { role } })
      const words = t('settings.role-changed', { name: person.name, role: t(`role.${role}`) })
      const before = person.role
      // Whoever gives their own keeping away cannot take it back.
      const action = person.id === me?.id ? {} : { action: { label: t('ui.undo'), run: () => changeRole(before) } }
      showToast({ kind: 'role', words, ...action })
      await markStale(queryClient, ['listPeople', 'readPerson', 'readMe'])
    })
  const makeReset = () =>
    attempt(async () => {
      const made = await call('createPasswordReset', { params })
      onReset({ name: person.name, link: new URL(made.path, window.location.origin).href, expiresAt: made.expiresAt })
    })
  return (
    <div className="row row-between">
      <span className="row">
        <Avatar id={person.id} name={person.name} />
        <Link to={`/s/${space.slug}/people/${person.id}`}>{person.name}</Link>
        {person.id === me?.id && <span className="tag">{t('settings.you')}</span>}
      </span>
      <span className="row">
        {person.role !== 'keeper' && (
          <Button look="quiet" size="small" isBusy={isBusy} onClick={makeReset}>
            <KeyRound aria-hidden="true" /> {t('settings.reset')}
          </Button>
        )}
        <select
          className="input settings-role"
          aria-label={t('settings.role-of', { name: person.name })}
          value={person.role}
          disabled={isBusy}
          onChange={(event) => changeRole(event.currentTarget.value as Role)}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </select>
      </span>
    </div>
  )
}

const ResetDialog = ({ reset, onClose }: { readonly reset: Reset; readonly onClose: () => void }) => (
  <Dialog
    isOpen
    onClose={onClose}
    title={t('settings.reset-title', { name: reset.name })}
    lead={t('settings.reset-words')}
  >
    <input
      className="input"
      readOnly
      value={reset.link}
      aria-label={say('invitations.link')}
      onFocus={(event) => event.currentTarget.select()}
    />
    <p className="muted small">{t('settings.reset-until', { until: formatExactly(reset.expiresAt, locale()) })}</p>
    <div className="dialog-actions">
      <CopyButton text={reset.link} />
      <Button look="primary" onClick={onClose}>
        {t('ui.done')}
      </Button>
    </div>
  </Dialog>
)
