import { useState } from 'react'
import { useParams } from 'react-router'
import { call, queryClient } from '../../../api/client.ts'
import { codeOf } from '../../../api/problem-words.ts'
import { markStale } from '../../../api/use-api.ts'
import { t as shell } from '../../../text/text.ts'
import { ButtonLink } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { DoneLink } from '../../done-link.tsx'
import { t } from '../account-text.ts'

/** Where the link leads that went to a new address. A press, not the visit, confirms it: mail programs visit links too. */
export const ConfirmEmailPage = () => {
  const { token = '' } = useParams()
  const [state, setState] = useState<{ name: string } | 'waiting' | 'ended'>('waiting')
  const submit = async () => {
    try {
      const { accountName } = await call('confirmEmail', { params: { token } })
      setState({ name: accountName })
      await markStale(queryClient, ['readAccount'])
    } catch (error) {
      if (!['link-invalid', 'not-found'].includes(codeOf(error))) throw error
      setState('ended')
    }
  }
  if (state === 'ended') return <DoneLink title={shell('accounts.link-done')} words={shell('error.link-invalid')} />
  return (
    <Page title={t('confirm.title')} width="narrow" lead={state === 'waiting' ? t('confirm.lead') : undefined}>
      {state === 'waiting' && (
        <Form submit={submit} verb={t('confirm.verb')}>
          {() => null}
        </Form>
      )}
      <div role="status">
        {state !== 'waiting' && (
          <>
            <p>{t('confirm.done', { name: state.name })}</p>
            <ButtonLink to="/account">{t('confirm.to-account')}</ButtonLink>
          </>
        )}
      </div>
    </Page>
  )
}
