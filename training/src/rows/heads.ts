import { attributeIds, targets } from '@hearth/contract'
import type { HeadId } from './row.ts'

/** Every head that training looks at, in the order of the dumped label table. */
export const heads: readonly HeadId[] = [
  'pause',
  ...attributeIds,
  ...targets.map((target): HeadId => `target-${target}`),
]

/** The heads that the encoder learns beside them. */
export const encoderHeads: readonly HeadId[] = [...heads, 'distress', 'crisis', 'sarcasm', 'politeness']
