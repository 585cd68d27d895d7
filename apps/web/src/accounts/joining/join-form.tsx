import type { Space } from '@hearth/contract'
import { has } from '@hearth/contract/space-kind'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import { call } from '../../api/client.ts'
import { refreshMe, useMe } from '../../api/use-me.ts'
import { useProof } from '../../newcomers/proof/use-proof.ts'
import { Adult } from '../../spaces/kinds/adult.tsx'
import { Rich } from '../../text/rich.tsx'
import { t } from '../../text/text.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/field.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { DisplayNameField, NewAccountFields } from '../account-fields.tsx'
import { safePath } from '../safe-path.ts'
import { GivenNameField } from './given-name-field.tsx'

interface JoinFormProps {
  readonly space: Space
  readonly invitation?: string
}

/** Joins a space: with the account one is signed in with, or with a new one. */
export const JoinForm = ({ space, invitation }: JoinFormProps) => {
  const me = useMe().data
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const back = safePath(useSearchParams()[0].get('to'))
  const givesNames = !has(space, 'own-names')
  const withProof = useProof(space.id, 'sign-up', me !== undefined && !me.account && invitation === undefined)
  if (!me) return <Loading lines={1} />
  const isMember = me.people.some((one) => one.space.id === space.id)
  const submit = async (fields: Readonly<Record<string, string>>) => {
    const displayName = fields.displayName ?? ''
    const email = fields.email?.trim() || undefined
    const ticket = invitation === undefined ? {} : { invitation }
    if (me.account) await call('joinSpace', { params: { spaceId: space.id }, body: { displayName, ...ticket } })
    else {
      const account = { name: fields.name ?? '', password: fields.password ?? '' }
      const address = email === undefined ? {} : { email }
      await withProof((proof) =>
        call('signUp', { body: { ...account, ...address, ...proof, displayName, spaceId: space.id, ...ticket } }),
      )
    }
    await refreshMe()
    navigate(back ?? `/s/${space.slug}`, { replace: true })
  }
  const title = t('accounts.join', { space: space.name })
  if (isMember)
    return (
      <Page title={title} width="narrow" lead={t('accounts.already-here', { space: space.name })}>
        <div className="row">
          <ButtonLink look="primary" to={`/s/${space.slug}`}>
            {t('accounts.go-in')}
          </ButtonLink>
        </div>
      </Page>
    )
  return (
    <Page title={title} width="narrow" lead={space.about || t('accounts.join-lead')}>
      {space.responsible && <Adult responsible={space.responsible} />}
      <div className="panel">
        <Form submit={submit} verb={t('accounts.join-verb')} taken="name">
          {(problems) => (
            <>
              {givesNames ? (
                <GivenNameField spaceId={space.id} name="displayName" problem={problems.displayName} />
              ) : (
                <DisplayNameField problems={problems} value={me.account?.name ?? ''} />
              )}
              {!me.account && <NewAccountFields problems={problems} />}
              {!me.account && space.email !== 'never' && (
                <TextField
                  name="email"
                  type="email"
                  label={t('accounts.email')}
                  hint={t('accounts.email-hint')}
                  problem={problems.email}
                  autoComplete="email"
                  maxLength={254}
                  required={space.email === 'needed'}
                  isOptional={space.email === 'optional'}
                />
              )}
            </>
          )}
        </Form>
      </div>
      {!me.account && (
        <p className="muted">
          <Rich
            id="accounts.have-account"
            parts={{
              link: (words) => <Link to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>{words}</Link>,
            }}
          />
        </p>
      )}
    </Page>
  )
}
