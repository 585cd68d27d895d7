import type { Case, Decision, Policy } from '@hearth/contract'
import { RequestRefused } from '@hearth/contract/client'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { call } from '../../api/client.ts'
import { newKey } from '../../api/new-key.ts'
import { codeOf } from '../../api/problem-words.ts'
import { markStale } from '../../api/use-api.ts'
import { gravestWords } from '../../cases/reading/mark-pieces.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { openUndo } from '../undo/undo-window.ts'
import { type DecisionDraft, type Ground, type Lack, lackOf } from './draft.ts'
import { dropDraft, keepDraft, readDraft } from './kept-draft.ts'
import { reasonWordsFor } from './reason-words.ts'

const quotedWords = 2

interface DecidingOptions {
  readonly policies: readonly Policy[]
  /** Called while somebody writes. */
  readonly onWriting: () => void
  readonly onDecided: (decision: Decision) => void
}

/** Deciding one case: what was chosen and written so far, and recording it. Whatever goes wrong, nothing typed is lost. */
export const useDeciding = (one: Case, { policies, onWriting, onDecided }: DecidingOptions) => {
  const { space, person } = useSpace()
  const kept = useQueryClient()
  const myId = person?.id ?? ''
  const [draft, setDraft] = useState(() => readDraft(myId, one.id))
  const [lack, setLack] = useState<Lack | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  // One key for one draft: a retry after a lost answer must not decide twice.
  const attempt = useRef<{ draft: DecisionDraft | null; key: string }>({ draft: null, key: '' })

  const ground = useMemo((): Ground => {
    const quoted = one.post?.text && one.analysis ? gravestWords(one.post.text, one.analysis.findings, quotedWords) : []
    return {
      subject: one.subject.kind,
      strikes: one.authorHistory?.strikes ?? 0,
      reasons: one.reasons,
      policies,
      skeletonOf: (action, policy) => reasonWordsFor(action, policy, quoted),
    }
  }, [one, policies])

  const change = (next: DecisionDraft) => {
    setDraft(next)
    setLack(null)
    keepDraft(myId, one.id, next)
    onWriting()
  }

  const record = async (): Promise<void> => {
    const missing = lackOf(draft)
    setLack(missing)
    if (missing !== null || isBusy) return
    if (attempt.current.draft !== draft) attempt.current = { draft, key: newKey() }
    setIsBusy(true)
    setError(null)
    try {
      const decision = await decide(space.id, one.id, draft, attempt.current.key)
      dropDraft(myId, one.id)
      openUndo({
        decision,
        caseId: one.id,
        spaceId: space.id,
        slug: space.slug,
        onUndone: () => keepDraft(myId, one.id, draft),
      })
      onDecided(decision)
      markStale(kept, ['listCases', 'readCase', 'listDecisions', 'readThread', 'readFeed', 'readPost'])
    } catch (problem) {
      setError(problem)
      if (codeOf(problem) === 'policy-required') setLack('policy')
      if (isChanged(problem)) await markStale(kept, ['readCase', 'listCases'])
    } finally {
      setIsBusy(false)
    }
  }
  return { draft, change, ground, lack, error, isBusy, record }
}

export type Deciding = ReturnType<typeof useDeciding>

/** Records a decision. A hold that ended meanwhile is taken again once, where nobody else took it. */
const decide = async (
  spaceId: string,
  caseId: string,
  draft: DecisionDraft,
  idempotencyKey: string,
): Promise<Decision> => {
  const { action, policyId, reason, days } = draft
  if (action === null) throw new TypeError('A decision without an action.')
  const params = { spaceId, caseId }
  const body = { action, policyId: policyId ?? null, reason: reason.trim(), ...(action === 'suspend' ? { days } : {}) }
  try {
    return await call('decideCase', { params, body, idempotencyKey })
  } catch (problem) {
    if (!(problem instanceof RequestRefused) || problem.problem.code !== 'case-not-claimed') throw problem
    await call('claimCase', { params })
    return call('decideCase', { params, body, idempotencyKey: newKey() })
  }
}

/** Whether the case is no longer as this page shows it. */
const isChanged = (problem: unknown): boolean =>
  ['case-held-by-another', 'case-already-decided', 'case-about-yourself', 'not-found'].includes(codeOf(problem))
