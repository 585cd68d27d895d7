import { createHmac, randomInt } from 'node:crypto'

const alphabet = '23456789abcdefghjkmnpqrstwxyz'
const howMany = 10
/** 29¹⁰: each guess costs one of eight tries in a quarter of an hour. */
const length = 10

/** Ten codes such as k3f9t-w7xmq, each good for one time without the app. */
export const newRecoveryCodes = (random: (max: number) => number = randomInt): string[] =>
  Array.from({ length: howMany }, () => {
    const letters = Array.from({ length }, () => alphabet[random(alphabet.length)]).join('')
    return `${letters.slice(0, 5)}-${letters.slice(5)}`
  })

/** What is stored of a code, however it is typed: a hash that needs the server's own secret to be tried. */
export const hashRecoveryCode = (secret: string, code: string): string =>
  createHmac('sha256', secret)
    .update(`recovery:${code.replace(/[\s-]/g, '').toLowerCase()}`)
    .digest('base64url')
