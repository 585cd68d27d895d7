import { describe, expect, test } from 'vitest'
import { en } from '../locales/en.generated.ts'
import { analysisOf } from '../testing/analysis-of.ts'
import { coverPersonalData } from './cover-personal-data.ts'

const text = 'Her number is 07946 018 552, mine is 07946 018 553.'
const item = (words: string, aboutOther: boolean) => {
  const start = text.indexOf(words)
  return { type: 'phone', start, end: start + words.length, aboutOther }
}
const hers = item('07946 018 552', true)
const mine = item('07946 018 553', false)

describe('coverPersonalData', () => {
  test('covers another person’s details and leaves the writer’s own', () => {
    const { wordings } = coverPersonalData(text, analysisOf({ signals: { personalData: [hers, mine] } }), en)
    expect(wordings).toEqual([
      { text: 'Her number is [phone number], mine is 07946 018 553.', strategy: 'mask-personal-data' },
    ])
  })

  test('covers the writer’s own where no other person’s are shown', () => {
    const { wordings } = coverPersonalData(text, analysisOf({ signals: { personalData: [mine] } }), en)
    expect(wordings[0]?.text).toBe('Her number is 07946 018 552, mine is [phone number].')
  })

  test('covers them within another wording too', () => {
    const { within } = coverPersonalData(text, analysisOf({ signals: { personalData: [hers] } }), en)
    expect(within({ text: 'It is 07946 018 552.', strategy: 'own-it' }).text).toBe('It is [phone number].')
  })

  test('has nothing to offer where nothing is private', () => {
    expect(coverPersonalData(text, analysisOf(), en).wordings).toEqual([])
  })

  test('calls an official number by its kind, whatever the country', () => {
    const id = { ...mine, type: 'government-id.us-ssn' }
    expect(coverPersonalData(text, analysisOf({ signals: { personalData: [id] } }), en).wordings[0]?.text).toContain(
      '[official number]',
    )
  })
})
