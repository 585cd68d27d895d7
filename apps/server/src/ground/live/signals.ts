import pg from 'pg'

/** What processes tell each other through the database (`pg_notify`): that something changed, never what. */
export interface Signals {
  /** Hears a channel. Connects at the first one, so that whoever never listens costs no connection. */
  hear(channel: string, handler: (payload: string) => void): Promise<void>
  /** Runs when the connection stands again after it was lost: what was said meanwhile has been missed. */
  onGap(handler: () => void): void
  close(): Promise<void>
}

const firstWaitMs = 500
const longestWaitMs = 30_000

/** Opens an ear on a database; a connection that breaks is made again, ever more patiently. */
export const openSignals = (url: string): Signals => {
  const handlers = new Map<string, ((payload: string) => void)[]>()
  const gaps: (() => void)[] = []
  let client: pg.Client | null = null
  let isClosed = false
  let waitMs = firstWaitMs
  let retry: NodeJS.Timeout | undefined
  let connecting: Promise<void> | null = null

  const lost = (broken: pg.Client): void => {
    if (client !== broken) return
    client = null
    connecting = null
    broken.end().catch(() => undefined)
    later()
  }

  const later = (): void => {
    if (isClosed) return
    clearTimeout(retry)
    retry = setTimeout(async () => {
      await connect()
      if (client !== null) for (const handler of gaps) handler()
    }, waitMs)
    retry.unref()
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }

  const connect = (): Promise<void> => {
    connecting ??= open()
    return connecting
  }

  const open = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 })
    fresh.on('error', () => lost(fresh))
    fresh.on('end', () => lost(fresh))
    fresh.on('notification', ({ channel, payload }) => {
      for (const handler of handlers.get(channel) ?? []) handler(payload ?? '')
    })
    try {
      await fresh.connect()
      for (const channel of handlers.keys()) await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`)
      client = fresh
      waitMs = firstWaitMs
      if (isClosed) await fresh.end()
    } catch {
      connecting = null
      fresh.end().catch(() => undefined)
      later()
    }
  }

  return {
    async hear(channel, handler) {
      const known = handlers.get(channel)
      handlers.set(channel, [...(known ?? []), handler])
      await connect()
      // Where the connection stood before, it does not listen here yet; where it broke, the next one will.
      if (known === undefined) await client?.query(`listen ${client.escapeIdentifier(channel)}`).catch(() => undefined)
    },
    onGap: (handler) => void gaps.push(handler),
    async close() {
      isClosed = true
      clearTimeout(retry)
      const last = client
      client = null
      await last?.end().catch(() => undefined)
    },
  }
}
