import type { PersonRef } from '@hearth/contract'
import { Plus, X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/field.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { t } from '../boundaries-text.ts'

/** As many as the server takes. */
const maxRepliers = 50
const shownAtOnce = 6

interface PeoplePickerProps {
  readonly chosen: readonly PersonRef[]
  readonly onChange: (chosen: readonly PersonRef[]) => void
  /** As many as fit; fifty, unless said. */
  readonly max?: number
}

/** Names people one by one. */
export const PeoplePicker = ({ chosen, onChange, max = maxRepliers }: PeoplePickerProps) => {
  const { space, person: me } = useSpace()
  const [name, setName] = useState('')
  const wanted = useDeferredValue(name.trim())
  const isFull = chosen.length >= max
  const query = { name: wanted, limit: shownAtOnce + 1 + Math.min(chosen.length, shownAtOnce) }
  const found = useApi('listPeople', { params: { spaceId: space.id }, query }, { enabled: wanted !== '' && !isFull })
  const others = (found.data?.items ?? []).filter((one) => one.id !== me?.id && !chosen.some(({ id }) => id === one.id))
  return (
    <div className="stack">
      <p className="field-label">{t('pick.chosen')}</p>
      {chosen.length === 0 ? (
        <p className="muted">{t('pick.none')}</p>
      ) : (
        <ul className="hidden-words">
          {chosen.map((person) => (
            <li key={person.id}>
              <span>{person.name}</span>
              <Button
                look="quiet"
                size="small"
                isIcon
                aria-label={t('pick.remove', { name: person.name })}
                onClick={() => onChange(chosen.filter(({ id }) => id !== person.id))}
              >
                <X aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        type="search"
        label={t('pick.find')}
        hint={isFull ? t('pick.full', { count: max }) : undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="off"
      />
      <ProblemLine error={found.error} />
      <div role="status">
        {wanted !== '' && found.data && others.length === 0 && <p className="muted">{t('pick.nobody')}</p>}
      </div>
      {wanted !== '' && !isFull && (
        <ul className="row">
          {others.slice(0, shownAtOnce).map(({ id, name: called, role }) => (
            <li key={id}>
              <Button
                size="small"
                onClick={() => {
                  onChange([...chosen, { id, name: called, role }])
                  setName('')
                }}
              >
                <Plus aria-hidden="true" /> {t('pick.add', { name: called })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
