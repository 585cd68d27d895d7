import { type KindOfSpace, settingsWithin } from '@hearth/contract/space-kind'
import { Lock, SlidersHorizontal } from 'lucide-react'
import { useId } from 'react'
import { t } from './kinds-text.ts'
import { alwaysSo, choiceWords, openSettings, settingWords } from './named.ts'
import './kinds.css'

/** What the answers on the page of questions mean, said while they are given. */
export const WhatFollows = ({ of }: { readonly of: KindOfSpace }) => {
  const heading = useId()
  const settings = settingsWithin(of)
  const always = alwaysSo(of)
  return (
    <section className="follows" aria-labelledby={heading}>
      <h2 id={heading}>{t('follows')}</h2>
      <div role="status" className="stack">
        {always.length > 0 && (
          <div>
            <h3 className="follows-head">
              <Lock aria-hidden="true" /> {t('follows.always')}
            </h3>
            <Sentences of={always} />
          </div>
        )}
        <div>
          <h3 className="follows-head">
            <SlidersHorizontal aria-hidden="true" /> {t('follows.begins')}
          </h3>
          <dl className="follows-settings">
            {openSettings(of).map((id) => (
              <div key={id}>
                <dt>{settingWords(id)}</dt>
                <dd>{choiceWords(id, settings[id])}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  )
}

/** Sentences, one under the other. */
export const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <ul className="follows-list">
    {of.map((words) => (
      <li key={words}>{words}</li>
    ))}
  </ul>
)
