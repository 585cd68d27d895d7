import { settingsWithin } from '@hearth/contract/space-kind'
import { useState } from 'react'
import { Link } from 'react-router'
import { call, queryClient } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { Form } from '../../ui/controls/form.tsx'
import { Confirm } from '../../ui/overlay/confirm.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Page } from '../../ui/page/page.tsx'
import { useSpace } from '../space-view.ts'
import { KindQuestions } from './kind-questions.tsx'
import { t } from './kinds-text.ts'
import { alwaysSo, changedSettings, differences, goneForGood } from './named.ts'
import { answersOf, useAnswers } from './use-answers.ts'
import { Sentences } from './what-follows.tsx'
import './kinds.css'

type Body = ReturnType<typeof answersOf>

/** The questions once more, for a space that is there already: what changes, what stays, and what goes for good. */
export const KindPage = () => {
  const { space } = useSpace()
  const answers = useAnswers(space)
  const [asked, setAsked] = useState<Body | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const isSame = answers.kind === space.kind && answers.includesMinors === space.includesMinors
  const gone = goneForGood(space, answers)
  const after = settingsWithin(answers, answers.kind === space.kind ? space : {})
  const change = async (body: Body) => {
    await call('changeSpace', { params: { spaceId: space.id }, body })
    // Names, counts and lists may all be others now.
    await queryClient.invalidateQueries()
    showToast({ words: t('changed') })
  }
  const submit = async (fields: Readonly<Record<string, string>>) => {
    const body = answersOf(answers, fields)
    if (!isSame && gone.length > 0) setAsked(body)
    else await change(body)
  }
  const confirm = async () => {
    if (asked === null) return
    setIsBusy(true)
    try {
      await change(asked)
    } catch (error) {
      showToast({ words: problemWords(error) })
    } finally {
      setIsBusy(false)
      setAsked(null)
    }
  }
  return (
    <Page title={t('page.title')} lead={t('page.lead')}>
      <Form submit={submit} verb={t('page.verb')}>
        {(problems) => (
          <>
            <KindQuestions answers={answers} problems={problems} responsible={space.responsible} />
            <section className="follows" aria-label={t('page.changes')}>
              <div role="status" className="stack">
                {isSame ? (
                  <>
                    <p>{t('page.same')}</p>
                    <Sentences of={alwaysSo(space)} />
                  </>
                ) : (
                  <>
                    <Part
                      title={t('page.changes')}
                      of={[...changedSettings(space, after), ...differences(space, answers)]}
                    />
                    <Part title={t('page.gone')} of={gone} />
                    <Part title={t('page.stays')} of={[t('page.stays-words')]} />
                  </>
                )}
              </div>
            </section>
          </>
        )}
      </Form>
      {space.kind === 'team' && (
        <p>
          <Link to={`/s/${space.slug}/sheet`}>{t('page.sheet')}</Link>
        </p>
      )}
      <Confirm
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={t('confirm.title')}
        words={t('confirm.words', { gone: gone.join(' ') })}
        verb={t('confirm.verb')}
        isDanger
        isBusy={isBusy}
        onConfirm={confirm}
      />
    </Page>
  )
}

const Part = ({ title, of }: { readonly title: string; readonly of: readonly string[] }) =>
  of.length === 0 ? null : (
    <div>
      <h2 className="follows-head">{title}</h2>
      <Sentences of={of} />
    </div>
  )
