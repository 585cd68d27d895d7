import { setupI18n } from '@lingui/core'
import { findTags } from './find-tags.ts'
import en from './locales/en.json' with { type: 'json' }

const i18n = setupI18n({ locale: 'en', messages: { en } })
const t = (id: keyof typeof en, values?: Record<string, string>): string => i18n._(id, values)

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
  const last = named.at(-1) ?? ''
  const list = named.length === 1 ? last : `${named.slice(0, -1).join(', ')} ${t('and')} ${last}`
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
