import { useState } from 'react'
import { codeOf } from '../../../api/problem-words.ts'
import { t as shell } from '../../../text/text.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Choices } from '../../../ui/controls/choices.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { t } from '../account-text.ts'
import { ItIsMe, shownIn } from '../it-is-me.tsx'

export type Words = 'stay' | 'go'

interface LeavingDialogProps {
  readonly title: string
  readonly lead: string
  readonly verb: string
  readonly accountName: string
  readonly hasCode: boolean
  readonly onClose: () => void
  readonly onLeave: (shown: { password: string; code?: string }, words: Words) => Promise<unknown>
}

/** Asks what becomes of one's words, and once more who it is. Neither choice is made for anybody. */
export const LeavingDialog = ({ title, lead, verb, accountName, hasCode, onClose, onLeave }: LeavingDialogProps) => {
  const [words, setWords] = useState<Words>('stay')
  const [isLastKeeper, setIsLastKeeper] = useState(false)
  const submit = async (fields: Readonly<Record<string, string>>) => {
    setIsLastKeeper(false)
    try {
      await onLeave(shownIn(fields), words)
    } catch (error) {
      setIsLastKeeper(codeOf(error) === 'last-keeper')
      throw error
    }
  }
  return (
    <Dialog isOpen isWrittenIn onClose={onClose} title={title} lead={lead}>
      <Form submit={submit} verb={verb} beside={<Button onClick={onClose}>{shell('ui.cancel')}</Button>}>
        {(problems) => (
          <>
            <Choices
              legend={t('leaving.words')}
              value={words}
              onChange={setWords}
              choices={[
                { value: 'stay', label: t('leaving.stay'), hint: t('leaving.stay-hint') },
                { value: 'go', label: t('leaving.go'), hint: t('leaving.go-hint') },
              ]}
            />
            <p className="muted small">{t('leaving.decisions')}</p>
            <ItIsMe problems={problems} accountName={accountName} hasCode={hasCode} />
            {isLastKeeper && <p>{t('leaving.last-keeper')}</p>}
          </>
        )}
      </Form>
    </Dialog>
  )
}
