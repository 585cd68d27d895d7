import { useState } from 'react'
import { useParams } from 'react-router'
import { codeOf, problemWords } from '../../api/problem-words.ts'
import { useAction } from '../../api/use-api.ts'
import { t as tApp } from '../../text/text.ts'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Empty } from '../../ui/states/empty.tsx'
import { t } from './settings-text.ts'

/**
 * Where the link at the end of a mail leads: no more of them. It asks first, since mail programs open links by
 * themselves to look at them.
 */
export const QuietPage = () => {
  const { token = '' } = useParams()
  const end = useAction('endNoticeMail', ['readNoticeSettings'])
  const [isDone, setIsDone] = useState(false)
  if (end.error && ['link-invalid', 'not-found'].includes(codeOf(end.error)))
    return <Empty title={t('quiet.unknown')} words={t('quiet.unknown-words')} />
  return (
    <Page title={t('quiet.title')} lead={t('quiet.words')} width="narrow">
      <p role="status">{isDone ? t('quiet.done') : end.error ? problemWords(end.error) : ''}</p>
      <div className="row">
        {!isDone && (
          <Button
            look="primary"
            isBusy={end.isPending}
            onClick={() => end.mutate({ params: { token } }, { onSuccess: () => setIsDone(true) })}
          >
            {t('quiet.do')}
          </Button>
        )}
        <ButtonLink to="/">{tApp('nav.home')}</ButtonLink>
      </div>
    </Page>
  )
}
