import type { SuggestionState } from '@hearth/contract'
import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { usePages } from '../api/use-api.ts'
import { t } from '../keys/doors-text.ts'
import { useSpace } from '../spaces/space-view.ts'
import { Button } from '../ui/controls/button.tsx'
import { Segments } from '../ui/controls/choices.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { ExportSuggestions } from './export-suggestions.tsx'
import { SuggestionEntry } from './suggestion-entry.tsx'
import './suggestions.css'

const states = ['waiting', 'accepted', 'declined'] as const satisfies readonly SuggestionState[]

/** A keeper looks at what programs suggested, and takes the accepted ones along. */
export const SuggestionsPage = () => {
  const { space } = useSpace()
  const [state, setState] = useState<SuggestionState>('waiting')
  const pages = usePages('listSuggestions', { params: { spaceId: space.id }, query: { state } }, (page) => page.next)
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title={t('suggestions.title')}
      lead={t('suggestions.lead')}
      above={<Link to={`/s/${space.slug}/settings/doors`}>{t('suggestions.back')}</Link>}
    >
      <div className="row">
        <Segments
          legend={t('suggestions.which')}
          value={state}
          onChange={setState}
          choices={states.map((value) => ({ value, label: t(`suggestions.${value}`) }))}
        />
      </div>
      {pages.isPending ? (
        <Loading lines={3} />
      ) : pages.error && items.length === 0 ? (
        <Problem error={pages.error} onRetry={pages.refetch} />
      ) : items.length === 0 ? (
        <Empty icon={Inbox} title={t('suggestions.none')} words={t('suggestions.none-words')} />
      ) : (
        <ul className="list">
          {items.map((suggestion) => (
            <li key={suggestion.id}>
              <SuggestionEntry suggestion={suggestion} />
            </li>
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <div className="more">
          <Button isBusy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            {t('suggestions.more')}
          </Button>
        </div>
      )}
      {state === 'accepted' && items.length > 0 && <ExportSuggestions />}
    </Page>
  )
}
