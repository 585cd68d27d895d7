import { useContext } from 'react'
import { locale } from '../../../text/text.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { NotFound } from '../../../ui/states/not-found.tsx'
import { SpaceContext } from '../../space-view.ts'
import { Sentences } from '../what-follows.tsx'
import { t } from './sheet-text.ts'
import './sheet.css'

const data = [
  'account',
  'sessions',
  'profile',
  'posts',
  'drafts',
  'pauses',
  'reactions',
  'thanks',
  'private',
  'reports',
  'decisions',
  'log',
] as const
const cannot = ['pause', 'draft', 'scores', 'figures', 'ranks', 'counts', 'trials', 'rhythm', 'outside'] as const
const can = ['read', 'decide', 'wait', 'server', 'kind', 'change'] as const
const agree = ['roles', 'thanks', 'server', 'kind', 'look'] as const

/** What a works council should know of a team's space, to be printed. Outside a space it speaks of teams in general. */
export const SheetPage = () => {
  const view = useContext(SpaceContext)
  if (view && view.space.kind !== 'team') return <NotFound />
  // With its year: paper is read later.
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date())
  return (
    <div className="sheet">
      <Page
        title={t('title')}
        heading={t('heading')}
        lead={t('lead')}
        actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
      >
        <p className="muted small">{view ? t('of', { space: view.space.name, day }) : t('general')}</p>
        <section aria-labelledby="does">
          <h2 id="does">{t('does')}</h2>
          <p>{t('does.words')}</p>
        </section>
        <section aria-labelledby="cannot">
          <h2 id="cannot">{t('cannot')}</h2>
          <p>{t('cannot.lead')}</p>
          <Sentences of={cannot.map((one) => t(`cannot.${one}`))} />
        </section>
        <section aria-labelledby="data">
          <h2 id="data">{t('data')}</h2>
          <table className="sheet-table">
            <thead>
              <tr>
                <th scope="col">{t('data.what')}</th>
                <th scope="col">{t('data.who')}</th>
                <th scope="col">{t('data.stays')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((one) => (
                <tr key={one}>
                  <th scope="row">{t(`data.${one}`)}</th>
                  <td data-label={t('data.who')}>{t(`data.${one}-who`)}</td>
                  <td data-label={t('data.stays')}>{t(`data.${one}-stays`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section aria-labelledby="can">
          <h2 id="can">{t('can')}</h2>
          <Sentences of={can.map((one) => t(`can.${one}`))} />
        </section>
        <section aria-labelledby="agree">
          <h2 id="agree">{t('agree')}</h2>
          <Sentences of={agree.map((one) => t(`agree.${one}`))} />
        </section>
        <section aria-labelledby="check">
          <h2 id="check">{t('check')}</h2>
          <p className="sheet-check">{t('check.words')}</p>
          <p className="muted small">{t('law')}</p>
        </section>
      </Page>
    </div>
  )
}
