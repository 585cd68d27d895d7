import type { NoticeChoice, NoticeSettings, NoticeTopic } from '@hearth/contract'
import { BellRing } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { call, queryClient } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { type AnswerOf, keyOf, useApi } from '../../api/use-api.ts'
import { hasRole, useSpace } from '../../spaces/space-view.ts'
import { t as tApp } from '../../text/text.ts'
import { Check, Segments } from '../../ui/controls/choices.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Page } from '../../ui/page/page.tsx'
import { Empty } from '../../ui/states/empty.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { Problem } from '../../ui/states/problem.tsx'
import { t } from './settings-text.ts'
import './notice-settings.css'

/** What I am told at once, once a day, or not at all, and whether by mail too. Kept as soon as it is chosen. */
export const NoticeSettingsPage = () => {
  const view = useSpace()
  const { space, person } = view
  const params = { spaceId: space.id }
  const read = useApi('readNoticeSettings', { params }, { enabled: person !== null })
  if (!person)
    return <Empty icon={BellRing} title={tApp('posts.members-only')} words={tApp('posts.members-only-words')} />
  return (
    <Page
      title={t('title')}
      lead={t('lead', { space: space.name })}
      above={<Link to={`/s/${space.slug}/notices`}>{t('back')}</Link>}
      width="narrow"
    >
      {read.error && !read.data ? (
        <Problem error={read.error} onRetry={read.refetch} />
      ) : read.data ? (
        <Settings
          spaceId={space.id}
          slug={space.slug}
          settings={read.data}
          hasMail={space.email !== 'never'}
          topics={topicsFor(hasRole(view, 'moderator'))}
        />
      ) : (
        <Loading lines={4} />
      )}
    </Page>
  )
}

/** Records, so that a new topic or choice does not compile here until it is listed; types only, so that no schema is bundled. */
const allTopics: Record<NoticeTopic, true> = {
  reply: true,
  mention: true,
  thanks: true,
  'report-outcome': true,
  'appeal-received': true,
}
const allChoices: Record<NoticeChoice, true> = { on: true, daily: true, off: true }
const noticeTopicIds = Object.keys(allTopics) as NoticeTopic[]
const noticeChoices = Object.keys(allChoices) as NoticeChoice[]

/** Only moderators are asked for another look. */
const topicsFor = (mayModerate: boolean): readonly NoticeTopic[] =>
  noticeTopicIds.filter((topic) => mayModerate || topic !== 'appeal-received')

interface SettingsProps {
  readonly spaceId: string
  readonly slug: string
  readonly settings: NoticeSettings
  /** A space that wants no addresses mails nothing. */
  readonly hasMail: boolean
  readonly topics: readonly NoticeTopic[]
}

const Settings = ({ spaceId, slug, settings, hasMail, topics }: SettingsProps) => {
  // What was just chosen stands at once, and goes back where it could not be kept.
  const [wished, setWished] = useState<Wish>({})
  const keep = async (wish: Wish) => {
    setWished(wish)
    try {
      keepAnswer(
        spaceId,
        await call('changeNoticeSettings', { params: { spaceId }, body: { ...wish, timeZone: here() } }),
      )
      showToast({ words: tApp('ui.saved'), kind: 'notice-settings' })
    } catch (error) {
      showToast({ words: problemWords(error), kind: 'notice-settings' })
    } finally {
      setWished({})
    }
  }
  const isMailed = wished.isMailed ?? settings.isMailed
  return (
    <div className="stack">
      <ul className="notice-topics">
        {topics.map((topic) => (
          <li key={topic} className="notice-topic">
            <div>
              <p className="notice-topic-name">{t(`topic.${topic}`)}</p>
              <p className="muted small">{t(`topic.${topic}-hint`)}</p>
            </div>
            <Segments
              legend={t(`topic.${topic}`)}
              value={wished.choices?.[topic] ?? settings.choices[topic]}
              onChange={(choice) => keep({ choices: { [topic]: choice } })}
              choices={noticeChoices.map((value) => ({ value, label: t(`choice.${value}`) }))}
            />
          </li>
        ))}
      </ul>
      <p className="muted small">{t('daily-when', { zone: here() })}</p>
      {settings.mail === 'ready' && hasMail && (
        <Check
          label={t('mail')}
          hint={t('mail-hint')}
          isChecked={isMailed}
          onChange={(next) => keep({ isMailed: next })}
        />
      )}
      {settings.mail === 'no-address' && hasMail && (
        <p className="small">
          {t('mail-needs-address')} <Link to="/account">{t('mail-account')}</Link>
        </p>
      )}
      <p className="small">
        <Link to={`/s/${slug}/mentions`}>{t('mentions')}</Link>
      </p>
      <section className="panel">
        <h2 className="notice-topic-name">{t('always')}</h2>
        <p className="small">{t('always-words')}</p>
      </section>
    </div>
  )
}

interface Wish {
  readonly choices?: Partial<Record<NoticeTopic, NoticeChoice>>
  readonly isMailed?: boolean
}

const keepAnswer = (spaceId: string, answer: AnswerOf<'changeNoticeSettings'>): void =>
  void queryClient.setQueryData(keyOf('readNoticeSettings', { params: { spaceId } }), answer)

/** The time zone of this browser. */
const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC'
