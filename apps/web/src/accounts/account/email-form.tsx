import type { AccountCare } from '@hearth/contract'
import { useId, useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { markStale } from '../../api/use-api.ts'
import { TextField } from '../../ui/controls/field.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { t } from './account-text.ts'
import { ItIsMe, shownIn } from './it-is-me.tsx'

/** My e-mail address: given, changed or taken away. */
export const EmailForm = ({ care, hasCode }: { readonly care: AccountCare; readonly hasCode: boolean }) => {
  const heading = useId()
  // Another key empties the password once the address is changed.
  const [round, setRound] = useState(0)
  const [mailedTo, setMailedTo] = useState('')
  const submit = async (fields: Readonly<Record<string, string>>) => {
    const email = fields.email?.trim() || null
    const { state } = await call('changeEmail', { body: { ...shownIn(fields), email } })
    setMailedTo(state === 'mailed' ? (email ?? '') : '')
    setRound(round + 1)
    await markStale(queryClient, ['readAccount'])
    if (state === 'kept') showToast({ words: t(email === null ? 'email.gone' : 'email.kept') })
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('email.title')}</h2>
      <p className="section-lead">
        {care.email === null
          ? t('email.none')
          : t(care.isEmailConfirmed ? 'email.is' : 'email.unconfirmed', { email: care.email })}
        {!care.hasMail && ` ${t('email.no-mail')}`}
      </p>
      <Form key={round} submit={submit} verb={t('email.verb')}>
        {(problems) => (
          <>
            <TextField
              name="email"
              type="email"
              label={t('email.field')}
              hint={t('email.hint')}
              problem={problems.email}
              autoComplete="email"
              defaultValue={care.email ?? ''}
              maxLength={254}
              isOptional
            />
            <ItIsMe problems={problems} accountName={care.account.name} hasCode={hasCode} />
          </>
        )}
      </Form>
      <div role="status">{mailedTo && <p>{t('email.mailed', { email: mailedTo })}</p>}</div>
    </section>
  )
}
