import type { Invitation, InvitationKind } from '@hearth/contract'
import { Hash, Mail } from 'lucide-react'
import { useId, useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { markStale, useApi } from '../../api/use-api.ts'
import { formatDay } from '../../text/format-time.ts'
import { locale, t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Choices } from '../../ui/controls/choices.tsx'
import { TextField } from '../../ui/controls/field.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { ShownOnce } from '../../ui/controls/shown-once.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Page } from '../../ui/page/page.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { useSpace } from '../space-view.ts'
import { t as say } from './inviting/inviting-text.ts'

/** Invitation links: made here, shown once, withdrawn here. */
export const Invitations = () => {
  const { space } = useSpace()
  const list = useApi('listInvitations', { params: { spaceId: space.id } })
  return (
    <Page title={t('settings.invitations')} lead={say('invitations.lead')}>
      <NewInvitation />
      <section className="section" aria-labelledby="open">
        <h2 id="open">{say('invitations.open')}</h2>
        {list.isPending && <Loading lines={1} />}
        <ProblemLine error={list.error} />
        {list.data?.items.length === 0 && <p className="muted">{say('invitations.none')}</p>}
        <ul className="list">
          {list.data?.items.map((invitation) => (
            <li key={invitation.id}>
              <OpenInvitation invitation={invitation} />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

const NewInvitation = () => {
  const { space } = useSpace()
  const heading = useId()
  const [kind, setKind] = useState<InvitationKind>('link')
  const [made, setMade] = useState<{ kind: InvitationKind; secret: string } | null>(null)
  const submit = async ({ note = '', uses = '', days = '' }: Readonly<Record<string, string>>) => {
    const { path, token } = await call('createInvitation', {
      params: { spaceId: space.id },
      body: {
        kind,
        note,
        uses: uses === '' ? null : Number(uses),
        days: days === '' ? null : Number(days),
      },
    })
    setMade({ kind, secret: kind === 'code' ? token : new URL(path, window.location.origin).href })
    await markStale(queryClient, ['listInvitations'])
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{say('invitations.new')}</h2>
      <Form submit={submit} verb={say(kind === 'code' ? 'invitations.create-code' : 'invitations.create')}>
        {(problems) => (
          <>
            <Choices
              legend={say('invitations.kind')}
              value={kind}
              onChange={setKind}
              choices={kinds.map((value) => ({
                value,
                label: say(`invitations.kind-${value}`),
                hint: say(`invitations.kind-${value}-hint`, { address: codeAddress() }),
              }))}
            />
            <div className="settings-row">
              <TextField
                name="note"
                label={say('invitations.note')}
                problem={problems.note}
                maxLength={120}
                isOptional
              />
              <TextField
                name="uses"
                type="number"
                label={say('invitations.uses')}
                problem={problems.uses}
                min={1}
                max={10_000}
                placeholder={say('invitations.no-limit')}
                isOptional
              />
              <TextField
                name="days"
                type="number"
                label={say('invitations.days')}
                problem={problems.days}
                min={1}
                max={kind === 'code' ? 90 : 365}
                defaultValue="14"
                required={kind === 'code'}
                isOptional={kind === 'link'}
              />
            </div>
          </>
        )}
      </Form>
      <ShownOnce
        secret={made?.secret ?? null}
        words={
          made?.kind === 'code' ? say('invitations.code-once', { address: codeAddress() }) : say('invitations.once')
        }
        label={say(made?.kind === 'code' ? 'invitations.code' : 'invitations.link')}
      />
    </section>
  )
}

const kinds = ['link', 'code'] as const satisfies readonly InvitationKind[]

/** Where a code is typed, as one says it. */
const codeAddress = (): string => `${window.location.host}/join`

const OpenInvitation = ({ invitation }: { readonly invitation: Invitation }) => {
  const { space } = useSpace()
  const [isBusy, setIsBusy] = useState(false)
  const withdraw = async () => {
    setIsBusy(true)
    try {
      await call('withdrawInvitation', { params: { spaceId: space.id, invitationId: invitation.id } })
      showToast({ words: say('invitations.withdrawn') })
      await markStale(queryClient, ['listInvitations'])
    } catch (error) {
      showToast({ words: problemWords(error) })
    } finally {
      setIsBusy(false)
    }
  }
  const { usesLeft, expiresAt, createdAt } = invitation
  const day = (instant: string) => formatDay(instant, new Date(), locale())
  return (
    <div className="row row-between">
      <span className="row">
        {invitation.kind === 'code' ? (
          <Hash aria-hidden="true" className="settings-icon" />
        ) : (
          <Mail aria-hidden="true" className="settings-icon" />
        )}
        <span>
          {invitation.note || say('invitations.unnamed', { day: day(createdAt) })}
          <span className="settings-small">
            {usesLeft === null ? say('invitations.any-uses') : say('invitations.uses-left', { count: usesLeft })}
            {' · '}
            {expiresAt === null ? say('invitations.for-good') : say('invitations.until', { day: day(expiresAt) })}
          </span>
        </span>
      </span>
      <Button size="small" isBusy={isBusy} onClick={withdraw}>
        {say('invitations.withdraw')}
      </Button>
    </div>
  )
}
