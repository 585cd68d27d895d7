import type { ReaderAnswer } from '@hearth/composer'
import type { HarmAttributeId } from '@hearth/contract'
import type { ReactNode } from 'react'
import { MarkedWords } from './marked-words.tsx'
import { isTryMessageId, t } from './try-text.ts'
import type { Seen } from './watched-reader.ts'

/** What the reader saw in the text, in words for people. No score: a number would be something to beat. */
export const ReaderSaw = ({ seen }: { readonly seen: Seen | null }) => (
  <aside className="panel try-saw" aria-labelledby="try-saw">
    <h2 id="try-saw">{t('saw.heading')}</h2>
    {seen === null && <p className="muted">{t('saw.empty')}</p>}
    {seen?.answer === 'late' && <p>{t('saw.late')}</p>}
    {seen !== null && seen.answer !== 'late' && <Answer text={seen.text} answer={seen.answer} />}
    <p className="small muted">{t('saw.limits')}</p>
  </aside>
)

const Answer = ({ text, answer }: { readonly text: string; readonly answer: ReaderAnswer }) => {
  const { analysis, advice } = answer
  const { harm, kind } = noticed(answer)
  const spans = advice.reasons.length > 0 ? advice.reasons : analysis.findings
  return (
    <>
      <p className="try-saw-text">
        <MarkedWords text={text} spans={spans} />
      </p>
      <p>{t(`saw.decision.${advice.advice}`)}</p>
      {analysis.degraded?.includes('encoder') && <p className="small muted">{t('saw.quick')}</p>}
      {analysis.unsupported?.includes('language') ? (
        <p>{t('saw.language.other')}</p>
      ) : (
        <dl className="try-saw-list">
          <Row name={t('saw.words')}>{wordsSeen(text, answer)}</Row>
          <Row name={t('saw.harm')}>{harm}</Row>
          <Row name={t('saw.kind')}>{kind}</Row>
          <Row name={t('saw.aim')}>{[t(`saw.target.${analysis.target ?? 'none'}`)]}</Row>
          <Row name={t('saw.other')}>{otherThings(text, answer)}</Row>
        </dl>
      )}
    </>
  )
}

const Row = ({ name, children }: { readonly name: string; readonly children: readonly ReactNode[] }) =>
  children.length === 0 ? null : (
    <div>
      <dt>{name}</dt>
      <dd>
        {children.map((child, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, shown once.
          <span key={index} className="tag">
            {child}
          </span>
        ))}
      </dd>
    </div>
  )

/** Each flagged place once, with everything that it is. */
const wordsSeen = (text: string, { analysis }: ReaderAnswer): string[] => {
  const meanings = new Map<string, Set<string>>()
  for (const { start, end, attribute } of analysis.findings) {
    const words = text.slice(start, end)
    meanings.set(words, (meanings.get(words) ?? new Set()).add(attributeWords(attribute)))
  }
  return [...meanings].map(([words, what]) => t('saw.word', { words, what: [...what].join(', ') }))
}

/** A record, so that a new harm does not compile until it is listed; types alone, so that no schema is fetched. */
const harms: Record<HarmAttributeId, true> = {
  toxicity: true,
  'severe-toxicity': true,
  insult: true,
  profanity: true,
  threat: true,
  'identity-attack': true,
  'sexually-explicit': true,
  demeaning: true,
  exclusion: true,
}

const noticed = ({ noticed: ids = [] }: ReaderAnswer): { harm: string[]; kind: string[] } => {
  const isHarm = (id: string) => Object.hasOwn(harms, id)
  return { harm: ids.filter(isHarm).map(attributeWords), kind: ids.filter((id) => !isHarm(id)).map(attributeWords) }
}

const otherThings = (text: string, { analysis: { signals } }: ReaderAnswer): string[] => [
  ...(signals.distress === 'support' || signals.distress === 'crisis' ? [t(`saw.distress.${signals.distress}`)] : []),
  ...(signals.toneTags ?? []).map(({ tag }) => t('saw.toneTag', { tag })),
  ...(signals.personalData ?? []).map(({ start, end }) => t('saw.personalData', { words: text.slice(start, end) })),
  ...(signals.considerate ?? []).map(({ phrase }) => t('saw.considerate', { words: phrase })),
]

const attributeWords = (id: string): string => {
  const message = `attribute.${id}`
  return isTryMessageId(message) ? t(message) : id
}
