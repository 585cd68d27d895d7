import { useId, useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { markStale } from '../../api/use-api.ts'
import { Form } from '../../ui/controls/form.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { NewPasswordField } from '../account-fields.tsx'
import { t } from './account-text.ts'
import { ItIsMe, shownIn } from './it-is-me.tsx'

interface PasswordFormProps {
  readonly accountName: string
  readonly hasCode: boolean
}

/** Another password; every other browser is signed out. */
export const PasswordForm = ({ accountName, hasCode }: PasswordFormProps) => {
  const heading = useId()
  // Another key empties the form once the password is changed.
  const [round, setRound] = useState(0)
  const submit = async (fields: Readonly<Record<string, string>>) => {
    const { password, ...code } = shownIn(fields)
    await call('changePassword', { body: { current: password, ...code, next: fields.next ?? '' } })
    setRound(round + 1)
    await markStale(queryClient, ['listSessions'])
    showToast({ words: t('password.done') })
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('password.title')}</h2>
      <Form key={round} submit={submit} verb={t('password.verb')}>
        {(problems) => (
          <>
            <ItIsMe
              problems={{ ...problems, password: problems.current ?? '' }}
              accountName={accountName}
              hasCode={hasCode}
              label={t('password.current')}
            />
            <NewPasswordField name="next" problem={problems.next} />
          </>
        )}
      </Form>
    </section>
  )
}
