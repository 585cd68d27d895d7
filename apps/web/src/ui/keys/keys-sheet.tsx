import { Check } from '../controls/choices.tsx'
import { Dialog } from '../overlay/dialog.tsx'
import { type KeysMessageId, t } from './keys-text.ts'
import { showSheet } from './sheet-store.ts'
import { keysOn } from './use-keys.ts'
import './keys-sheet.css'

/** Which key does what, place by place. The console's pages say theirs where they stand. */
const groups: readonly {
  readonly title: KeysMessageId
  readonly keys: readonly (readonly [key: string, what: KeysMessageId])[]
}[] = [
  {
    title: 'keys.everywhere',
    keys: [
      ['?', 'keys.sheet'],
      ['/', 'keys.search'],
      ['t', 'keys.talk'],
      ['i', 'keys.notices'],
      ['c', 'keys.start'],
    ],
  },
  {
    title: 'keys.lists',
    keys: [
      ['j', 'keys.next'],
      ['k', 'keys.previous'],
      ['Enter', 'keys.open'],
    ],
  },
  {
    title: 'keys.thread',
    keys: [
      ['j', 'keys.next-post'],
      ['k', 'keys.previous-post'],
      ['r', 'keys.reply'],
      ['n', 'keys.next-new'],
    ],
  },
]

/** The sheet of keys, with a way to switch all of them off. */
export const KeysSheet = () => {
  const isOn = keysOn.use()
  return (
    <Dialog isOpen onClose={() => showSheet(false)} title={t('keys.title')} lead={t('keys.lead')}>
      <div className="keys-sheet">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(what)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Check label={t('keys.use')} hint={t('keys.use-hint')} isChecked={isOn} onChange={(next) => keysOn.write(next)} />
    </Dialog>
  )
}
