import type { Suggestion, SuggestionState } from '@hearth/contract'
import { useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { markStale } from '../api/use-api.ts'
import { t } from '../keys/doors-text.ts'
import { useSpace } from '../spaces/space-view.ts'
import { formatDay } from '../text/format-time.ts'
import { locale } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { showToast } from '../ui/overlay/toast.ts'

/** One suggestion: the words, what was said about them, and what the keeper makes of it. */
export const SuggestionEntry = ({ suggestion }: { readonly suggestion: Suggestion }) => {
  const { space } = useSpace()
  const [isBusy, setIsBusy] = useState(false)
  const params = { spaceId: space.id, suggestionId: suggestion.id }
  const act = async (change: () => Promise<unknown>) => {
    setIsBusy(true)
    try {
      await change()
      await markStale(queryClient, ['listSuggestions'])
    } catch (error) {
      showToast({ words: problemWords(error) })
    } finally {
      setIsBusy(false)
    }
  }
  const review = (state: SuggestionState) => act(() => call('reviewSuggestion', { params, body: { state } }))
  const remove = () =>
    act(async () => {
      await call('deleteSuggestion', { params })
      showToast({ words: t('suggestions.deleted') })
    })
  const from = suggestion.community ?? suggestion.keyName
  return (
    <article className="stack">
      <p className="suggestion-words">{suggestion.text}</p>
      {suggestion.context && <p className="muted small">{t('suggestions.answers', { context: suggestion.context })}</p>}
      <ul className="suggestion-scores">
        {suggestion.scores.map((score) => (
          <li key={`${score.attribute} ${score.span?.begin ?? ''} ${score.span?.end ?? ''}`}>
            {scoreWords(suggestion, score)}
          </li>
        ))}
      </ul>
      <div className="row row-between">
        <span className="settings-small">
          {[
            formatDay(suggestion.at, new Date(), locale()),
            suggestion.language,
            from && t('suggestions.from', { name: from }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="row">
          {suggestion.state === 'waiting' ? (
            <>
              <Button size="small" isBusy={isBusy} onClick={() => review('accepted')}>
                {t('suggestions.accept')}
              </Button>
              <Button size="small" isBusy={isBusy} onClick={() => review('declined')}>
                {t('suggestions.decline')}
              </Button>
            </>
          ) : (
            <Button size="small" isBusy={isBusy} onClick={() => review('waiting')}>
              {t('suggestions.put-back')}
            </Button>
          )}
          <Button size="small" look="quiet" isBusy={isBusy} onClick={remove}>
            {t('suggestions.delete')}
          </Button>
        </span>
      </div>
    </article>
  )
}

const scoreWords = ({ text }: Suggestion, { attribute, value, span }: Suggestion['scores'][number]): string => {
  const score = Number(value.toFixed(2))
  if (span === null) return t('suggestions.says', { score, attribute })
  return t('suggestions.says-part', { score, attribute, part: text.slice(span.begin, span.end) })
}
