import { describe, expect, test } from 'vitest'
import { countryOf, helpCountries, helpDirectories, helpLines, helpLinesOf } from './help-lines.ts'

const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`)

describe('the list of help lines', () => {
  test.each(helpLines.map((line) => [line.country, line.name, line] as const))(
    '%s, %s has all of its parts',
    (_, __, line) => {
      expect(Object.keys(line).sort()).toEqual(
        ['checkedOn', 'country', 'hours', 'languages', 'name', 'number', 'source'].sort(),
      )
      expect(line.country).toMatch(/^[A-Z]{2}$/)
      expect(line.name.trim()).toBe(line.name)
      expect(line.name).not.toBe('')
      expect(line.number).toMatch(/^\d[\d ]*\d$/)
      expect(line.number.replace(/ /g, '').length).toBeGreaterThanOrEqual(3)
      expect(['always', 'see-page']).toContain(line.hours)
      expect(line.languages.length).toBeGreaterThan(0)
      for (const tag of line.languages) expect(tag).toMatch(/^[a-z]{2,3}$/)
      expect(line.source).toMatch(/^https:\/\//)
      expect(line.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(dayOf(line.checkedOn)).not.toBeNaN()
      expect(dayOf(line.checkedOn)).toBeLessThan(Date.now() + 86_400_000)
    },
  )

  test('names each number once in a country and keeps the countries in order', () => {
    const keys = helpLines.map(({ country, number }) => `${country} ${number}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect([...helpCountries]).toEqual([...helpCountries].sort())
  })

  test('always offers directories of many countries', () => {
    expect(helpDirectories.map(({ url }) => url)).toEqual(['https://findahelpline.com', 'https://www.befrienders.org'])
    for (const { source, checkedOn } of helpDirectories) {
      expect(source).toMatch(/^https:\/\//)
      expect(dayOf(checkedOn)).not.toBeNaN()
    }
  })

  test('finds the lines of a country by any case, and none for one without', () => {
    expect(helpLinesOf('gb').map(({ number }) => number)).toEqual(['116 123'])
    expect(helpLinesOf('XX')).toEqual([])
  })

  test.each([
    ['en-GB', 'GB'],
    ['zh-Hans-CN', 'CN'],
    ['en_US.UTF-8', 'US'],
    ['en', null],
    ['', null],
    ['C', null],
  ])('reads the country of %j', (tag, country) => expect(countryOf(tag)).toBe(country))
})
