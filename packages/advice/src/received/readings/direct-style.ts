import type { Reading } from './reading.ts'

/** Their own style card says that they write directly. */
export const directStyle: Reading = {
  id: 'direct-style',
  stands: 'beside',
  find: ({ style }) => (style?.isDirect ? { at: null, because: 'because.direct-style' } : null),
}
