import {
  consequencesOf,
  type KindOfSpace,
  type LimitKind,
  type MentionChoice,
  type MentionState,
  type Role,
} from '@hearth/contract'
import { hasRole } from '../ground/http/visitor.ts'

/** What somebody chose, as far as there is such a choice in their space; where not, people they talk with may name them. */
export const choiceIn = (space: KindOfSpace, choice: MentionChoice): MentionChoice =>
  consequencesOf(space).mentionChoices.includes(choice) ? choice : 'thread'

/**
 * What becomes of naming somebody; null: nothing, the name stays plain text and they are not told.
 *
 * @param limit what whoever is named drew towards the author: who mutes or blocks is not named by them
 */
export const stateOf = (
  choice: MentionChoice,
  { sharesThread, limit }: { readonly sharesThread: boolean; readonly limit: LimitKind | null },
): MentionState | null => {
  if (limit !== null) return null
  switch (choice) {
    case 'anyone':
      return 'agreed'
    case 'thread':
      return sharesThread ? 'agreed' : null
    case 'ask':
      return 'waiting'
    case 'nobody':
      return null
    default:
      return choice satisfies never
  }
}

/** The same in a kind of space. Where strangers cannot name anybody, whoever answers for the space is no stranger. */
export const stateIn = (
  space: KindOfSpace,
  author: { readonly role: Role } | null,
  chosen: MentionChoice,
  facts: { readonly sharesThread: boolean; readonly limit: LimitKind | null },
): MentionState | null => {
  const choice = choiceIn(space, chosen)
  const isInCharge = choice !== chosen && hasRole(author, 'moderator')
  return stateOf(choice, { ...facts, sharesThread: facts.sharesThread || isInCharge })
}
