import type { NoticeNews } from '@hearth/contract'
import { expect, it } from 'vitest'
import { followNotices, type Surroundings } from './follow-notices.ts'

/** A browser of which the test owns the windows, the streams and the time. */
const open = () => {
  const sources: (EventSource & { url: string; isClosed: boolean })[] = []
  const waiting: { run: () => void; ms: number }[] = []
  let isLookedAt = true
  let look = (): void => undefined
  const around: Surroundings = {
    open(url) {
      const source = { url, isClosed: false, readyState: 1, close: () => Object.assign(source, { isClosed: true }) }
      sources.push(source as never)
      return source as never
    },
    isLookedAt: () => isLookedAt,
    onLook(listener) {
      look = listener
      return () => {
        look = () => undefined
      }
    },
    later(run, ms) {
      const one = { run, ms }
      waiting.push(one)
      return () => void (waiting.includes(one) && waiting.splice(waiting.indexOf(one), 1))
    },
  }
  const news: NoticeNews[] = []
  const live: boolean[] = []
  const end = followNotices('/stream', around, { onNews: (one) => news.push(one), onLive: (is) => live.push(is) })
  const last = () => sources.at(-1) as (typeof sources)[number]
  return {
    sources,
    waiting,
    news,
    isLive: () => live.at(-1),
    end,
    last,
    lookAway: (isAway: boolean) => {
      isLookedAt = !isAway
      look()
    },
    say: (data: string, id: string) => last().onmessage?.({ data, lastEventId: id } as MessageEvent),
    fail: (readyState: number) => {
      Object.assign(last(), { readyState })
      last().onerror?.({} as Event)
    },
  }
}

it('hands on what arrives and says that nobody needs to ask', () => {
  const window = open()
  expect(window.isLive()).toBe(false)
  window.say('{"unread":2,"notices":[]}', 'a')
  expect(window.news).toEqual([{ unread: 2, notices: [] }])
  expect(window.isLive()).toBe(true)
})

it.each(['nonsense', '{}', '{"unread":"2","notices":[]}', 'null'])('does not believe %s', (data) => {
  const window = open()
  window.say(data, 'a')
  expect(window.news).toEqual([])
  expect(window.isLive()).toBe(false)
})

it('holds no connection while nobody looks, and comes back for what was missed', () => {
  const window = open()
  window.say('{"unread":2,"notices":[]}', 'a place')
  window.lookAway(true)
  expect([window.last().isClosed, window.isLive()]).toEqual([true, false])
  window.lookAway(false)
  expect(window.sources.map(({ url }) => url)).toEqual(['/stream', '/stream?after=a%20place'])
})

it('leaves a lost connection to the browser, and asks meanwhile', () => {
  const window = open()
  window.say('{"unread":2,"notices":[]}', 'a')
  window.fail(0)
  expect(window.isLive()).toBe(false)
  expect([window.waiting.length, window.sources.length]).toEqual([0, 1])
})

it('tries again after two minutes where it was refused, unless it has ended', () => {
  const window = open()
  window.fail(2)
  expect(window.waiting[0]?.ms).toBe(120_000)
  window.waiting[0]?.run()
  expect(window.sources).toHaveLength(2)
  window.fail(2)
  window.end()
  expect(window.waiting).toHaveLength(0)
  expect(window.last().isClosed).toBe(true)
})
