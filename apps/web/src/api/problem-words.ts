import type { ErrorCode } from '@hearth/contract'
import { RequestRefused } from '@hearth/contract/client'
import { isMessageId, locale, type MessageId, t } from '../text/text.ts'

/** The code of whatever was thrown; what is not a refusal of the server is `internal`. */
export const codeOf = (error: unknown): ErrorCode => (error instanceof RequestRefused ? error.problem.code : 'internal')

/** Stops something before it is sent; the message says what is missing. */
export class NotReady extends Error {
  override readonly name = 'NotReady'
  readonly messageId: MessageId

  constructor(messageId: MessageId) {
    super(messageId)
    this.messageId = messageId
  }
}

/** Plain, kind words for whatever was thrown. A code this app does not know yet reads as `internal`. */
export const problemWords = (error: unknown): string => {
  if (error instanceof NotReady) return t(error.messageId)
  const until = error instanceof RequestRefused ? error.problem.until : undefined
  if (until !== undefined && codeOf(error) === 'slow-down') {
    const time = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(new Date(until))
    return t('problem.slow-down-until', { time })
  }
  const id = `error.${codeOf(error)}` satisfies MessageId
  return isMessageId(id) ? t(id) : t('error.internal')
}

/** What can be somebody else's already: the name one signs in with, and the address of a space. */
export type TakenField = 'name' | 'slug'

/**
 * Words for each field the server named, by the last part of its JSON pointer.
 *
 * @param taken the field that `name-taken` is about: the server does not name it
 */
export const fieldProblems = (error: unknown, taken?: TakenField): Readonly<Record<string, string>> => {
  if (!(error instanceof RequestRefused)) return {}
  if (taken && codeOf(error) === 'name-taken') return { [taken]: t(`field.taken-${taken}`) }
  return Object.fromEntries(
    (error.problem.fields ?? []).map(({ pointer, reason }) => {
      const id = `field.${reason}`
      return [pointer.split('/').at(-1) ?? '', isMessageId(id) ? t(id) : t('field.other')]
    }),
  )
}
