import type { Case } from '@hearth/contract'
import { expect, it } from 'vitest'
import { actionWords } from './action-words.ts'

const about = (kind: 'post' | 'person', visibility: string | null) =>
  ({ subject: { kind, id: 'x' }, post: visibility === null ? null : { visibility } }) as Pick<Case, 'subject' | 'post'>

it('says of a held post that leaving it shows it', () => {
  expect(actionWords('none', about('post', 'held')).record).toBe('Show the post')
  expect(actionWords('none', about('post', 'visible')).record).toBe('Leave it as it is')
})

it('speaks of no post where a person is the subject', () => {
  for (const action of ['none', 'note', 'suspend'] as const) {
    expect(actionWords(action, about('person', null)).does).not.toMatch(/post/u)
  }
})
