import type { DraftDetail, HearthComposer, OutcomeDetail, PlugInDetail, SendDetail } from '@hearth/composer'
import '@hearth/composer'
import { has } from '@hearth/contract/space-kind'
import { lazy, type ReactNode, type Ref, Suspense, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { call } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { useApi } from '../../api/use-api.ts'
import { t as kinds } from '../../spaces/kinds/kinds-text.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { useLanguage } from '../../text/language/choose-language.ts'
import { t } from '../../text/text.ts'
import { showToast } from '../../ui/overlay/toast.ts'
import { keepChoice, usePlugIn } from '../../wordings/use-plug-in.ts'
import { draftStore, keepsDrafts } from './drafts/draft-store.ts'
import { readHints } from './reader/hints.ts'
import { LanguageNote } from './reader/language-note.tsx'
import { sharedReader } from './reader/shared-reader.ts'

const HelpLines = lazy(async () => ({ default: (await import('../../resources/help-lines.tsx')).HelpLines }))

export type ComposerElementProps = Partial<Omit<HearthComposer, keyof HTMLElement>> & {
  readonly ref?: Ref<HearthComposer>
  readonly lang?: string
  readonly children?: ReactNode
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'hearth-composer': ComposerElementProps
    }
  }
}

const maxChars = 20_000

export interface ComposerHandle {
  focus(): void
  /** Puts a text into the box, in place of what stands there. */
  replace(text: string): void
  /** Puts words below what stands in the box, and the focus behind them. */
  add(words: string): void
}

interface ComposerProps {
  readonly label: string
  readonly placeholder?: string
  readonly sendLabel: string
  /** The place whose draft is kept on this device; null keeps none. */
  readonly draftKey: string | null
  readonly threadKey: string
  /** The message that this one answers. */
  readonly context?: string | null
  /** Who wrote it; nothing where that is not known. */
  readonly contextName?: string | null
  /** Whether help with saying it is offered. */
  readonly hasScaffolds?: boolean
  /** What stands in the box at first, where that is not a kept draft. */
  readonly initial?: string
  /** Opened to be written in at once: takes the focus when it comes. */
  readonly isEager?: boolean
  /** Sends the text. If it throws, the text stays and the reason is said. */
  readonly send: (text: string) => Promise<void>
  readonly handle?: Ref<ComposerHandle>
  /** Buttons for what goes with the words, such as pictures. */
  readonly tools?: ReactNode
  /** More buttons beside *send*. */
  readonly actions?: ReactNode
}

/**
 * The text box with the pause. What is typed stays on this device until it is sent; a draft goes to a language model only where the keeper turned
 * one on and its writer agreed.
 */
export const Composer = ({ handle, send, actions, tools, ...rest }: ComposerProps) => {
  const { space, person } = useSpace()
  const words = useApi('readConsiderateList', { params: { spaceId: space.id } })
  const plugIn = usePlugIn()
  const language = useLanguage()
  const personId = person?.id ?? ''
  const { kind, includesMinors } = space
  const store = useMemo(() => draftStore({ kind, includesMinors }, personId), [kind, includesMinors, personId])
  const isKept = keepsDrafts(space, personId)
  const countsPauses = has(space, 'counts-pauses')
  const box = useRef<HearthComposer>(null)
  const { threadKey } = rest
  const names = useMemo(
    () => ({ find: (begun: string) => findNames(space.id, begun, threadKey) }),
    [space.id, threadKey],
  )
  const latest = useRef(send)
  latest.current = send
  const { initial, isEager } = rest
  useEffect(() => {
    const element = box.current
    if (isEager && element) void element.updateComplete.then(() => element.focus())
  }, [isEager])
  useEffect(() => {
    if (initial !== undefined) box.current?.replaceText(initial)
  }, [initial])
  useImperativeHandle(handle, () => ({
    focus: () => box.current?.focus(),
    replace: (text) => box.current?.replaceText(text),
    add: async (words) => {
      const element = box.current
      // The draft that was kept comes back first.
      await element?.updateComplete
      const before = element?.value.trimEnd() ?? ''
      element?.replaceText(before === '' ? words : `${before}\n\n${words}`)
      await element?.updateComplete
      element?.focus({ preventScroll: true })
      element?.scrollIntoView({ block: 'nearest' })
    },
  }))
  useEffect(() => {
    const element = box.current
    if (!element) return
    const onSend = ({ detail }: CustomEvent<SendDetail>) => {
      const sending = latest.current(detail.text)
      detail.waitUntil(sending)
      sending.catch((error: unknown) => element.sendFailed(problemWords(error)))
    }
    const onOutcome = ({ detail }: CustomEvent<OutcomeDetail>) => {
      // Where pauses are not counted, nothing of one leaves the device.
      if (!countsPauses) return
      // NOTE: a count that is lost is only a count; it must never disturb the writer.
      call('countOutcome', { params: { spaceId: space.id }, body: detail }).catch(() => undefined)
    }
    const onDraft = (_: CustomEvent<DraftDetail>) =>
      showToast({ words: isKept ? t('posts.draft-kept') : kinds('draft.kept') })
    const onPlugIn = ({ detail }: CustomEvent<PlugInDetail>) => {
      detail.waitUntil(keepChoice(space.id, detail.host, detail.isAgreed))
    }
    const events = {
      'hearth-send': onSend,
      'hearth-outcome': onOutcome,
      'hearth-draft': onDraft,
      'hearth-plug-in': onPlugIn,
    }
    for (const [name, listen] of Object.entries(events)) element.addEventListener(name, listen as EventListener)
    return () => {
      for (const [name, listen] of Object.entries(events)) element.removeEventListener(name, listen as EventListener)
    }
  }, [space.id, countsPauses, isKept])
  return (
    <>
      <hearth-composer
        ref={box}
        lang={language}
        label={rest.label}
        placeholder={rest.placeholder ?? ''}
        sendLabel={rest.sendLabel}
        store={store}
        personKey={personId}
        threadKey={rest.threadKey}
        draftKey={rest.draftKey ?? ''}
        context={rest.context ?? ''}
        contextName={rest.contextName ?? ''}
        scaffolds={rest.hasScaffolds ?? false}
        maxlength={maxChars}
        hints={readHints()}
        considerate={words.data ? { ...words.data, isDirect: person?.style.isDirect ?? false } : null}
        plugIn={plugIn}
        names={person ? names : null}
        reader={sharedReader()}
      >
        <div slot="resources">
          <Suspense>
            <HelpLines headingLevel="h3" />
          </Suspense>
        </div>
        {tools && <span slot="tools">{tools}</span>}
        {actions && <span slot="actions">{actions}</span>}
      </hearth-composer>
      <LanguageNote />
    </>
  )
}

/** Whom the server says I can name here; it hears what stands behind the `@`, and no word beside it. */
const findNames = async (spaceId: string, begun: string, threadKey: string): Promise<readonly string[]> => {
  const query = { begun, ...(threadKey === '' ? {} : { threadId: threadKey }) }
  return (await call('listNames', { params: { spaceId }, query })).items.map(({ name }) => name)
}
