import { quote } from '../received-text.ts'
import type { Reading } from './reading.ts'

/** Signs of thumbs: shortened words. */
export const inAHurry: Reading = {
  id: 'in-a-hurry',
  stands: 'beside',
  find: ({ said, cues }) => {
    const at = cues.find('hurried', said)
    return at === null ? null : { at: null, because: 'because.in-a-hurry', values: { words: quote(at) } }
  },
}
