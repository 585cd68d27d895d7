import type { Case, Policy } from '@hearth/contract'
import { SkipForward } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { DecideForm } from '../decisions/deciding/decide-form.tsx'
import { useDeciding } from '../decisions/deciding/use-deciding.ts'
import { DecisionEntry } from '../decisions/log/decision-entry.tsx'
import { UndoBar } from '../decisions/undo/undo-bar.tsx'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { Button } from '../ui/controls/button.tsx'
import { useKeys } from '../ui/keys/use-keys.ts'
import { Page } from '../ui/page/page.tsx'
import { addSeen, dayOf, exposure, exposureOn, gentleLimit, isHard } from './care/exposure.ts'
import { ExposureMeter } from './care/exposure-meter.tsx'
import { isVeiled, veil } from './care/veil.ts'
import { VeilChoices } from './care/veil-choices.tsx'
import { CaseBar } from './case-bar.tsx'
import { ConsoleWays } from './console-ways.tsx'
import { HoldLine } from './holding/hold-line.tsx'
import { useHold } from './holding/use-hold.ts'
import { KeysHint } from './keys/keys-hint.tsx'
import { CaseFacts, PriorityTags, reasonWords } from './queue/case-facts.tsx'
import { useGoToNext } from './queue/go-to-next.ts'
import { putAside } from './queue/next-case.ts'
import { AuthorHistory } from './reading/author-history.tsx'
import { CaseContext, CasePost } from './reading/case-post.tsx'
import { CaseReports } from './reading/case-reports.tsx'
import { ReaderAid } from './reading/reader-aid.tsx'
import './case.css'

interface CaseViewProps {
  readonly one: Case
  readonly policies: readonly Policy[]
}

/** Everything that is needed to decide one case, and the decision beside it. */
export const CaseView = ({ one, policies }: CaseViewProps) => {
  const { space } = useSpace()
  const navigate = useNavigate()
  const goToNext = useGoToNext()
  const hold = useHold(one)
  const cover = useCover(one)
  const onDecided = () => {
    putAside.write(putAside.read().filter((id) => id !== one.id))
    // Enough for today: the list says so kindly, instead of the next hard text.
    if (exposureOn(exposure.read(), dayOf(new Date())).caseIds.length >= gentleLimit) navigate(`/s/${space.slug}/cases`)
    else goToNext(one.id)
  }
  const deciding = useDeciding(one, { policies, onWriting: hold.keepWhileWriting, onDecided })
  const [isSkipping, setIsSkipping] = useState(false)
  const skip = async () => {
    if (isSkipping) return
    setIsSkipping(true)
    putAside.write([...putAside.read().filter((id) => id !== one.id), one.id])
    if (hold.state === 'mine') await hold.giveBack()
    await goToNext(one.id)
    setIsSkipping(false)
  }
  const isOpen = hold.state === 'mine' || hold.state === 'free'
  // What was written stays in sight when somebody else was quicker.
  const showsForm = isOpen || Boolean(deciding.error)
  useKeys({ n: skip, j: skip, s: cover.toggle, d: () => focusDecision() })
  return (
    <Page
      title={t('case.title')}
      heading={reasonWords(one)}
      above={<ConsoleWays />}
      lead={
        <div className="stack stack-tight">
          <PriorityTags one={one} />
          <CaseFacts one={one} />
          <HoldLine one={one} hold={hold} onNext={() => goToNext(one.id)} />
        </div>
      }
      actions={
        isOpen && (
          <Button className="case-skip" isBusy={isSkipping} onClick={skip}>
            <SkipForward aria-hidden="true" /> {t('case.skip')}
          </Button>
        )
      }
      width="wide"
    >
      <div className={showsForm ? 'case' : 'case case-alone'}>
        <div className="case-reading">
          <CaseContext before={one.before} isCovered={veil.use() !== 'none'} />
          <CasePost one={one} isCovered={cover.isCovered} onCover={cover.change} />
          <CaseReports one={one} />
          <ReaderAid one={one} isCovered={cover.isCovered} />
          <AuthorHistory one={one} />
          {one.decisions.length > 0 && (
            <section className="case-section" aria-labelledby="case-decisions">
              <h2 id="case-decisions">{t('case.decisions')}</h2>
              {one.decisions.map((decision) => (
                <DecisionEntry key={decision.id} decision={decision} />
              ))}
            </section>
          )}
          <section className="case-section care" aria-label={t('care.label')}>
            <ExposureMeter />
            <VeilChoices />
          </section>
        </div>
        {showsForm && <DecideForm one={one} deciding={deciding} />}
      </div>
      <KeysHint
        keys={[
          { key: 'd', label: 'keys.decide' },
          { key: 's', label: 'keys.show' },
          { key: 'n', label: 'keys.next' },
          { key: 'u', label: 'keys.undo' },
        ]}
      />
      <div className="console-dock">
        <UndoBar />
        {isOpen && (
          <CaseBar one={one} deciding={deciding} isSkipping={isSkipping} onSkip={skip} onDecide={focusDecision} />
        )}
      </div>
    </Page>
  )
}

const focusDecision = (): void => {
  const title = document.getElementById('decide-title')
  title?.scrollIntoView({ block: 'start' })
  const inputs = [...(title?.parentElement?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])]
  ;(inputs.find((input) => input.checked) ?? inputs[0])?.focus({ preventScroll: true })
}

/** Whether the text is covered, and counting it once it was seen. */
const useCover = (one: Case) => {
  const choice = veil.use()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const isCovered = chosen ?? isVeiled(choice, one)
  const isSeen = !isCovered && (one.post?.text ?? null) !== null && isHard(one)
  useEffect(() => {
    if (isSeen) exposure.write(addSeen(exposure.read(), dayOf(new Date()), one.id))
  }, [isSeen, one.id])
  return { isCovered, change: setChosen, toggle: () => setChosen(!isCovered) }
}
