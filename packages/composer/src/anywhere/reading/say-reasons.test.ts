import { expect, test } from 'vitest'
import { en } from '../../locales/text.ts'
import { exampleReader, harsh } from '../../testing/example-reader.ts'
import { sayingReasons } from './say-reasons.ts'

const reasonsOf = async (reasons = {}, message?: string) => {
  const inner = exampleReader()
  const reader = sayingReasons(
    {
      advise: async (input) => {
        const answer = await inner.advise(input)
        const said = answer.advice.reasons.map((one) => ({ ...one, message: message ?? one.message }))
        return { ...answer, advice: { ...answer.advice, reasons: said } }
      },
    },
    en.anywhere,
    reasons,
  )
  return (await reader.advise({ text: harsh })).advice.reasons.map((one) => one.message)
}

test('a reason that names its words stays as it is', async () => {
  expect(await reasonsOf()).toEqual(['“absolute idiot” may read as about the person.'])
})

test('one that does not is given them, since nothing is marked in the text', async () => {
  expect(await reasonsOf({}, 'This sentence may hurt.')).toEqual(['“absolute idiot”: This sentence may hurt.'])
})

test.each([
  [{ 'insult.intelligence': 'a {words}', 'insult.*': 'b', '*': 'c' }, 'a absolute idiot'],
  [{ 'insult.*': 'b {words}', '*': 'c' }, 'b absolute idiot'],
  [{ '*': 'c {words}' }, 'c absolute idiot'],
  [{ 'threat.*': 'd' }, '“absolute idiot” may read as about the person.'],
])('the page’s own words for %j', async (reasons, message) => {
  expect(await reasonsOf(reasons)).toEqual([message])
})
