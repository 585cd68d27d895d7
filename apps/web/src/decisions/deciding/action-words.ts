import type { Action, Case } from '@hearth/contract'
import { type ConsoleMessageId, isConsoleMessageId, t } from '../../text/console-text.ts'

/** What an action is called, what it does, and what the button says that records it. */
export interface ActionWords {
  readonly label: string
  readonly does: string
  readonly record: string
}

/** The words of an action for a case: a person has no post to fold, and a held post is shown by whatever leaves it standing. */
export const actionWords = (action: Action, one: Pick<Case, 'subject' | 'post'>): ActionWords => {
  const kind = one.subject.kind === 'person' ? 'person' : one.post?.visibility === 'held' ? 'held' : null
  const words = (id: ConsoleMessageId): string => {
    const special = `${id}-${kind}`
    return t(isConsoleMessageId(special) ? special : id)
  }
  return {
    label: words(`action.${action}`),
    does: words(`action.${action}-does`),
    record: words(`deciding.record-${action}`),
  }
}
