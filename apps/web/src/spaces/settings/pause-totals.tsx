import { useApi } from '../../api/use-api.ts'
import { t } from '../../text/text.ts'
import { Page } from '../../ui/page/page.tsx'
import { Empty } from '../../ui/states/empty.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { Problem } from '../../ui/states/problem.tsx'
import { useSpace } from '../space-view.ts'
import { isPausesMessageId, t as say } from './pauses/pauses-text.ts'

/** What became of pauses, as totals without people. Below eight a total is not shown, so that nobody can be guessed. */
export const PauseTotals = () => {
  const { space } = useSpace()
  const totals = useApi('readOutcomes', { params: { spaceId: space.id } })
  return (
    <Page title={t('settings.pauses')} lead={say('pauses.lead')}>
      {totals.isPending && <Loading lines={2} />}
      {totals.error && <Problem error={totals.error} onRetry={totals.refetch} />}
      {totals.data?.totals.length === 0 && <Empty title={say('pauses.none')} words={say('pauses.none-words')} />}
      {totals.data && totals.data.totals.length > 0 && (
        <>
          <div className="settings-scroll">
            <table className="settings-table">
              <caption className="visually-hidden">{t('settings.pauses')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('pauses.reason')}</th>
                  <th scope="col">{say('pauses.choice')}</th>
                  <th scope="col">{say('pauses.count')}</th>
                </tr>
              </thead>
              <tbody>
                {totals.data.totals.map(({ reason, choice, count }) => (
                  <tr key={`${reason} ${choice}`}>
                    <td>{reasonWords(reason)}</td>
                    <td>{say(`pauses.${choice}`)}</td>
                    <td>{count ?? say('pauses.few')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="muted small">{say('pauses.honest', { from: totals.data.from, to: totals.data.to })}</p>
        </>
      )}
    </Page>
  )
}

/** A reason such as `insult.intelligence`, by what it begins with. */
const reasonWords = (reason: string): string => {
  const id = `pause-reason.${reason.split('.')[0]}`
  return isPausesMessageId(id) ? say(id) : reason
}
