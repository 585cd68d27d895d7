import type { ReactNode } from 'react'
import { type ResourcesMessageId, t } from './resources-text.ts'
import './resources.css'

const helps = ['answer.do.1', 'answer.do.2', 'answer.do.3', 'answer.do.4', 'answer.do.5', 'answer.do.6'] as const
const hurts = ['answer.dont.1', 'answer.dont.2', 'answer.dont.3', 'answer.dont.4', 'answer.dont.5'] as const
const examples = ['answer.example.1', 'answer.example.2', 'answer.example.3'] as const

/** What to say, and what not, to somebody who is struggling. */
export const AnswerGuide = ({ headingLevel }: { readonly headingLevel: 'h2' | 'h3' }) => {
  const Heading = headingLevel
  return (
    <section className="answer-guide" id="answering">
      {headingLevel === 'h2' && <Heading>{t('answer.title')}</Heading>}
      <p className="muted">{t('answer.lead')}</p>
      <Part heading={<Heading className="help-title">{t('answer.do')}</Heading>} items={helps} />
      <Part heading={<Heading className="help-title">{t('answer.examples')}</Heading>} items={examples} />
      <Part heading={<Heading className="help-title">{t('answer.dont')}</Heading>} items={hurts} />
      <Heading className="help-title">{t('answer.danger')}</Heading>
      <p>{t('answer.danger.text')}</p>
    </section>
  )
}

const Part = ({ heading, items }: { readonly heading: ReactNode; readonly items: readonly ResourcesMessageId[] }) => (
  <>
    {heading}
    <ul>
      {items.map((id) => (
        <li key={id}>{t(id)}</li>
      ))}
    </ul>
  </>
)
