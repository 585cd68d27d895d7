import type { Bookmark } from '@hearth/contract'
import { BookmarkIcon } from 'lucide-react'
import { Link } from 'react-router'
import { t } from './bookmarks-text.ts'
import './bookmarks.css'

interface ContinueLineProps {
  readonly slug: string
  readonly bookmark: Bookmark | null
  /** The post that the address names: nobody has to be led where they are. */
  readonly namedId: string
}

/** A way to the first reply that came since I was here. */
export const ContinueLine = ({ slug, bookmark, namedId }: ContinueLineProps) =>
  bookmark === null || bookmark.firstNewId === null || bookmark.firstNewId === namedId ? null : (
    <Link className="continue-line" to={`/s/${slug}/p/${bookmark.firstNewId}`}>
      <BookmarkIcon aria-hidden="true" />
      {bookmark.newReplies >= 100
        ? t('bookmarks.continue-many')
        : t('bookmarks.continue', { count: bookmark.newReplies })}
    </Link>
  )
