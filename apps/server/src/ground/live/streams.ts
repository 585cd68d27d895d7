import { PassThrough, type Readable } from 'node:stream'
import { HearthError } from '@hearth/contract'
import type { Clock } from '../clock.ts'

/** What there is to say now, and when there will be more without anybody waking us. */
export interface News {
  readonly event: { readonly id: string; readonly data: object } | null
  readonly askAgainAt: Date | null
}

export interface Stream {
  /** Whose it is; woken by this. */
  readonly key: string
  /** It ends when this session ends. */
  readonly session: string
  /** Asked at once, and after every wake; never twice at a time. */
  readonly next: () => Promise<News>
}

export interface Streams {
  /** @throws HearthError `too-many-requests` where this one already follows as often as anybody may */
  open(stream: Stream): Readable
  /** There may be something new for whoever this is; for everybody, unless said. */
  wake(key?: string): void
  endSession(session: string): void
  endKey(key: string): void
  /** What a second brings: wakes that are due, a sign of life, the end of what is old. Called by a timer of its own. */
  beat(): void
  close(): void
}

/** Two windows on each of two devices, and one to spare; a browser opens one for each window that is looked at. */
const maxEach = 5
/** Proxies give up on a connection that says nothing for a minute. */
const signOfLifeMs = 25_000
/** Then it ends and the browser comes back by itself: who may follow is asked again. */
const longestMs = 3_600_000
/** Whoever does not read what is sent is let go before it fills the memory; they come back for what they missed. */
const maxWaitingBytes = 64 * 1024

interface Opened extends Stream {
  readonly pipe: PassThrough
  readonly since: number
  askAgainAt: number | null
  isAsking: boolean
  isWoken: boolean
}

/** Open streams of server-sent events of this process. They hold no state that a browser could not ask for again. */
export const createStreams = (clock: Clock): Streams => {
  const all = new Set<Opened>()
  let timer: NodeJS.Timeout | undefined
  let lastSign = 0

  const write = (one: Opened, text: string): void => {
    if (one.pipe.writableLength > maxWaitingBytes) one.pipe.destroy()
    else if (one.pipe.writable) one.pipe.write(text)
  }

  const ask = async (one: Opened): Promise<void> => {
    one.isWoken = true
    if (one.isAsking) return
    one.isAsking = true
    try {
      while (one.isWoken && all.has(one)) {
        one.isWoken = false
        const { event, askAgainAt } = await one.next()
        one.askAgainAt = askAgainAt?.getTime() ?? null
        if (event) write(one, `id: ${event.id}\ndata: ${JSON.stringify(event.data)}\n\n`)
      }
    } catch {
      // The database did not answer: whoever follows comes back, with the last event seen, and catches up.
      one.pipe.end()
    } finally {
      one.isAsking = false
    }
  }

  const streams: Streams = {
    open(stream) {
      if ([...all].filter(({ key }) => key === stream.key).length >= maxEach) throw new HearthError('too-many-requests')
      const since = clock().getTime()
      const one: Opened = {
        ...stream,
        pipe: new PassThrough(),
        since,
        askAgainAt: null,
        isAsking: false,
        isWoken: false,
      }
      all.add(one)
      one.pipe.on('close', () => all.delete(one))
      // Without a listener an error of the connection would end the process.
      one.pipe.on('error', () => undefined)
      one.pipe.write('retry: 3000\n\n')
      timer ??= setInterval(() => streams.beat(), 1000).unref()
      void ask(one)
      return one.pipe
    },
    wake(key) {
      for (const one of all) if (key === undefined || one.key === key) void ask(one)
    },
    endSession(session) {
      for (const one of all) if (one.session === session) one.pipe.end()
    },
    endKey(key) {
      for (const one of all) if (one.key === key) one.pipe.end()
    },
    beat() {
      const now = clock().getTime()
      const isSign = now - lastSign >= signOfLifeMs
      if (isSign) lastSign = now
      for (const one of all) {
        if (now - one.since >= longestMs) one.pipe.end()
        else if (one.askAgainAt !== null && one.askAgainAt <= now) void ask(one)
        else if (isSign) write(one, ': still here\n\n')
      }
      if (all.size > 0) return
      clearInterval(timer)
      timer = undefined
    },
    close() {
      for (const one of all) one.pipe.end()
      clearInterval(timer)
      timer = undefined
    },
  }
  return streams
}
