import type { ReportReason, Subject } from '@hearth/contract'
import { useRef, useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { newKey } from '../api/new-key.ts'
import { type AnswerOf, markStale } from '../api/use-api.ts'
import { needsLegalNotice } from './report-reasons.ts'

export interface ReportDraft {
  readonly reason: ReportReason | null
  readonly details: string
  readonly name: string
  readonly email: string
  readonly isInGoodFaith: boolean
}

const blank: ReportDraft = { reason: null, details: '', name: '', email: '', isInGoodFaith: false }

/** What a draft still lacks before it can be sent; null when nothing. */
export const lackOf = (draft: ReportDraft): 'reason' | 'details' | 'good-faith' | null => {
  if (draft.reason === null) return 'reason'
  if (!needsLegalNotice(draft.reason)) return null
  if (draft.details.trim() === '') return 'details'
  return draft.isInGoodFaith ? null : 'good-faith'
}

/** A report while it is written and sent. What is written stays until the server has it. */
export const useReport = (spaceId: string, subject: Subject) => {
  const [draft, setDraft] = useState(blank)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [lack, setLack] = useState<ReturnType<typeof lackOf>>(null)
  const [sent, setSent] = useState<AnswerOf<'fileReport'> | null>(null)
  // One key for one draft: a retry after a lost answer must not report twice.
  const attempt = useRef<{ draft: ReportDraft | null; key: string }>({ draft: null, key: '' })

  const change = (part: Partial<ReportDraft>) => {
    setDraft({ ...draft, ...part })
    setLack(null)
  }
  const send = async (): Promise<void> => {
    const missing = lackOf(draft)
    setLack(missing)
    if (isBusy || missing !== null || draft.reason === null) return
    if (attempt.current.draft !== draft) attempt.current = { draft, key: newKey() }
    setIsBusy(true)
    setError(null)
    try {
      setSent(
        await call('fileReport', {
          params: { spaceId },
          body: bodyOf(draft, subject),
          idempotencyKey: attempt.current.key,
        }),
      )
      await markStale(queryClient, ['listMyReports'])
    } catch (problem) {
      setError(problem)
    } finally {
      setIsBusy(false)
    }
  }
  return { draft, change, send, isBusy, error, lack, sent }
}

export type ReportWork = ReturnType<typeof useReport>

const bodyOf = (draft: ReportDraft, subject: Subject) => {
  const { reason, details, name, email, isInGoodFaith } = draft
  const isLegal = needsLegalNotice(reason)
  const isSigned = isLegal && (name.trim() !== '' || email.trim() !== '')
  return {
    subject,
    reason: reason ?? 'other',
    ...(details.trim() === '' ? {} : { details: details.trim() }),
    ...(isSigned ? { contact: { name: name.trim(), email: email.trim() } } : {}),
    ...(isLegal ? { isInGoodFaith } : {}),
  }
}
