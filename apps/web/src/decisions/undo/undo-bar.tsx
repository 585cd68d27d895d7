import { Check, Undo2 } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import { call, queryClient } from '../../api/client.ts'
import { codeOf, problemWords } from '../../api/problem-words.ts'
import { markStale } from '../../api/use-api.ts'
import { t } from '../../text/console-text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useKeys } from '../../ui/keys/use-keys.ts'
import { showToast } from '../../ui/overlay/toast.ts'
import { useNow } from '../../ui/page/ago.tsx'
import { closeUndo, onUndo, readUndo, type UndoWindow } from './undo-window.ts'
import './undo.css'

/** Where the undo of the last decision stands while it can be undone. The live region is there from the start. */
export const UndoBar = () => {
  const open = useSyncExternalStore(onUndo, readUndo)
  const navigate = useNavigate()
  const undo = async () => {
    if (!open) return
    closeUndo(open.decision.id)
    try {
      if (open.kind === 'answer' || open.decision.reverses !== null) {
        await takeBackLater(open)
        showToast({ words: t('undo.done-plain') })
        return
      }
      await call('undoDecision', { params: { spaceId: open.spaceId, decisionId: open.decision.id } })
      // Taken again, so that one can go on at once. If somebody was quicker, the case itself says so.
      await call('claimCase', { params: { spaceId: open.spaceId, caseId: open.caseId } }).catch(() => undefined)
      open.onUndone()
      await markStale(queryClient, ['readCase', 'listCases', 'listDecisions', 'readThread', 'readFeed', 'readPost'])
      showToast({ words: t('undo.done') })
      navigate(`/s/${open.slug}/cases/${open.caseId}`)
    } catch (error) {
      const isLate = codeOf(error) === 'undo-too-late'
      showToast({
        words: isLate ? t('undo.too-late') : problemWords(error),
        ...(isLate ? { action: { label: t('undo.to-log'), run: () => navigate(`/s/${open.slug}/decisions`) } } : {}),
      })
    }
  }
  useKeys(open ? { u: undo } : {})
  return (
    <div className="undo-place" role="status" aria-live="polite">
      {open && <OpenUndo key={open.decision.id} open={open} onUndo={undo} />}
    </div>
  )
}

/** Of an answer and of a reversal: the case stays decided, so there is nothing to go back to. */
const takeBackLater = async ({ kind, spaceId, decision }: UndoWindow): Promise<void> => {
  if (kind === 'answer') await call('undoAnswer', { params: { spaceId, appealId: decision.id } })
  else await call('undoDecision', { params: { spaceId, decisionId: decision.id } })
  const stale = [
    'listAppeals',
    'readAppeal',
    'listDecisions',
    'readCase',
    'readStatement',
    'readThread',
    'readFeed',
  ] as const
  await markStale(queryClient, stale)
}

const madeWords = ({ kind, decision }: UndoWindow): string => {
  if (kind === 'answer') return t('undo.made-answer')
  return decision.reverses !== null && decision.action === 'none'
    ? t('undo.made-reversal')
    : t(`undo.made-${decision.action}`)
}

const OpenUndo = ({ open, onUndo: undo }: { readonly open: UndoWindow; readonly onUndo: () => void }) => {
  const left = Math.max(0, Math.ceil((open.closesAtMs - useNow(250).getTime()) / 1000))
  return (
    <div className="undo">
      <Check aria-hidden="true" />
      <span className="undo-words">{madeWords(open)}</span>
      <Button className="undo-button" onClick={undo}>
        <Undo2 aria-hidden="true" /> {t('undo.undo')}
        <span className="undo-left" aria-hidden="true">
          {left}
        </span>
      </Button>
    </div>
  )
}
