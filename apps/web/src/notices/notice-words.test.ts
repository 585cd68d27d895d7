import { actions, type Notice, type NoticeId, noticeKinds } from '@hearth/contract'
import { expect, it } from 'vitest'
import { noticePath, noticeWords } from './notice-words.ts'

const notice = (kind: string, values: Record<string, string> = {}, path: string | null = null): Notice => ({
  id: '00000000-0000-0000-0000-000000000001' as NoticeId,
  kind: kind as Notice['kind'],
  values,
  path,
  at: '2026-11-21T12:00:00.000Z',
  isRead: false,
  isMuted: false,
})

it('has a whole sentence for every kind', () => {
  for (const kind of noticeKinds) {
    expect(noticeWords(notice(kind, { name: 'Ana', role: 'keeper' }))).toMatch(/^\p{Lu}.*\.$/u)
  }
})

it.each(actions.filter((action) => action !== 'none'))('says what %s means for the author', (action) => {
  expect(noticeWords(notice('statement', { action }))).not.toBe(noticeWords(notice('statement')))
})

it('does not say that something was done when nothing was', () => {
  expect(noticeWords(notice('report-outcome', { action: 'none' }))).toContain('within the rules')
  expect(noticeWords(notice('report-outcome', { action: 'hide' }))).toContain('acted')
})

it('has words for a kind that it does not know yet', () => {
  expect(noticeWords(notice('sung-about'))).toBe('There is something new for you.')
})

it('leads to the page of a post, whatever the server calls it', () => {
  expect(noticePath(notice('reply', {}, '/posts/abc'), 'kitchen')).toBe('/s/kitchen/p/abc')
  expect(noticePath(notice('report-outcome', {}, '/reports'), 'kitchen')).toBe('/s/kitchen/my-reports')
  expect(noticePath(notice('statement', {}, '/decisions/abc'), 'kitchen')).toBe('/s/kitchen/decisions/abc')
  expect(noticePath(notice('role-changed'), 'kitchen')).toBeNull()
})
