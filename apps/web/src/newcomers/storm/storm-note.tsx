import type { Storm } from '@hearth/contract'
import { hasRole, useSpace } from '../../spaces/space-view.ts'
import { locale } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { t } from '../newcomers-text.ts'
import { untilWords } from './until-words.ts'
import { useStormSwitch } from './use-storm.ts'

/** Says to everybody what is slow, and until when. Whoever may end it does so with one tap. */
export const StormNote = ({ storm }: { readonly storm: Storm }) => {
  const view = useSpace()
  const { end, isBusy, error } = useStormSwitch(view.space.id)
  const endIt = async () => {
    if ((await end()) !== null) showToast({ words: t('storm.ended') })
  }
  return (
    <div className="note note-honey">
      <span>
        {t('storm.everybody', {
          until: untilWords(storm.endsAt, new Date(), locale()),
          minutes: storm.gapMinutes,
        })}
      </span>
      {hasRole(view, 'moderator') && (
        <Button size="small" isBusy={isBusy} onClick={endIt}>
          {t('storm.end')}
        </Button>
      )}
      <ProblemLine error={error} />
    </div>
  )
}
