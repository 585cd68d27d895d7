import type { Case } from '@hearth/contract'
import { BookOpen } from 'lucide-react'
import { t } from '../../text/console-text.ts'
import { foundIn } from './reader-words.ts'

interface ReaderAidProps {
  readonly one: Case
  /** The words stay out of sight while the text itself is covered. */
  readonly isCovered: boolean
}

/** What the reader sees in the post, in words. An aid that can be wrong; the moderator decides. */
export const ReaderAid = ({ one, isCovered }: ReaderAidProps) => {
  const { analysis, post } = one
  if (!analysis || !post) return null
  const found = foundIn(post.text ?? '', analysis)
  return (
    <section className="case-section" aria-labelledby="case-aid">
      <h2 id="case-aid">{t('aid.title')}</h2>
      <div className="aid">
        <BookOpen aria-hidden="true" />
        <div className="stack stack-tight">
          {analysis.unsupported ? (
            <p>{t('aid.language')}</p>
          ) : found.length === 0 ? (
            <p>{t('aid.nothing')}</p>
          ) : (
            <ul>
              {found.map(({ attribute, words }) => (
                <li key={attribute}>
                  {t(`attribute.${attribute}`)}
                  {words.length > 0 && !isCovered && (
                    <span className="aid-words">{words.map((word) => `“${word}”`).join(' · ')}</span>
                  )}
                </li>
              ))}
            </ul>
          )}
          {found.length > 0 && analysis.target && analysis.target !== 'none' && <p>{t(`target.${analysis.target}`)}</p>}
          {analysis.signals.personalData?.some((one) => one.aboutOther) && <p>{t('aid.exposure')}</p>}
          <p className="muted small">{t('aid.limits')}</p>
        </div>
      </div>
    </section>
  )
}
