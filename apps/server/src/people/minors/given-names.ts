import { randomInt } from 'node:crypto'
import words from '../../../locales/given-names.en.json' with { type: 'json' }

/** After a name that somebody has already, up to this number. */
const mostTwins = 99
const first = new Set(words.first)
const second = new Set(words.second)

/** Whether a name is one of those that Hearth gives: such as *Amber Otter*, or *Amber Otter 7*. No other name can pass. */
export const isGivenName = (name: string): boolean => {
  const [one = '', two = '', number, ...more] = name.split(' ')
  const isNumber = number === undefined || (/^[1-9]\d?$/.test(number) && Number(number) >= 2)
  return more.length === 0 && isNumber && first.has(one) && second.has(two)
}

/**
 * A name that nobody has yet.
 *
 * @param isTaken asked of each candidate
 * @throws RangeError where 200 draws found none: hundreds of thousands of people have one already
 */
export const drawName = (isTaken: (name: string) => boolean, random: (max: number) => number = randomInt): string => {
  for (let draw = 0; draw < 200; draw += 1) {
    const pair = `${words.first[random(words.first.length)]} ${words.second[random(words.second.length)]}`
    const name = draw < 20 ? pair : `${pair} ${2 + random(mostTwins - 1)}`
    if (!isTaken(name)) return name
  }
  throw new RangeError('no name is left to give')
}
