import { Tag as Icon } from 'lucide-react'
import { Link } from 'react-router'
import './tags.css'

interface TagListProps {
  readonly slug: string
  readonly names: readonly string[]
}

/** Tags, each leading to its threads. */
export const TagList = ({ slug, names }: TagListProps) => (
  <ul className="tags">
    {names.map((name) => (
      <li key={name}>
        <Link className="tag-link" to={tagPath(slug, name)} dir="auto">
          <Icon aria-hidden="true" />
          {name}
        </Link>
      </li>
    ))}
  </ul>
)

export const tagPath = (slug: string, name: string): string => `/s/${slug}/tags/${encodeURIComponent(name)}`
