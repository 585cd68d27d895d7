import type { Invitation } from '@hearth/contract'
import { Mail } from 'lucide-react'
import { useId, useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { markStale, useApi } from '../../api/use-api.ts'
import { formatDay } from '../../text/format-time.ts'
import { locale, t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/field.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { ShownOnce } from '../../ui/controls/shown-once.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Page } from '../../ui/page/page.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { useSpace } from '../space-view.ts'

/** Invitation links: made here, shown once, withdrawn here. */
export const Invitations = () => {
  const { space } = useSpace()
  const list = useApi('listInvitations', { params: { spaceId: space.id } })
  return (
    <Page title={t('settings.invitations')} lead={t('invitations.lead')}>
      <NewInvitation />
      <section className="section" aria-labelledby="open">
        <h2 id="open">{t('invitations.open')}</h2>
        {list.isPending && <Loading lines={1} />}
        <ProblemLine error={list.error} />
        {list.data?.items.length === 0 && <p className="muted">{t('invitations.none')}</p>}
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
  const [link, setLink] = useState<string | null>(null)
  const submit = async ({ note = '', uses = '', days = '' }: Readonly<Record<string, string>>) => {
    const made = await call('createInvitation', {
      params: { spaceId: space.id },
      body: { note, uses: uses === '' ? null : Number(uses), days: days === '' ? null : Number(days) },
    })
    setLink(new URL(made.path, window.location.origin).href)
    await markStale(queryClient, ['listInvitations'])
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('invitations.new')}</h2>
      <Form submit={submit} verb={t('invitations.create')}>
        {(problems) => (
          <div className="settings-row">
            <TextField name="note" label={t('invitations.note')} problem={problems.note} maxLength={120} isOptional />
            <TextField
              name="uses"
              type="number"
              label={t('invitations.uses')}
              problem={problems.uses}
              min={1}
              max={10_000}
              placeholder={t('invitations.no-limit')}
              isOptional
            />
            <TextField
              name="days"
              type="number"
              label={t('invitations.days')}
              problem={problems.days}
              min={1}
              max={365}
              defaultValue="14"
              isOptional
            />
          </div>
        )}
      </Form>
      <ShownOnce secret={link} words={t('invitations.once')} label={t('invitations.link')} />
    </section>
  )
}

const OpenInvitation = ({ invitation }: { readonly invitation: Invitation }) => {
  const { space } = useSpace()
  const [isBusy, setIsBusy] = useState(false)
  const withdraw = async () => {
    setIsBusy(true)
    try {
      await call('withdrawInvitation', { params: { spaceId: space.id, invitationId: invitation.id } })
      showToast({ words: t('invitations.withdrawn') })
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
        <Mail aria-hidden="true" className="settings-icon" />
        <span>
          {invitation.note || t('invitations.unnamed', { day: day(createdAt) })}
          <span className="settings-small">
            {usesLeft === null ? t('invitations.any-uses') : t('invitations.uses-left', { count: usesLeft })}
            {' · '}
            {expiresAt === null ? t('invitations.for-good') : t('invitations.until', { day: day(expiresAt) })}
          </span>
        </span>
      </span>
      <Button size="small" isBusy={isBusy} onClick={withdraw}>
        {t('invitations.withdraw')}
      </Button>
    </div>
  )
}
