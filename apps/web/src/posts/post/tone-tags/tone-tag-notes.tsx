import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../../../text/language/catalogs.ts'
import { locale } from '../../../text/text.ts'
import { findTags } from './find-tags.ts'
import en from './locales/en.json' with { type: 'json' }

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })
const t: Say<keyof typeof en> = openCatalog(en, catalogs)

interface ToneTagNotesProps {
  readonly text: string
  /** Somebody who reads literally sees them at once, by the style card of their own profile. */
  readonly isOpen: boolean
}

/** What the tone tags of a post mean, for whoever asks. Says nothing where there are none. */
export const ToneTagNotes = ({ text, isOpen }: ToneTagNotesProps) => {
  const tags = findTags(text)
  const first = tags[0]
  if (first === undefined) return null
  const named = tags.map((tag) => `/${tag}`)
  const list = new Intl.ListFormat(locale(), { type: 'conjunction' }).format(named)
  return (
    <details className="tone-tags small muted" open={isOpen}>
      <summary>{t(named.length === 1 ? 'ask.one' : 'ask.many', { tags: list })}</summary>
      <dl>
        {tags.map((tag) => (
          <div key={tag}>
            <dt>/{tag}</dt>
            <dd>{t(`tag.${tag}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
