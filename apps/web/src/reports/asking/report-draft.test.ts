import type { PostId } from '@hearth/contract'
import { expect, it } from 'vitest'
import { blankReport, reportBody, reportLack } from './report-draft.ts'
import { reasonsToAsk } from './report-reasons.ts'

const subject = { kind: 'post', id: 'p' as PostId } as const

it('needs a reason and nothing else', () => {
  expect(reportLack(blankReport)).toBe('reason')
  for (const reason of reasonsToAsk.filter((one) => one !== 'illegal')) {
    expect(reportLack({ ...blankReport, reason })).toBeNull()
    expect(reportBody({ ...blankReport, reason }, subject)).toEqual({ subject, reason })
  }
})

it('asks what the law asks of a notice of something illegal, and no name', () => {
  const illegal = { ...blankReport, reason: 'illegal' } as const
  expect(reportLack(illegal)).toBe('details')
  expect(reportLack({ ...illegal, details: 'Forged notes.' })).toBe('good-faith')
  const whole = { ...illegal, details: ' Forged notes. ', isInGoodFaith: true }
  expect(reportLack(whole)).toBeNull()
  expect(reportBody(whole, subject)).toEqual({
    subject,
    reason: 'illegal',
    details: 'Forged notes.',
    isInGoodFaith: true,
  })
})

it('sends a name only with a notice of something illegal', () => {
  const signed = { ...blankReport, name: 'Cleo', email: 'cleo@example.org', details: 'x', isInGoodFaith: true }
  expect(reportBody({ ...signed, reason: 'illegal' }, subject)).toMatchObject({ contact: { name: 'Cleo' } })
  expect(reportBody({ ...signed, reason: 'spam' }, subject)).not.toHaveProperty('contact')
})
