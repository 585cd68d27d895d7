import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assemble, type Scaffold, type ScaffoldAnswers, scaffolds } from './index.ts'

const scaffold = (id: Scaffold['id']): Scaffold => scaffolds.find((one) => one.id === id) as Scaffold
const text = (id: Scaffold['id'], answers: ScaffoldAnswers) => assemble(scaffold(id), answers).text

/** Strings as people write them, and strings as nobody does: halves of surrogates, marks without a letter, line breaks. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.lorem({ mode: 'sentences' }),
  fc.array(fc.constantFrom('a', ' ', '.', '\n', '’', '\ud800', '\u0301', '$&', '{words}')).map((bits) => bits.join('')),
)
const anyScaffold = fc.constantFrom(...scaffolds)
const filledIn = anyScaffold.chain((one) =>
  fc.tuple(
    fc.constant(one),
    fc.record(Object.fromEntries(one.steps.map(({ id }) => [id, anyText])), { requiredKeys: [] }),
  ),
)

describe('assemble', () => {
  test.each([
    [
      'answers in the order of the steps',
      'thanks',
      { effect: 'We opened on time.', act: 'You stayed late.' },
      'You stayed late. We opened on time.',
    ],
    [
      'a full stop where two answers would run together',
      'thanks',
      { act: 'You stayed late', effect: 'we opened' },
      'You stayed late. we opened',
    ],
    ['none behind the last', 'thanks', { act: 'You stayed late' }, 'You stayed late'],
    [
      'none behind a mark of one’s own',
      'thanks',
      { act: 'You stayed late!', effect: '(We opened)' },
      'You stayed late! (We opened)',
    ],
    [
      'none behind a link',
      'thanks',
      { act: 'You wrote https://a.example/b', effect: 'It helped' },
      'You wrote https://a.example/b It helped',
    ],
    [
      'none in a script that has none',
      'thanks',
      { act: 'お手伝いありがとう', effect: '助かりました' },
      'お手伝いありがとう 助かりました',
    ],
    [
      'a beginning that leads on',
      'feedback',
      { situation: 'On Monday', behavior: 'you went first' },
      'On Monday you went first',
    ],
    [
      'paragraphs where somebody writes in paragraphs',
      'thanks',
      { act: 'One.\nTwo.', effect: 'Three.' },
      'One.\nTwo.\n\nThree.',
    ],
    [
      'nothing of a step left out',
      'apology',
      { act: 'I was late.', effect: ' \n ', repair: 'I set two alarms.' },
      'I was late. I set two alarms.',
    ],
    ['nothing for nothing', 'empathy', {}, ''],
    ['nothing of an answer to no step', 'empathy', { act: 'lost' }, ''],
  ] as const)('%s', (_, id, answers, expected) => {
    expect(text(id, answers)).toBe(expected)
  })

  test('each answer stands in the text as it was written, at the place that is told', () => {
    fc.assert(
      fc.property(filledIn, ([one, answers]) => {
        const { text, parts } = assemble(one, answers)
        for (const { id } of one.steps) {
          const answer = answers[id] ?? ''
          const part = parts.find(({ step }) => step === id)
          if (part === undefined) expect(answer.trim()).toBe('')
          else {
            expect(text.slice(part.start, part.end)).toBe(answer.trim())
            expect(answer.slice(part.skipped, part.skipped + part.end - part.start)).toBe(answer.trim())
          }
        }
      }),
    )
  })

  test('invents no word: what is not an answer is white space or a full stop', () => {
    fc.assert(
      fc.property(filledIn, ([one, answers]) => {
        const { text, parts } = assemble(one, answers)
        let rest = ''
        let at = 0
        for (const { start, end } of parts) {
          expect(start).toBeGreaterThanOrEqual(at)
          rest += text.slice(at, start)
          at = end
        }
        expect(rest + text.slice(at)).toMatch(/^(?:\.?(?: |\n\n))*$/)
      }),
    )
  })
})
