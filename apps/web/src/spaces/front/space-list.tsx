import type { Space } from '@hearth/contract'
import { useId } from 'react'
import { Link } from 'react-router'
import { Avatar } from '../../ui/page/avatar.tsx'
import './front-door.css'

interface SpaceListProps {
  readonly heading: string
  readonly spaces: readonly Space[]
}

/** Spaces one can go into. */
export const SpaceList = ({ heading, spaces }: SpaceListProps) => {
  const id = useId()
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id} className="small-heading">
        {heading}
      </h2>
      <ul className="doors">
        {spaces.map((space) => (
          <li key={space.id} className="door">
            <Avatar id={space.id} name={space.name} />
            <div className="door-words">
              <h3>
                <Link to={`/s/${space.slug}`}>{space.name}</Link>
              </h3>
              {space.about && <p>{space.about}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
