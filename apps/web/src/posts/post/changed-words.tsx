import { diffWords } from '@hearth/advice'
import { t } from '../../text/text.ts'

interface ChangedWordsProps {
  readonly before: string
  readonly after: string
}

/** What changed between two versions, word by word; said aloud, and never by color alone. */
export const ChangedWords = ({ before, after }: ChangedWordsProps) => (
  <p className="changed-words" dir="auto">
    {diffWords(before, after).map(({ kind, text }, index) => {
      const Part = parts[kind]
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison never move.
        <Part key={index}>
          {kind !== 'kept' && <span className="visually-hidden"> {t(`posts.${kind}`)} </span>}
          {text}
        </Part>
      )
    })}
  </p>
)

const parts = { kept: 'span', removed: 'del', added: 'ins' } as const
