import type { PersonRef, ReplyAudience } from '@hearth/contract'
import { Choices } from '../../ui/controls/choices.tsx'
import { t } from '../boundaries-text.ts'
import { PeoplePicker } from './people-picker.tsx'
import '../boundaries.css'

/** Who may answer, with the people themselves where they are named. */
export interface RepliesFromDraft {
  readonly audience: ReplyAudience
  readonly people: readonly PersonRef[]
}

interface RepliesFromChoiceProps {
  readonly value: RepliesFromDraft
  readonly onChange: (value: RepliesFromDraft) => void
}

/** Everybody, people I follow, people I name, or nobody. */
export const RepliesFromChoice = ({ value, onChange }: RepliesFromChoiceProps) => (
  <div className="stack">
    <Choices
      legend={t('answer.legend')}
      value={value.audience}
      onChange={(audience) => onChange({ ...value, audience })}
      choices={[
        { value: 'all', label: t('answer.all') },
        { value: 'followed', label: t('answer.followed'), hint: t('answer.followed-hint') },
        { value: 'named', label: t('answer.named') },
        { value: 'nobody', label: t('answer.nobody'), hint: t('answer.nobody-hint') },
      ]}
    />
    {value.audience === 'named' && (
      <PeoplePicker chosen={value.people} onChange={(people) => onChange({ ...value, people })} />
    )}
  </div>
)
