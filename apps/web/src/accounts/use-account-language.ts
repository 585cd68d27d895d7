import { useEffect } from 'react'
import { call, queryClient } from '../api/client.ts'
import { useMe } from '../api/use-me.ts'
import { spokenLanguage } from '../text/language/catalogs.ts'
import { chooseLanguage } from '../text/language/choose-language.ts'
import { isLanguage, type Language } from '../text/language/languages.ts'

/**
 * Whoever signs in is spoken to in the language of their account, and their mails are written in it. An account that has none yet keeps
 * the one that its owner reads in.
 */
export const useAccountLanguage = (): void => {
  const account = useMe().data?.account
  const kept = account?.language
  const id = account?.id
  useEffect(() => {
    if (id === undefined) return
    const spoken = spokenLanguage()
    if (kept) {
      if (isLanguage(spoken) && kept !== spoken) void chooseLanguage(kept)
    } else if (isLanguage(spoken) && spoken !== 'en') void keepWithAccount(spoken)
  }, [id, kept])
}

/** Speaks another language from now on, here and, for whoever is signed in, wherever they sign in. */
export const changeLanguage = async (language: Language, isSignedIn: boolean): Promise<void> => {
  await chooseLanguage(language)
  if (isSignedIn) await keepWithAccount(language)
}

const keepWithAccount = async (language: Language): Promise<void> => {
  // A page that speaks is worth more than a choice that is kept: what fails here is asked again at the next visit.
  await call('chooseLanguage', { body: { language } }).catch(() => undefined)
  await queryClient.invalidateQueries({ queryKey: ['readMe'] })
}
