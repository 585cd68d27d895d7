import { countryOf, helpDirectories, helpLinesOf } from '@hearth/advice/help-lines'
import { listed, words } from '../words.ts'

/** Help lines of the country that the terminal's language names, and always the directories of the others. */
export function helpLinesCard(language: string): string[] {
  const lines = helpLinesOf(countryOf(language) ?? '')
  return [
    '',
    `  ${words('card.help')}`,
    ...lines.map(
      ({ number, name, hours, languages, checkedOn }) =>
        `  ${number}  ${name}, ${words(`card.help.${hours}`)}, ${listed(languages)} (${words('card.help.read', { day: checkedOn })})`,
    ),
    ...helpDirectories.map(
      ({ name, url, checkedOn }) => `  ${url}  ${name} (${words('card.help.read', { day: checkedOn })})`,
    ),
    `  ${words('card.help.limits')}`,
  ]
}

/** The language of the terminal as POSIX has it, such as `en_GB.UTF-8`; empty where none is set. */
export function terminalLanguage(env: { readonly [name: string]: string | undefined }): string {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
}
