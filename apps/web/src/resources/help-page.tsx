import { Page } from '../ui/page/page.tsx'
import { AnswerGuide } from './answer-guide.tsx'
import { HelpLines } from './help-lines.tsx'
import { t } from './resources-text.ts'

/** Help lines of every country that we could read, and how to answer somebody who is struggling. Open to everybody. */
export const HelpPage = () => (
  <Page title={t('page.title')} lead={t('page.lead')}>
    <div className="stack stack-loose">
      <HelpLines />
      <AnswerGuide headingLevel="h2" />
    </div>
  </Page>
)
