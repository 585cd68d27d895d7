import { useLanguage } from '../../../text/language/choose-language.ts'
import { isLanguage, languages } from '../../../text/language/languages.ts'
import { t } from '../../../text/text.ts'

/** Where the pages speak another language than English: what the pause understands of it. A page in German must not promise more. */
export const LanguageNote = () => {
  const language = useLanguage()
  if (language === 'en' || !isLanguage(language)) return null
  return <p className="muted small">{t('posts.pause-english', { language: languages[language] })}</p>
}
