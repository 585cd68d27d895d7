import type { Policy } from '@hearth/contract'
import en from './locales/en.json' with { type: 'json' }

/** A rule that a new space begins with; its keeper may change every word. */
export type StarterPolicy = Pick<Policy, 'title' | 'text' | 'suggestedAction'>

/** The ten rules of a new space, in the order that people read them. */
export function starterPolicies(): readonly StarterPolicy[] {
  return en.starterPolicies as readonly StarterPolicy[]
}
