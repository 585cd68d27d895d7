import { type AttributeId, attributeIds } from '@hearth/contract'

/** `NAME`, with or without `_EXPERIMENTAL`, with or without a pinned `@VERSION`. */
const form = /^([A-Z][A-Z_]*?)(_EXPERIMENTAL)?(?:@\d+)?$/

/** The fast tier that Perspective retired; ours answers at its speed. */
const retired: Record<string, AttributeId> = { TOXICITY_FAST: 'toxicity' }

const byName: ReadonlyMap<string, AttributeId> = new Map([
  ...attributeIds.map((id) => [id.replaceAll('-', '_').toUpperCase(), id] as const),
  ...Object.entries(retired),
])

/**
 * The attribute that a client of Perspective means: all of Perspective's names that the reader knows, and the reader's
 * own. A version that is pinned is answered by the one there is; `engine` in Hearth's own API says which.
 *
 * @returns undefined for a name that nobody here knows
 */
export const attributeOf = (name: string): AttributeId | undefined => byName.get(form.exec(name)?.[1] ?? '')
