import type { Analysis, ReportReason, Thresholds } from '@hearth/contract'
import { showsExposure, showsThreat } from './machine.ts'

/** Why a case stands where it stands. Stable ids; their words live in locale files. */
export type PriorityReason =
  | 'threat'
  | 'exposed-private-facts'
  | 'self-harm-worry'
  | 'several-reporters'
  | 'reader-sees-threat'
  | 'reader-sees-exposure'
  | 'newcomer-waits'
  | 'waiting-long'

/** What triage needs to know of a report. `reporterKey` is equal for two reports of one person; null where nobody can tell. */
export interface TriageReport {
  readonly reason: ReportReason
  readonly source: 'member' | 'visitor' | 'reader' | 'newcomer'
  readonly reporterKey: string | null
}

export interface TriageOptions {
  /** When the case was opened, ISO 8601 UTC. */
  readonly openedAt: string
  /** The server's own reading of the published post; null where there is none. */
  readonly analysis: Analysis | null
  readonly thresholds: Thresholds
}

/** How urgent a case is, in a form that can be stored: it changes with the reports, not with the clock. */
export interface Triage {
  readonly priorityReasons: readonly PriorityReason[]
  /**
   * The order of the queue, ISO 8601 UTC, earliest first: when a case without any gravity would have been opened to be
   * as urgent as this one. It does not move with the clock, so pages of the queue neither skip nor repeat a case.
   */
  readonly urgentSince: string
  /** When somebody should have looked, ISO 8601 UTC. */
  readonly dueAt: string
}

/** How urgent a case is at an instant. */
export interface Urgency {
  /** 0 (can wait) to 1 (now); grows with waiting. */
  readonly priority: number
  readonly priorityReasons: readonly PriorityReason[]
}

/**
 * How many hours of waiting each reason is worth, and within how many hours somebody should look.
 *
 * Our own choice, to be argued with: a fresh threat goes before an insult that waited two days, and an insult that
 * waited three goes before the fresh threat, so nothing starves. The error to avoid is harm in the next hours, hence the
 * long head start of threats, exposure and worry about somebody; half a day is what one volunteer can promise.
 */
const gravity = {
  'self-harm-worry': { headStartHours: 84, dueHours: 12 },
  threat: { headStartHours: 72, dueHours: 12 },
  'exposed-private-facts': { headStartHours: 72, dueHours: 12 },
  illegal: { headStartHours: 48, dueHours: 24 },
  hate: { headStartHours: 48, dueHours: 24 },
  harassment: { headStartHours: 40, dueHours: 24 },
  sexual: { headStartHours: 36, dueHours: 24 },
  insult: { headStartHours: 18, dueHours: 48 },
  exclusion: { headStartHours: 18, dueHours: 48 },
  other: { headStartHours: 8, dueHours: 72 },
  spam: { headStartHours: 6, dueHours: 72 },
} as const satisfies Record<ReportReason, { headStartHours: number; dueHours: number }>

/** Somebody new waits behind a door: within half a day somebody opens it. It goes before spam, and behind all that hurts. */
const newcomerGravity = { headStartHours: 12, dueHours: 12 }

/** Each further reporter counts as six hours, three at most: a crowd that reports together must not outrank one threat. */
const reporterHours = 6
const maxFurtherReporters = 3
/** The reader is an aid: it moves a case by a day, never to the top alone. */
const readerHours = 24
/** A fresh threat shows as .78, fresh spam as .12, anything that waited two days as .63 or more. */
const priorityScaleHours = 48

/**
 * How urgent the reports on one subject make a case.
 *
 * @param reports all reports of the case, at least one
 * @throws RangeError if there is no report or an instant cannot be read
 */
export function triage(reports: readonly TriageReport[], options: TriageOptions): Triage {
  if (reports.length === 0) throw new RangeError('A case has at least one report.')
  const openedMs = instantMs(options.openedAt)
  const reasons = new Set(reports.map((report) => report.reason))
  const newcomerWaits = reports.some((report) => report.source === 'newcomer')
  const gravities = [...[...reasons].map((reason) => gravity[reason]), ...(newcomerWaits ? [newcomerGravity] : [])]
  const further = Math.min(maxFurtherReporters, Math.max(0, countReporters(reports) - 1))
  const seesThreat = options.analysis !== null && showsThreat(options.analysis, options.thresholds)
  const seesExposure = options.analysis !== null && showsExposure(options.analysis)
  const dueHours = Math.min(...gravities.map((one) => one.dueHours))
  const headStartHours =
    Math.max(...gravities.map((one) => one.headStartHours)) +
    further * reporterHours +
    (seesThreat || seesExposure ? readerHours : 0)

  const priorityReasons: PriorityReason[] = []
  if (reasons.has('self-harm-worry')) priorityReasons.push('self-harm-worry')
  if (reasons.has('threat')) priorityReasons.push('threat')
  if (reasons.has('exposed-private-facts')) priorityReasons.push('exposed-private-facts')
  if (further > 0) priorityReasons.push('several-reporters')
  if (seesThreat) priorityReasons.push('reader-sees-threat')
  if (seesExposure) priorityReasons.push('reader-sees-exposure')
  if (newcomerWaits) priorityReasons.push('newcomer-waits')

  return {
    priorityReasons,
    urgentSince: instantAfter(openedMs, -headStartHours),
    dueAt: instantAfter(openedMs, dueHours),
  }
}

/**
 * How urgent a case is at an instant: of two cases, the one with the earlier `urgentSince` always has the higher priority.
 *
 * @param now ISO 8601 UTC
 */
export function urgencyAt(triage: Triage, now: string): Urgency {
  const worthHours = Math.max(0, hours(instantMs(now) - instantMs(triage.urgentSince)))
  const isOverdue = instantMs(now) > instantMs(triage.dueAt)
  return {
    priority: 1 - Math.exp(-worthHours / priorityScaleHours),
    priorityReasons: isOverdue ? [...triage.priorityReasons, 'waiting-long'] : triage.priorityReasons,
  }
}

/** People who asked for a look. Visitors cannot be told apart, so all of them are one; the reader and the rule for newcomers are nobody. */
function countReporters(reports: readonly TriageReport[]): number {
  const keys = new Set<string>()
  for (const report of reports) {
    if (report.source === 'member' || report.source === 'visitor') keys.add(report.reporterKey ?? 'visitor')
  }
  return keys.size
}

function instantMs(instant: string): number {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) throw new RangeError('Not an instant.')
  return ms
}

function hours(ms: number): number {
  return ms / 3_600_000
}

function instantAfter(ms: number, afterHours: number): string {
  return new Date(ms + afterHours * 3_600_000).toISOString()
}
