import type { HearthComposer, SendDetail } from '@hearth/composer'
import '@hearth/composer'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type {} from '../posts/writing/composer.tsx' // tells JSX of the element
import { sharedReader } from '../posts/writing/reader/shared-reader.ts'
import { Button } from '../ui/controls/button.tsx'
import { askEveryTime } from './ask-every-time.ts'
import { ReaderSaw } from './reader-saw.tsx'
import { type Example, examples, t } from './try-text.ts'
import { createWatchedReader, type Seen } from './watched-reader.ts'

const HelpLines = lazy(async () => ({ default: (await import('../resources/help-lines.tsx')).HelpLines }))

/** One message in the real text box, and beside it what the reader saw. */
export const OneMessage = () => {
  const [example, setExample] = useState<Example | null>(null)
  const [seen, setSeen] = useState<Seen | null>(null)
  const [went, setWent] = useState<string | null>(null)
  const box = useRef<HearthComposer>(null)
  const reader = useMemo(() => {
    const shared = sharedReader()
    return createWatchedReader(
      shared,
      async (input) => (await shared.adviseMany([input], { tier: 'whole' }))[0],
      setSeen,
    )
  }, [])
  const store = useMemo(() => askEveryTime(), [])
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const onSend = (event: Event) => setWent((event as CustomEvent<SendDetail>).detail.text)
    element.addEventListener('hearth-send', onSend)
    return () => element.removeEventListener('hearth-send', onSend)
  }, [])

  const take = async (next: Example): Promise<void> => {
    setExample(next)
    setWent(null)
    setSeen(null)
    const element = box.current
    if (element === null) return
    element.formResetCallback()
    element.replaceText(next.text)
    element.context = next.context ?? ''
    element.scrollIntoView({ block: 'center' })
    await reader.readAhead({ text: next.text, context: next.context })
    await element.send()
  }

  return (
    <div className="try-message">
      <div className="stack">
        <Examples chosen={example} onTake={take} />
        <ReaderState />
        {example?.context && (
          <figure className="try-parent">
            <figcaption>{t('message.answering')}</figcaption>
            <blockquote>{example.context}</blockquote>
          </figure>
        )}
        <hearth-composer
          ref={box}
          label={t('message.label')}
          placeholder={t('message.placeholder')}
          sendLabel={t('message.send')}
          draftKey="try"
          maxlength={20_000}
          reader={reader}
          store={store}
        >
          <div slot="resources">
            <Suspense>
              <HelpLines headingLevel="h3" />
            </Suspense>
          </div>
        </hearth-composer>
        <div aria-live="polite">{went !== null && <Went text={went} />}</div>
      </div>
      <ReaderSaw seen={seen} />
    </div>
  )
}

const Examples = ({ chosen, onTake }: { chosen: Example | null; onTake: (example: Example) => Promise<void> }) => (
  <section className="stack stack-tight" aria-labelledby="try-examples">
    <h2 id="try-examples" className="try-small-heading">
      {t('message.examples')}
    </h2>
    <ul className="try-examples">
      {examples.map((example) => (
        <li key={example.name}>
          <Button size="small" aria-pressed={example === chosen} onClick={() => void onTake(example)}>
            {example.name}
          </Button>
        </li>
      ))}
    </ul>
  </section>
)

const Went = ({ text }: { readonly text: string }) => (
  <figure className="try-went">
    <figcaption>{t('message.went')}</figcaption>
    <blockquote>{text}</blockquote>
    <p className="small muted">{t('message.went-words')}</p>
  </figure>
)

/** Says while the reader is fetched, in two parts, and if it cannot be; says nothing once it is there. */
const ReaderState = () => {
  const [state, setState] = useState<'loading' | 'quick' | 'ready' | 'failed'>('loading')
  const load = (): void => {
    setState('loading')
    const reader = sharedReader()
    reader.adviseMany([]).then(
      async () => {
        setState('quick')
        await reader.adviseMany([], { tier: 'whole' }).catch(() => {})
        setState('ready')
      },
      () => setState('failed'),
    )
  }
  useEffect(load, [])
  return (
    <div role="status">
      {state === 'loading' && <p className="small muted">{t('message.loading')}</p>}
      {state === 'quick' && <p className="small muted">{t('message.loading-careful')}</p>}
      {state === 'failed' && (
        <div className="note note-honey">
          <span>{t('message.no-reader')}</span>
          <Button size="small" onClick={load}>
            {t('message.retry')}
          </Button>
        </div>
      )}
    </div>
  )
}
