import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { readYaml } from './read-yaml.ts'

let server: TestServer
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let params: { spaceId: string }
beforeAll(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  params = { spaceId: keeper.space.id }
})
afterAll(() => server.close())

const yaml = `off: [guys]
add:
  - phrase: grok
    find: ["grok(s)"]
    better: [understand]
    why: Not everybody has read the book.
`

test('hints are off until the keeper turns them on', async () => {
  expect(await keeper.call('readConsiderateList', { params })).toEqual({ isOn: false, off: [], add: [], yaml: '' })
  const { list } = await keeper.call('changeConsiderateList', { params, body: { isOn: true } })
  expect(list.isOn).toBe(true)
  expect((await keeper.call('readConsiderateList', { params })).isOn).toBe(true)
})

test('a list switches entries off and adds some; one with problems changes nothing and says what is wrong and where', async () => {
  const { list, problems } = await keeper.call('changeConsiderateList', { params, body: { yaml } })
  expect(problems).toEqual([])
  expect(list).toMatchObject({ isOn: true, off: ['guys'], add: [{ phrase: 'grok', better: ['understand'] }] })
  const wrong = await keeper.call('changeConsiderateList', { params, body: { yaml: 'off: [no such]\nadd: 3' } })
  expect(wrong.problems).toEqual([
    { reason: 'unknown-phrase', where: 'off, no such', line: null },
    { reason: 'not-a-list', where: 'add', line: null },
  ])
  expect((await keeper.call('readConsiderateList', { params })).yaml).toBe(yaml)
})

test('what is no YAML is answered with its line; aliases cannot make a small text huge', () => {
  expect(readYaml('off: [guys]\nadd: [').problems[0]).toMatchObject({ reason: 'not-yaml', line: 2 })
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\noff: [*b, *b]'
  expect(readYaml(bomb).settings).toEqual({ off: [], add: [] })
  expect(readYaml(bomb).problems).not.toEqual([])
})
