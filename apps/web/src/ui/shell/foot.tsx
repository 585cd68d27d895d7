import { Keyboard, Moon, Sun, SunMoon, Waves } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { t } from '../../text/text.ts'
import { Button } from '../controls/button.tsx'
import { showSheet } from '../keys/sheet-store.ts'
import { type Look, readLook, setLook } from './look.ts'

const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const
const themeIcon = { system: SunMoon, light: Sun, dark: Moon } as const

/** The foot of every page: where the fire comes from, in which language the pages speak, and how they look on this device. */
export const Foot = ({ language }: { readonly language: ReactNode }) => (
  <footer className="foot">
    <nav aria-label={t('foot.label')} className="foot-links">
      <Link to="/try">{t('foot.try')}</Link>
      <Link to="/help">{t('foot.help')}</Link>
      <Link to="/api">{t('foot.api')}</Link>
    </nav>
    <LookButtons language={language} />
  </footer>
)

const LookButtons = ({ language }: { readonly language: ReactNode }) => {
  const [look, keep] = useState(readLook)
  const change = (next: Look) => {
    setLook(next)
    keep(next)
  }
  const Icon = themeIcon[look.theme]
  return (
    <div className="row foot-look">
      {language}
      <Button look="quiet" size="small" className="foot-keys" aria-haspopup="dialog" onClick={() => showSheet(true)}>
        <Keyboard aria-hidden="true" /> {t('foot.keys')}
      </Button>
      <Button look="quiet" size="small" onClick={() => change({ ...look, theme: nextTheme[look.theme] })}>
        <Icon aria-hidden="true" /> {t(`look.theme.${look.theme}`)}
      </Button>
      <Button
        look="quiet"
        size="small"
        aria-pressed={look.motion === 'still'}
        onClick={() => change({ ...look, motion: look.motion === 'still' ? 'system' : 'still' })}
      >
        <Waves aria-hidden="true" /> {t(`look.motion.${look.motion}`)}
      </Button>
    </div>
  )
}
