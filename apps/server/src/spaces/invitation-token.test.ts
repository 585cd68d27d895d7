import { expect, test } from 'vitest'
import { hashInvitation, newCode, newInvitationToken } from './invitation-token.ts'

test('a code can be read from a board: eight letters and digits that nobody mistakes', () => {
  for (let time = 0; time < 200; time += 1) expect(newCode()).toMatch(/^[2-9A-HJ-KMNP-TW-Z]{4}-[2-9A-HJ-KMNP-TW-Z]{4}$/)
})

test('a code counts however it is typed, and a link only as it is', () => {
  const code = newCode()
  for (const typed of [code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `]) {
    expect(hashInvitation(typed)).toBe(hashInvitation(code))
  }
  const link = newInvitationToken('link')
  expect(hashInvitation(link.toLowerCase())).not.toBe(hashInvitation(link))
})
