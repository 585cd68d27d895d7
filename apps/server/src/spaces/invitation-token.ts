import { randomInt } from 'node:crypto'
import { hashToken, newToken } from '../ground/id.ts'

/** Neither O and 0 nor I, L and 1 nor U and V: what is read from a board must not be mistaken. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ'
/** 29⁸, half a billion thousands: with forty tries a minute from each address, nobody finds one before it ends. */
const length = 8

/** A code such as KFGT-7WXM. */
export const newCode = (random: (max: number) => number = randomInt): string => {
  const letters = Array.from({ length }, () => alphabet[random(alphabet.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

export const newInvitationToken = (kind: 'link' | 'code'): string => (kind === 'code' ? newCode() : newToken())

/** What is stored of a token. A code counts however it is typed: small letters, blanks, without its dash. */
export const hashInvitation = (token: string): string => {
  const code = token.replace(/[\s-]/g, '').toUpperCase()
  return hashToken(code.length === length ? code : token)
}
