import type { HiddenWord } from '@hearth/contract'
import { RequestRefused } from '@hearth/contract/client'
import { X } from 'lucide-react'
import { type SyntheticEvent, useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { markStale, useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t as say } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/field.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { ProblemLine } from '../ui/states/problem.tsx'
import { t } from './boundaries-text.ts'

/** Words that I would rather not see. They fold at once, here and on my other devices. */
export const HiddenWords = () => {
  const { space } = useSpace()
  const params = { spaceId: space.id }
  const words = useApi('listHiddenWords', { params })
  const [word, setWord] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const hide = async (event: SyntheticEvent) => {
    event.preventDefault()
    try {
      const hidden = await call('hideWord', { params, body: { word } })
      setWord('')
      setProblem(undefined)
      await refold()
      const undo = () => show(hidden)
      const words = t('words.hidden', { word: hidden.word })
      showToast({ kind: 'word', words, action: { label: say('ui.undo'), run: undo } })
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }
  const show = async (hidden: HiddenWord) => {
    try {
      await call('showWord', { params: { ...params, hiddenWordId: hidden.id } })
      await refold()
      showToast({ kind: 'word', words: t('words.shown', { word: hidden.word }) })
    } catch (error) {
      showToast({ words: problemWords(error) })
    }
  }
  return (
    <section className="section" aria-labelledby="words">
      <h2 id="words">{t('words.title')}</h2>
      <p className="section-lead">{t('words.lead')}</p>
      <ProblemLine error={words.error} />
      <form className="stack" onSubmit={hide}>
        <TextField
          label={t('words.word')}
          hint={t('words.hint')}
          problem={problem}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
          maxLength={60}
          autoComplete="off"
          required
        />
        <div className="row">
          <Button type="submit">{t('words.hide')}</Button>
        </div>
      </form>
      {words.data?.items.length === 0 && <p className="muted">{t('words.empty')}</p>}
      <ul className="hidden-words">
        {words.data?.items.map((hidden) => (
          <li key={hidden.id}>
            <span dir="auto">{hidden.word}</span>
            <Button
              look="quiet"
              size="small"
              isIcon
              aria-label={t('words.show', { word: hidden.word })}
              onClick={() => show(hidden)}
            >
              <X aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The server folds; everything it said about posts and thanks so far is asked anew. */
const refold = (): Promise<void> =>
  markStale(queryClient, [
    'listHiddenWords',
    'readFeed',
    'readThread',
    'readPost',
    'listThanks',
    'listShownThanks',
    'searchPosts',
  ])

const wordsOf = (error: unknown): string => {
  switch (error instanceof RequestRefused ? error.problem.fields?.[0]?.reason : undefined) {
    case 'too-many':
      return t('words.too-many')
    case 'too-short':
    case 'minLength':
    case 'pattern':
      return t('words.too-short')
    default:
      return problemWords(error)
  }
}
