import type { CaseSummary } from '@hearth/contract'
import { useRef, useState } from 'react'
import { t } from '../../text/console-text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useKeys } from '../../ui/keys/use-keys.ts'
import { KeysHint } from '../keys/keys-hint.tsx'
import { QueueEntry } from './queue-entry.tsx'

/** So many stand in sight; a longer list only weighs on whoever looks at it. */
const inSight = 8

interface QueueProps {
  /** Most urgent first. */
  readonly items: readonly CaseSummary[]
  readonly waiting: number
}

/** What waits, most urgent first. `j` and `k` move through it. */
export const Queue = ({ items, waiting }: QueueProps) => {
  const [isWhole, setIsWhole] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const move = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.queue-link') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
  const shown = isWhole ? items : items.slice(0, inSight)
  return (
    <section className="stack" aria-labelledby="queue-title">
      <div className="row row-between">
        <h2 id="queue-title">{t('cases.queue')}</h2>
        <KeysHint
          keys={[
            { key: 'j', label: 'keys.down' },
            { key: 'k', label: 'keys.up' },
          ]}
        />
      </div>
      <ul className="queue" ref={list}>
        {shown.map((one) => (
          <li key={one.id}>
            <QueueEntry one={one} />
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <div className="more">
          <Button onClick={() => setIsWhole(true)}>{t('cases.rest', { count: items.length - shown.length })}</Button>
        </div>
      )}
      {isWhole && waiting > items.length && (
        <p className="muted small">{t('cases.later', { count: waiting - items.length })}</p>
      )}
    </section>
  )
}
