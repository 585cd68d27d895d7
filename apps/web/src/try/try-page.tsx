import { useState } from 'react'
import { Segments } from '../ui/controls/choices.tsx'
import { OnDevice } from '../ui/files/on-device.tsx'
import { Page } from '../ui/page/page.tsx'
import { MonthOfPosts } from './month/month-of-posts.tsx'
import { OneMessage } from './one-message.tsx'
import { t } from './try-text.ts'
import './try.css'

type Trial = 'message' | 'month'

/** The pause to try without signing in, wholly on the device. */
export const TryPage = () => {
  const [trial, setTrial] = useState<Trial>(window.location.hash === '#month' ? 'month' : 'message')
  const choose = (next: Trial): void => {
    window.history.replaceState(window.history.state, '', `#${next}`)
    setTrial(next)
  }
  const choices = [
    { value: 'message', label: t('tab.message') },
    { value: 'month', label: t('tab.month') },
  ] as const
  return (
    <Page title={t('title')} heading={t('heading')} lead={t('lead')} width="wide">
      <OnDevice words={t('private')} />
      <Segments legend={t('tab.legend')} choices={choices} value={trial} onChange={choose} />
      {trial === 'message' ? <OneMessage /> : <MonthOfPosts />}
    </Page>
  )
}
