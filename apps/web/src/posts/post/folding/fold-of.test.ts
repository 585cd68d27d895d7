import { expect, it } from 'vitest'
import { foldOf, ownFoldOf } from './fold-of.ts'

const post = { visibility: 'visible', isMuted: false, hasHiddenWord: false } as const

it('folds what I folded for myself, and says which it was', () => {
  expect(foldOf(post, false)).toBeNull()
  expect(foldOf({ ...post, isMuted: true }, false)).toBe('posts.folded-muted')
  expect(foldOf({ ...post, hasHiddenWord: true }, false)).toBe('posts.folded-word')
  expect(ownFoldOf({ isMuted: true, hasHiddenWord: true })).toBe('posts.folded-muted')
})

it('says first what the moderators did', () => {
  expect(foldOf({ visibility: 'hidden', isMuted: true, hasHiddenWord: true }, false)).toBe('posts.folded-hidden')
  expect(foldOf({ ...post, visibility: 'removed' }, true)).toBe('posts.removed-mine')
})
