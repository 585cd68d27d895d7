import type { LimitKind, MentionChoice, MentionState } from '@hearth/contract'

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
