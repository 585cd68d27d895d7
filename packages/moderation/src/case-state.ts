import type { ErrorCode, PersonId } from '@hearth/contract'

/** Where a case stands. A claim is a lock that ends by itself, so that nobody has to be asked to give it back. */
export type CaseStatus =
  | { readonly state: 'open' }
  | { readonly state: 'claimed'; readonly by: PersonId; readonly until: string }
  | { readonly state: 'decided'; readonly by: PersonId; readonly at: string }

/** What somebody does to a case. `at` is ISO 8601 UTC. */
export type CaseStep =
  | { readonly kind: 'claim'; readonly by: PersonId; readonly at: string }
  | { readonly kind: 'release'; readonly by: PersonId; readonly at: string }
  | { readonly kind: 'decide'; readonly by: PersonId; readonly at: string }
  | { readonly kind: 'undo'; readonly by: PersonId; readonly at: string }
  | { readonly kind: 'reverse'; readonly by: PersonId; readonly at: string }

type Refusal = Extract<
  ErrorCode,
  'case-held-by-another' | 'case-not-claimed' | 'case-already-decided' | 'case-about-yourself' | 'undo-too-late'
>

export type CaseMove =
  | { readonly kind: 'moved'; readonly status: CaseStatus }
  | { readonly kind: 'refused'; readonly code: Refusal }

/** Fifteen minutes: long enough to read a thread in peace, short enough that a forgotten tab holds nobody up. */
export const claimMs: number = 15 * 60_000
/** Ten seconds in which a slip of the finger is undone and nobody has been told. */
export const undoWindowMs = 10_000

/** The status at an instant: a claim that has run out is an open case. */
export function statusAt(status: CaseStatus, at: string): CaseStatus {
  return status.state === 'claimed' && status.until <= at ? { state: 'open' } : status
}

/** The last instant (exclusive) at which a decision made at `decidedAt` can be undone. */
export function undoUntil(decidedAt: string): string {
  return later(decidedAt, undoWindowMs)
}

/** When a claim made or renewed at `at` ends. */
export function claimUntil(at: string): string {
  return later(at, claimMs)
}

/**
 * Moves a case, or says why not.
 *
 * A decided case is left by an undo alone, within its window and by whoever decided. A reversal, also one that an appeal
 * asks for, is another decision: the case stays decided.
 *
 * @param aboutPersonId whom the case is about; that person moves it in no way, whatever their role
 */
export function moveCase(status: CaseStatus, step: CaseStep, aboutPersonId: PersonId | null): CaseMove {
  if (step.by === aboutPersonId) return refused('case-about-yourself')
  const current = statusAt(status, step.at)
  switch (step.kind) {
    case 'claim':
      if (current.state === 'decided') return refused('case-already-decided')
      if (current.state === 'claimed' && current.by !== step.by) return refused('case-held-by-another')
      return moved({ state: 'claimed', by: step.by, until: claimUntil(step.at) })
    case 'release':
      if (current.state === 'decided') return refused('case-already-decided')
      if (current.state === 'claimed' && current.by !== step.by) return refused('case-held-by-another')
      return moved({ state: 'open' })
    case 'decide':
      if (current.state === 'decided') return refused('case-already-decided')
      if (current.state === 'open') return refused('case-not-claimed')
      if (current.by !== step.by) return refused('case-held-by-another')
      return moved({ state: 'decided', by: step.by, at: step.at })
    case 'undo':
      if (current.state !== 'decided' || current.by !== step.by) return refused('undo-too-late')
      if (step.at >= undoUntil(current.at)) return refused('undo-too-late')
      return moved({ state: 'open' })
    case 'reverse':
      if (current.state !== 'decided') return refused('case-not-claimed')
      return moved({ state: 'decided', by: step.by, at: step.at })
    default:
      step satisfies never
      return refused('case-not-claimed')
  }
}

function moved(status: CaseStatus): CaseMove {
  return { kind: 'moved', status }
}

function refused(code: Refusal): CaseMove {
  return { kind: 'refused', code }
}

function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString()
}
