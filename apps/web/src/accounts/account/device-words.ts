import { t } from './account-text.ts'

/** “Firefox on Linux”, or what is known of it. */
export const deviceWords = ({ browser, system }: { readonly browser: string; readonly system: string }): string => {
  if (browser && system) return t('sessions.device', { browser, system })
  return browser || system || t('sessions.unknown')
}
