import type { ConsiderateList, ConsiderateProblem } from '@hearth/contract'
import { useRef, useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { markStale, useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t as app } from '../text/text.ts'
import { Check } from '../ui/controls/choices.tsx'
import { TextArea } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { ProblemLine } from '../ui/states/problem.tsx'
import { t } from './words-text.ts'

const example = `off: [guys]
add:
  - phrase: newbie
    find: ["newbie(s)", "noob(s)"]
    better: [new here, learning]
    why: Everybody was new once.`

/** Whether a space hints at words that shut people out, and its own list of them. */
export const WordsPage = () => {
  const { space } = useSpace()
  const list = useApi('readConsiderateList', { params: { spaceId: space.id } })
  return (
    <Page title={t('words.title')} lead={t('words.lead')}>
      {list.isPending && <Loading lines={3} />}
      <ProblemLine error={list.error} />
      {list.data && <WordsForm key={list.data.yaml} spaceId={space.id} list={list.data} />}
    </Page>
  )
}

const WordsForm = ({ spaceId, list }: { readonly spaceId: string; readonly list: ConsiderateList }) => {
  const [isOn, setOn] = useState(list.isOn)
  const [problems, setProblems] = useState<readonly ConsiderateProblem[]>([])
  const text = useRef<HTMLTextAreaElement>(null)
  const submit = async ({ yaml = '' }: Readonly<Record<string, string>>) => {
    const answer = await call('changeConsiderateList', { params: { spaceId }, body: { isOn, yaml } })
    setProblems(answer.problems)
    if (answer.problems.length > 0) return
    await markStale(queryClient, ['readConsiderateList'])
    showToast({ words: app('ui.saved') })
  }
  const takeFile = async (file: File | undefined) => {
    if (file && text.current) text.current.value = await file.text()
  }
  return (
    <Form submit={submit} verb={app('ui.save')}>
      {() => (
        <>
          <Check label={t('words.on')} hint={t('words.on-hint')} isChecked={isOn} onChange={setOn} />
          <TextArea
            ref={text}
            name="yaml"
            label={t('words.list')}
            hint={t('words.list-hint')}
            defaultValue={list.yaml}
            maxLength={50_000}
            rows={10}
            spellCheck={false}
            isOptional
          />
          <label className="field">
            <span className="field-label">{t('words.file')}</span>
            <input
              type="file"
              accept=".yml,.yaml,text/yaml,text/plain"
              onChange={(event) => void takeFile(event.currentTarget.files?.[0])}
            />
          </label>
          <div role="alert">
            {problems.length > 0 && (
              <>
                <p>{t('words.problems')}</p>
                <ul>
                  {problems.map((problem) => (
                    <li key={`${problem.reason} ${problem.where} ${problem.line}`}>{problemWords(problem)}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
          <p className="muted small">{t('words.count', { off: list.off.length, add: list.add.length })}</p>
          <details>
            <summary>{t('words.example')}</summary>
            <pre>{example}</pre>
          </details>
        </>
      )}
    </Form>
  )
}

const problemWords = ({ reason, where, line }: ConsiderateProblem): string => {
  const words = t(`words.${reason}`)
  if (line !== null) return t('words.problem-line', { line, reason: words })
  return where === '' ? words : t('words.problem-at', { where, reason: words })
}
