/** One pause that was shown. Kept on the device only; holds no text. */
export interface PauseRecord {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The conversation, or null where the page named none. */
  readonly thread: string | null
  readonly isSentAsIs: boolean
}

export interface CapQuestion {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly thread: string | null
  /** The reason ids of the advice. */
  readonly reasons: readonly string[]
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** How long a conversation is remembered as asked. After a month, a thread that is still going is a new situation. */
const rememberedMs = 30 * dayMs

/**
 * Whether one more pause may be shown: at most one a thread, two in 24 hours, ten minutes apart; after two "send as is"
 * within a day, none for 24 hours. Threats and exposure of private facts pass the two daily rules, never the other two.
 *
 * Asking too often is the worse error: a person who has said "send as is" twice has heard us.
 * Repeats and false alarms are what make people turn prompts off, by every published trial of them.
 */
export function mayAsk(records: readonly PauseRecord[], { now, thread, reasons }: CapQuestion): boolean {
  if (thread !== null && records.some((record) => record.thread === thread)) return false
  if (records.some((record) => now - record.at < 10 * minuteMs)) return false
  if (reasons.some(isGrave)) return true
  return records.filter((record) => now - record.at < dayMs).length < 2 && now >= quietUntil(records)
}

/** The records with one more pause, shown now; those older than a month fall away. */
export function withPause(
  records: readonly PauseRecord[],
  { now, thread }: Pick<CapQuestion, 'now' | 'thread'>,
): readonly PauseRecord[] {
  const recent = records.filter((record) => now - record.at < rememberedMs)
  return [...recent, { at: now, thread, isSentAsIs: false }]
}

/** The records after the pause shown at `at` ended in "send as is" (or "fine here": for the quiet they say the same). */
export function withSentAsIs(records: readonly PauseRecord[], at: number): readonly PauseRecord[] {
  return records.map((record) => (record.at === at ? { ...record, isSentAsIs: true } : record))
}

/** Reads records back from the store: anything that is not a record is left out. */
export function readRecords(stored: string | null): readonly PauseRecord[] {
  try {
    const records: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(records) ? records.filter(isRecord) : []
  } catch {
    return []
  }
}

/** 24 hours after the second of two "send as is" that lie within one day; 0 if there is no such pair. */
function quietUntil(records: readonly PauseRecord[]): number {
  const sent = records.filter((record) => record.isSentAsIs).map((record) => record.at)
  let until = 0
  for (let i = 1; i < sent.length; i++) {
    const [first = 0, second = 0] = [sent[i - 1], sent[i]]
    if (second - first < dayMs) until = second + dayMs
  }
  return until
}

function isGrave(reason: string): boolean {
  return /^(threat|exposure)(\.|$)/.test(reason)
}

function isRecord(value: unknown): value is PauseRecord {
  if (typeof value !== 'object' || value === null) return false
  const { at, thread, isSentAsIs } = value as Record<string, unknown>
  return typeof at === 'number' && (thread === null || typeof thread === 'string') && typeof isSentAsIs === 'boolean'
}
