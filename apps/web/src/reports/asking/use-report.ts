import type { Subject } from '@hearth/contract'
import { useRef, useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { newKey } from '../../api/new-key.ts'
import { type AnswerOf, markStale } from '../../api/use-api.ts'
import { useProof } from '../../newcomers/proof/use-proof.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { blankReport, type ReportDraft, type ReportLack, reportBody, reportLack } from './report-draft.ts'
import { markReported } from './reported-here.ts'

/** A report while it is written and sent. What is written stays until the server has it. */
export const useReport = (spaceId: string, subject: Subject) => {
  const { person } = useSpace()
  const withProof = useProof(spaceId, 'report', person === null)
  const [draft, setDraft] = useState(blankReport)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  // An object of its own for every try: what is missing is shown again when it is still missing.
  const [missing, setMissing] = useState<{ readonly lack: ReportLack | null }>({ lack: null })
  const [sent, setSent] = useState<AnswerOf<'fileReport'> | null>(null)
  // One key for one draft: a retry after a lost answer must not report twice.
  const attempt = useRef<{ draft: ReportDraft | null; key: string }>({ draft: null, key: '' })

  const change = (part: Partial<ReportDraft>) => {
    setDraft({ ...draft, ...part })
    setMissing({ lack: null })
  }
  const send = async (): Promise<void> => {
    const lack = reportLack(draft)
    setMissing({ lack })
    if (isBusy || lack !== null || draft.reason === null) return
    if (attempt.current.draft !== draft) attempt.current = { draft, key: newKey() }
    setIsBusy(true)
    setError(null)
    try {
      setSent(
        await withProof((proof) =>
          call('fileReport', {
            params: { spaceId },
            body: { ...reportBody(draft, subject), ...proof },
            idempotencyKey: attempt.current.key,
          }),
        ),
      )
      markReported(subject)
      await markStale(queryClient, ['listMyReports'])
    } catch (problem) {
      setError(problem)
    } finally {
      setIsBusy(false)
    }
  }
  return { draft, change, send, isBusy, error, missing, sent }
}

export type ReportWork = ReturnType<typeof useReport>
