import { draftKey, saveDraft } from '@hearth/composer'
import { beforeEach, expect, test } from 'vitest'
import { draftStore, forgetAllDrafts, keepsDrafts } from './draft-store.ts'
import { isOwnDevice, setOwnDevice } from './own-device.ts'

const withMinors = { kind: 'class', includesMinors: true } as const
const community = { kind: 'community', includesMinors: false } as const
const keep = (space: typeof withMinors | typeof community, person = 'ana') =>
  saveDraft(draftStore(space, person), draftKey(person, 'new'), {
    text: 'half a thought',
    savedAt: Date.now(),
    asked: null,
  })
const onDevice = () => Object.keys(localStorage).filter((key) => key.startsWith('hearth:draft:'))

beforeEach(() => {
  localStorage.clear()
  forgetAllDrafts()
})

test('with minors a draft is written nowhere on the device, and is there while the page is open', () => {
  keep(withMinors)
  expect(JSON.stringify(localStorage)).not.toContain('half a thought')
  expect(draftStore(withMinors, 'ana').get(draftKey('ana', 'new'))).toContain('half a thought')
  forgetAllDrafts()
  expect(draftStore(withMinors, 'ana').get(draftKey('ana', 'new'))).toBeNull()
})

test('whoever says that the device is theirs alone has drafts kept, until they sign out', () => {
  setOwnDevice('ana', true)
  keep(withMinors)
  expect(onDevice()).toHaveLength(1)
  expect(keepsDrafts(withMinors, 'ben')).toBe(false)
  forgetAllDrafts()
  expect([onDevice(), isOwnDevice('ana')]).toEqual([[], false])
})

test('what was kept before minors came in is taken away, and other people’s drafts are left alone', () => {
  keep(community)
  keep(community, 'ben')
  expect(onDevice()).toHaveLength(2)
  draftStore(withMinors, 'ana')
  expect(onDevice()).toEqual([draftKey('ben', 'new')])
})
