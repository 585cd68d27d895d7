import { describe, expect, test } from 'vitest'
import { helpLinesCard, terminalLanguage } from './help-lines.ts'

describe('helpLinesCard', () => {
  test('names the lines of the country, the day they were checked, and the directories', () => {
    const text = helpLinesCard('en_GB.UTF-8').join('\n')
    expect(text).toContain('116 123  Samaritans, day and night, en (page read 2026-11-21)')
    expect(text).toContain('https://findahelpline.com')
  })

  test('names the directories alone where no country is known, and never a line of another one', () => {
    for (const language of ['', 'C', 'en', 'en_XX'])
      expect(helpLinesCard(language).join('\n')).not.toMatch(/Samaritans|Lifeline,/)
    expect(helpLinesCard('').join('\n')).toContain('https://www.befrienders.org')
  })
})

test('the language of a terminal is that of its messages', () => {
  expect(terminalLanguage({ LC_ALL: '', LANG: 'fr_FR.UTF-8' })).toBe('fr_FR.UTF-8')
  expect(terminalLanguage({})).toBe('')
})
