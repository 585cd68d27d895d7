import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

test('anybody can ask for help lines, each with the day on which it was checked', async () => {
  const visitor = await server.visitor()
  const { lines, directories } = await visitor.call('listHelpLines', { query: {} })
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(directories.map(({ url }) => url)).toContain('https://findahelpline.com')
})

test('a country has its own, and one without still has the directories', async () => {
  const visitor = await server.visitor()
  const british = await visitor.call('listHelpLines', { query: { country: 'gb' } })
  expect(british.lines.map(({ number }) => number)).toEqual(['116 123'])
  const none = await visitor.call('listHelpLines', { query: { country: 'XX' } })
  expect([none.lines.length, none.directories.length]).toEqual([0, 2])
})
