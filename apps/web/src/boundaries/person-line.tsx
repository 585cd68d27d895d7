import type { PersonRef } from '@hearth/contract'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useSpace } from '../spaces/space-view.ts'
import { Avatar } from '../ui/page/avatar.tsx'

interface PersonLineProps {
  readonly person: PersonRef
  readonly tag?: string
  /** What can be done about it. */
  readonly children: ReactNode
}

/** A person in a list of mine. */
export const PersonLine = ({ person, tag, children }: PersonLineProps) => {
  const { space } = useSpace()
  return (
    <div className="row row-between">
      <span className="row">
        <Avatar id={person.id} name={person.name} />
        <Link to={`/s/${space.slug}/people/${person.id}`}>{person.name}</Link>
        {tag && <span className="tag">{tag}</span>}
      </span>
      {children}
    </div>
  )
}
