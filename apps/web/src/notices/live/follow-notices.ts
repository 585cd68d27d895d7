import type { NoticeNews } from '@hearth/contract'

/** What of the browser is needed; handed in, so that tests own it. */
export interface Surroundings {
  open(url: string): EventSource
  /** Whether somebody looks at this window. */
  isLookedAt(): boolean
  /** @returns what stops the telling */
  onLook(listener: () => void): () => void
  /** @returns what calls it off */
  later(run: () => void, ms: number): () => void
}

export interface Follower {
  readonly onNews: (news: NoticeNews) => void
  /** Whether news arrive by themselves; while they do not, somebody has to ask. */
  readonly onLive: (isLive: boolean) => void
}

/** A refusal (too many windows, a proxy in the way) is not asked about again at once. */
const refusedMs = 120_000

/**
 * Follows the stream of a space while its window is looked at. A browser opens few connections to one place, so windows
 * that nobody looks at hold none; whoever comes back is told what they missed. @returns what ends it
 */
export const followNotices = (path: string, around: Surroundings, { onNews, onLive }: Follower): (() => void) => {
  let source: EventSource | null = null
  let lastId = ''
  let callOff = (): void => undefined

  const stop = (): void => {
    callOff()
    source?.close()
    source = null
    onLive(false)
  }

  const start = (): void => {
    stop()
    if (!around.isLookedAt()) return
    const opened = around.open(lastId === '' ? path : `${path}?after=${encodeURIComponent(lastId)}`)
    source = opened
    opened.onmessage = (event: MessageEvent<string>) => {
      const news = toNews(event.data)
      if (!news) return
      lastId = event.lastEventId
      onLive(true)
      onNews(news)
    }
    opened.onerror = () => {
      onLive(false)
      // A lost connection the browser makes again by itself; one that was refused it gives up.
      if (opened.readyState === closed && source === opened) callOff = around.later(start, refusedMs)
    }
  }

  const stopLooking = around.onLook(() => {
    if (around.isLookedAt()) start()
    else stop()
  })
  start()
  return () => {
    stopLooking()
    stop()
  }
}

/** `EventSource.CLOSED` */
const closed = 2

const toNews = (data: string): NoticeNews | null => {
  try {
    const news = JSON.parse(data) as Partial<NoticeNews>
    return typeof news.unread === 'number' && Array.isArray(news.notices) ? (news as NoticeNews) : null
  } catch {
    return null
  }
}

/** The window itself; null in a browser that knows no streams. */
export const thisWindow = (): Surroundings | null =>
  typeof EventSource === 'undefined'
    ? null
    : {
        open: (url) => new EventSource(url),
        isLookedAt: () => document.visibilityState === 'visible',
        onLook(listener) {
          document.addEventListener('visibilitychange', listener)
          return () => document.removeEventListener('visibilitychange', listener)
        },
        later(run, ms) {
          const timer = setTimeout(run, ms)
          return () => clearTimeout(timer)
        },
      }
