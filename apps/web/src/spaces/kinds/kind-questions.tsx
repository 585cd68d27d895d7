import type { Responsible } from '@hearth/contract'
import { isPossible, type SpaceKind } from '@hearth/contract/space-kind'
import { Choices } from '../../ui/controls/choices.tsx'
import { TextField } from '../../ui/controls/field.tsx'
import type { Problems } from '../../ui/controls/form.tsx'
import { t } from './kinds-text.ts'
import type { Answers } from './use-answers.ts'
import './kinds.css'

/** A record, so that a new kind does not compile here until it is listed. */
const allKinds: Record<SpaceKind, true> = { community: true, 'comment-section': true, class: true, team: true }
const kinds = Object.keys(allKinds) as SpaceKind[]

interface KindQuestionsProps {
  readonly answers: Answers
  readonly problems: Problems
  readonly responsible?: Responsible | null
}

/** What a space is, whether minors are in it, and then which adult answers for it. */
export const KindQuestions = ({ answers, problems, responsible = null }: KindQuestionsProps) => {
  const { kind, includesMinors, setKind, setIncludesMinors } = answers
  const mayHaveMinors = isPossible({ kind, includesMinors: true })
  return (
    <>
      <Choices
        legend={t('kind')}
        value={kind}
        onChange={setKind}
        choices={kinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kind.${value}-hint`) }))}
      />
      {mayHaveMinors ? (
        <Choices
          legend={t('minors')}
          value={includesMinors ? 'yes' : 'no'}
          onChange={(value) => setIncludesMinors(value === 'yes')}
          choices={[
            { value: 'no', label: t('minors.no') },
            { value: 'yes', label: t('minors.yes'), hint: t('minors.yes-hint') },
          ]}
        />
      ) : (
        <p className="note">{t('minors.not-here')}</p>
      )}
      {includesMinors && (
        <fieldset className="field kind-responsible">
          <legend className="field-label">{t('responsible')}</legend>
          <p className="field-hint">{t('responsible.lead')}</p>
          <TextField
            name="responsibleName"
            label={t('responsible.name')}
            problem={problems.responsible ?? problems.responsibleName}
            defaultValue={responsible?.name}
            autoComplete="off"
            maxLength={80}
            required
          />
          <TextField
            name="responsibleContact"
            label={t('responsible.contact')}
            hint={t('responsible.contact-hint')}
            problem={problems.contact}
            defaultValue={responsible?.contact}
            autoComplete="off"
            minLength={3}
            maxLength={200}
            required
          />
        </fieldset>
      )}
    </>
  )
}
