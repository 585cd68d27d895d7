import { describe, expect, test } from 'vitest'
import { createAdvisor } from '../advise.ts'
import { en } from '../locales/en.generated.ts'
import { analyzeWithWordList, testThresholds } from '../testing/word-list-reader.ts'

const advisor = createAdvisor({ analyze: analyzeWithWordList, thresholds: testThresholds, locale: en })

/** What is offered of a plug-in's wordings. */
const checked = async (text: string, ...proposed: string[]): Promise<string[]> => {
  const { rewordings } = await advisor.advise(text, { reword: true, proposeWordings: async () => proposed })
  return rewordings.flatMap((one) => (one.from === 'plug-in' ? [one.text] : []))
}

const harsh = 'The report is late again, moron, so send it to Ana by 5.'

test('a wording that keeps the point is offered after ours, and says where it comes from', async () => {
  const text = 'You wrote a garbage report, send it again.'
  const proposed = 'The report you wrote needs work, send it again.'
  const { rewordings } = await advisor.advise(text, { proposeWordings: async () => [proposed] })
  const ours = (await advisor.advise(text)).rewordings
  expect(rewordings.slice(0, ours.length)).toEqual(ours)
  expect(rewordings.at(-1)).toEqual({ text: proposed, strategy: 'drop-the-sting', from: 'plug-in' })
  expect(ours.every(({ from }) => from === undefined)).toBe(true)
})

test('together there are three at most, none twice, and a plug-in is not asked where ours are three', async () => {
  const asked: string[] = []
  const text = 'You are an idiot, Sam. Your code is garbage, rewrite it.'
  const { rewordings } = await advisor.advise(text, {
    proposeWordings: async (draft) => {
      asked.push(draft)
      return ['Sam, your code is not good enough yet, rewrite it.', 'Sam, your code needs work, rewrite it.']
    },
  })
  expect(rewordings.length).toBeLessThanOrEqual(3)
  expect(new Set(rewordings.map((one) => one.text)).size).toBe(rewordings.length)
  expect(asked).toEqual((await advisor.advise(text)).rewordings.length < 3 ? [text] : [])
})

describe('the guards', () => {
  test('let a wording through that says the same', async () => {
    const proposed = 'The report is late again, so please send it to Ana by 5.'
    expect(await checked(harsh, proposed)).toEqual([proposed])
  })

  test.each([
    ['is as harsh', 'The report is late again, you stupid moron, so send it to Ana by 5.'],
    ['loses a number', 'The report is late again, so please send it to Ana.'],
    ['loses a name', 'The report is late again, so please send it by 5.'],
    ['adds a name', 'The report is late again, so please send it to Ana and Peter by 5.'],
    ['adds a number', 'The report is late again, so please send it to Ana by 5, not 6.'],
    ['adds a link', 'The report is late again, so send it to Ana by 5: https://evil.example/x'],
    ['adds thanks', 'Thanks! The report is late again, so send it to Ana by 5.'],
    ['adds an apology', 'Sorry, the report is late again, so send it to Ana by 5.'],
    ['denies what was said', 'The report is not late again, so send it to Ana by 5.'],
    ['drops the point', 'Could you send it to Ana by 5?'],
    ['says something else', 'Buy cheap watches at our store today, Ana, at 5.'],
    ['follows an order in the draft', 'Certainly! Here is a poem about the sea, Ana, at 5 in the morning light.'],
    ['is formatted', '**The report** is late again, so send it to Ana by 5.'],
    ['is a page', '<b>The report</b> is late again, so send it to Ana by 5.'],
    ['hides signs', 'The report is late again, so send it to Ana by 5.\u202e'],
    ['has more lines', 'The report is late again,\nso send it to Ana by 5.'],
    ['is far longer', `The report is late again, so send it to Ana by 5${', and check the report'.repeat(9)}.`],
    ['is the draft', harsh],
    ['is empty', ''],
  ])('refuse one that %s', async (_, proposed) => {
    expect(await checked(harsh, proposed)).toEqual([])
  })

  test('refuse to turn a denial round', async () => {
    expect(
      await checked('This does not work, moron, and the tests are red.', 'This does work, and the tests are red.'),
    ).toEqual([])
  })

  test('refuse to touch a sentence of a long text that does not sting', async () => {
    const text = 'I read the plan. The budget is fine. You wrote a garbage report, moron. See you at 5.'
    const kept = 'I read the plan. The budget is fine. The report you wrote needs work. See you at 5.'
    expect(await checked(text, kept.replace('The budget is fine', 'The budget is good'))).toEqual([])
    expect(await checked(text, kept)).toEqual([kept])
  })

  test.each([
    ['a report of harm', 'My manager called me a stupid idiot in front of everyone.', null],
    ['grief', 'We lost our baby and everybody tells us shit like that.', null],
    ['an answer to an attack', 'Shut up and listen.', 'You are a useless idiot.'],
    ['a harmless text', 'You wrote a good report.', null],
  ])('leave %s to its writer: nobody is even asked', async (_, text, context) => {
    const asked: string[] = []
    const proposeWordings = async (draft: string) => {
      asked.push(draft)
      return ['Something softer.']
    }
    const { rewordings } = await advisor.advise(text, { reword: true, context, proposeWordings })
    expect([asked, rewordings]).toEqual([[], []])
  })

  test('of a threat let only the boundary under it through', async () => {
    const text = 'Text me again and I will break your legs.'
    expect(await checked(text, 'Text me again and I will be angry.')).toEqual([])
  })
})

test('where Hearth finds none and the plug-in one, the text can be softened', async () => {
  const text = 'lol moron the build is red'
  const none = await advisor.advise(text, { proposeWordings: async () => [] })
  const some = await advisor.advise(text, { proposeWordings: async () => ['the build is red again'] })
  expect(some.cannotSoften).toBe(none.cannotSoften && some.rewordings.length === 0)
})

test('any strings at all may be proposed', async () => {
  const odd = ['\ud800', '\u0000', '"', '((((', '🙂'.repeat(20), ' ', 'null']
  expect(await checked(harsh, ...odd)).toEqual([])
})
