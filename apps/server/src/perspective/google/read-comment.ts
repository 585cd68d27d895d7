import { refuse } from './google-error.ts'
import { fieldsOf, listOf, textOf } from './read-fields.ts'

/** Perspective's own limit of a comment, in bytes of UTF-8. */
const maxBytes = 20 * 1024
/** No answer turns on more than this of the message that it answers; a megabyte would cost everybody's time. */
const maxContext = 5000

/**
 * The text of a comment.
 *
 * @throws GoogleError `COMMENT_EMPTY`, `INVALID_REQUEST` where it is no plain text, `COMMENT_TOO_LONG`
 */
export const readComment = (value: unknown): string => {
  const comment = fieldsOf(value ?? {}, 'comment')
  const text = textOf(comment.text ?? '', 'comment.text')
  if (text.trim() === '') throw refuse('COMMENT_EMPTY', 'Comment must be non-empty.')
  assertPlain(comment.type)
  if (Buffer.byteLength(text) > maxBytes) throw refuse('COMMENT_TOO_LONG', 'Comment text too long.')
  return text
}

/**
 * The message that a comment answers, from either shape of context: the last entry, or the parent comment.
 *
 * @throws GoogleError where both shapes are there, or an entry is no plain text
 */
export const readContext = (value: unknown): string | null => {
  const { entries, articleAndParentComment } = fieldsOf(value ?? {}, 'context')
  if (entries != null && articleAndParentComment != null) {
    throw refuse('INVALID_REQUEST', 'Context must have either entries or article_and_parent_comment, not both.')
  }
  if (entries != null) return listOf(entries, 'context.entries').map(entryOf).at(-1) ?? null
  if (articleAndParentComment == null) return null
  const { article, parentComment } = fieldsOf(articleAndParentComment, 'context.article_and_parent_comment')
  if (article != null) entryOf(article)
  return parentComment == null ? null : entryOf(parentComment)
}

const entryOf = (value: unknown): string | null => {
  const entry = fieldsOf(value, 'context.entries')
  assertPlain(entry.type)
  const text = textOf(entry.text ?? '', 'context.entries.text')
  return text.trim() === '' ? null : text.slice(0, maxContext)
}

const assertPlain = (type: unknown): void => {
  if (type == null || type === 'PLAIN_TEXT' || type === 'TEXT_TYPE_UNSPECIFIED') return
  throw refuse('INVALID_REQUEST', "Currently, only 'PLAIN_TEXT' comments are supported")
}
