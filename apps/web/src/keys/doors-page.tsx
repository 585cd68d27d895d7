import type { ResponseOf, stages } from '@hearth/contract'
import { useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { locale, t as ui } from '../text/text.ts'
import { ButtonLink } from '../ui/controls/button.tsx'
import { CopyButton } from '../ui/controls/copy-button.tsx'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { t } from './doors-text.ts'
import { KeyEntry } from './key-entry.tsx'
import { NewKey } from './new-key.tsx'
import './keys.css'

type Listed = ResponseOf<(typeof stages)['keys']['listKeys']>

/** A keeper makes, watches, rotates and revokes the keys that programs show at the doors. */
export const DoorsPage = () => {
  const { space } = useSpace()
  const keys = useApi('listKeys', { params: { spaceId: space.id } })
  return (
    <Page
      title={ui('settings.doors')}
      lead={t('doors.lead')}
      actions={
        <>
          <ButtonLink to={`/s/${space.slug}/settings/doors/compare`}>{t('doors.compare')}</ButtonLink>
          <ButtonLink to={`/s/${space.slug}/settings/doors/suggestions`}>{t('doors.suggestions')}</ButtonLink>
        </>
      }
    >
      {keys.isPending && <Loading lines={3} />}
      {keys.error && <Problem error={keys.error} onRetry={keys.refetch} />}
      {keys.data && <Addresses listed={keys.data} />}
      {keys.data && <NewKey />}
      {keys.data && (
        <section className="section" aria-labelledby="keys">
          <h2 id="keys">{t('doors.keys')}</h2>
          {keys.data.items.length === 0 && <p className="muted">{t('doors.none')}</p>}
          <ul className="list">
            {keys.data.items.map((key) => (
              <li key={key.id}>
                <KeyEntry programKey={key} />
              </li>
            ))}
          </ul>
          {keys.data.withoutKey.month > 0 && (
            <p className="muted small">{t('doors.without-key', { ...keys.data.withoutKey })}</p>
          )}
        </section>
      )}
      {keys.data && <UnreadLanguages unread={keys.data.unread} />}
    </Page>
  )
}

const Addresses = ({ listed }: { readonly listed: Listed }) => {
  const base = listed.publicUrl ?? window.location.origin
  const addresses = [
    { name: t('doors.perspective'), address: `${base}/v1alpha1` },
    { name: t('doors.openai'), address: `${base}/v1` },
  ]
  return (
    <section className="section" aria-labelledby="addresses">
      <h2 id="addresses">{t('doors.address')}</h2>
      <dl className="door-addresses">
        {addresses.map(({ name, address }) => (
          <div key={name} className="row row-between">
            <dt>{name}</dt>
            <dd className="row">
              <code>{address}</code>
              <CopyButton text={address} look="quiet" />
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted small">{t('doors.stored')}</p>
      {listed.isOpen && <p className="muted small">{t('doors.open')}</p>}
    </section>
  )
}

const languageName = (code: string): string =>
  code === 'und' ? t('doors.unknown') : (new Intl.DisplayNames([locale()], { type: 'language' }).of(code) ?? code)

const UnreadLanguages = ({ unread }: Pick<Listed, 'unread'>) => (
  <section className="section" aria-labelledby="unread">
    <h2 id="unread">{t('doors.unread')}</h2>
    <p className="section-lead">{t('doors.unread-lead')}</p>
    {unread.length === 0 ? (
      <p className="muted">{t('doors.unread-none')}</p>
    ) : (
      <div className="settings-scroll">
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{t('doors.language')}</th>
              <th scope="col">{t('doors.times')}</th>
            </tr>
          </thead>
          <tbody>
            {unread.map(({ language, count }) => (
              <tr key={language}>
                <td>{languageName(language)}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
)
