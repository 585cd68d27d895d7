import { countryOf, type HelpLine, helpCountries, helpDirectories, helpLinesOf } from '@hearth/advice/help-lines'
import { Phone } from 'lucide-react'
import { useId, useState } from 'react'
import { locale } from '../text/text.ts'
import { t } from './resources-text.ts'
import './resources.css'

/** The country that the browser's language names; it is read on this device and sent nowhere. */
const guessCountry = (): string => {
  const country = countryOf(globalThis.navigator?.language ?? '')
  return country !== null && helpCountries.includes(country) ? country : ''
}

const nameOfDay = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

const nameOfCountry = (code: string): string =>
  new Intl.DisplayNames([locale()], { type: 'region', fallback: 'code' }).of(code) ?? code

const namesOfLanguages = (tags: readonly string[]): string => {
  const names = new Intl.DisplayNames([locale()], { type: 'language', fallback: 'code' })
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(tags.map((tag) => names.of(tag) ?? tag))
}

/** Help lines of one country, with the day on which each was read, and always the directories of the others. */
export const HelpLines = ({ headingLevel = 'h2' }: { readonly headingLevel?: 'h2' | 'h3' }) => {
  const [country, setCountry] = useState(guessCountry)
  const id = useId()
  const Heading = headingLevel
  const lines = helpLinesOf(country)
  return (
    <section className="help-lines" aria-labelledby={`${id}-title`}>
      <Heading id={`${id}-title`} className="help-title">
        {t('lines.title')}
      </Heading>
      <p className="muted">{t('lines.lead')}</p>
      <div className="help-country">
        <label className="field-label" htmlFor={`${id}-country`}>
          {t('lines.country')}
        </label>
        <select
          className="input help-select"
          id={`${id}-country`}
          value={country}
          onChange={(event) => setCountry(event.target.value)}
        >
          <option value="">{t('lines.country-none')}</option>
          {[...helpCountries]
            .map((code) => [code, nameOfCountry(code)] as const)
            .sort(([, a], [, b]) => a.localeCompare(b, locale()))
            .map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </select>
      </div>
      {lines.length > 0 && (
        <ul className="help-list">
          {lines.map((line) => (
            <Line key={line.number} line={line} />
          ))}
        </ul>
      )}
      <p>{t(lines.length > 0 || country === '' ? 'lines.directories' : 'lines.none')}</p>
      <ul className="help-list">
        {helpDirectories.map(({ name, url, checkedOn }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer noopener">
              {name}
            </a>{' '}
            <span className="small muted">{t('lines.directory-read', { day: nameOfDay(checkedOn) })}</span>
          </li>
        ))}
      </ul>
      <p className="small muted">{t('lines.limits')}</p>
      <p className="small muted">{t('lines.private')}</p>
    </section>
  )
}

const Line = ({ line: { name, number, hours, languages, source, checkedOn } }: { readonly line: HelpLine }) => (
  <li>
    <a className="help-call" href={`tel:${number.replaceAll(' ', '')}`} aria-label={t('lines.call', { name, number })}>
      <Phone aria-hidden="true" /> <strong>{number}</strong> {name}
    </a>
    <span className="small muted">
      {t(`lines.hours.${hours}`)} · {t('lines.languages', { languages: namesOfLanguages(languages) })} ·{' '}
      <a href={source} target="_blank" rel="noreferrer noopener">
        {t('lines.read', { day: nameOfDay(checkedOn) })}
      </a>
    </span>
  </li>
)
