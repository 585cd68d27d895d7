import data from './help-lines.json' with { type: 'json' }

/** One line that somebody in a crisis can call. */
export interface HelpLine {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Its own name; never translated. */
  readonly name: string
  /** As it is dialed inside the country. */
  readonly number: string
  /** `always`: day and night. `see-page`: the page that was read does not say, or it is long. */
  readonly hours: 'always' | 'see-page'
  /** BCP 47, those that its own page names. */
  readonly languages: readonly string[]
  /** The page of the organization that has the number. */
  readonly source: string
  /** The day on which that page was read, such as 2026-11-21. */
  readonly checkedOn: string
}

/** A directory of lines of many countries; always offered. */
export interface HelpDirectory {
  readonly name: string
  readonly url: string
  readonly source: string
  readonly checkedOn: string
}

/**
 * The one list of help lines. A wrong number is the worst mistake that this project can make: a line is in it only where the page of the
 * organization that runs the line, or of a branch or body that runs it with others, was read and has the number.
 */
export const helpLines: readonly HelpLine[] = data.lines as readonly HelpLine[]

export const helpDirectories: readonly HelpDirectory[] = data.directories

/** The countries that have a line, in the order of their codes. */
export const helpCountries: readonly string[] = [...new Set(helpLines.map(({ country }) => country))]

/** The lines of a country; none where no page could be read. */
export function helpLinesOf(country: string): readonly HelpLine[] {
  return helpLines.filter((line) => line.country === country.toUpperCase())
}

/** The country of a language tag: GB of "en-GB", also of "zh-Hans-CN"; null where the tag has none. */
export function countryOf(tag: string): string | null {
  return /^[a-z]{2,3}(?:[-_][A-Za-z]{4})?[-_]([A-Za-z]{2})\b/.exec(tag)?.[1]?.toUpperCase() ?? null
}
