import { Languages } from 'lucide-react'
import { useMe } from '../api/use-me.ts'
import { useLanguage } from '../text/language/choose-language.ts'
import { isLanguage, type Language, languages } from '../text/language/languages.ts'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Menu, MenuItem, MenuLabel } from '../ui/controls/menu.tsx'
import { changeLanguage } from './use-account-language.ts'

/** The language of the pages, for everybody: each by its own name, and a word about the drafts. */
export const LanguageMenu = () => {
  const isSignedIn = useMe().data?.account != null
  const spoken = useLanguage()
  return (
    <Menu
      side="top"
      trigger={
        <Button look="quiet" size="small" aria-label={t('language.button', { language: nameOf(spoken) })}>
          <Languages aria-hidden="true" /> {nameOf(spoken)}
        </Button>
      }
    >
      {(Object.keys(languages) as Language[]).map((tag) => (
        <MenuItem key={tag} isCurrent={tag === spoken} onClick={() => void changeLanguage(tag, isSignedIn)}>
          <span lang={tag}>{languages[tag]}</span>
        </MenuItem>
      ))}
      <MenuLabel>
        <p className="language-note">{t('language.draft')}</p>
        <p className="language-note">{t('language.reader')}</p>
      </MenuLabel>
    </Menu>
  )
}

const nameOf = (tag: string): string => (isLanguage(tag) ? languages[tag] : tag)
