import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assemble, checkAnswers, en, placeInText, type Scaffold, scaffolds } from './index.ts'

const scaffold = (id: Scaffold['id']): Scaffold => scaffolds.find((one) => one.id === id) as Scaffold
const answerAll = (one: Scaffold, words: string) => Object.fromEntries(one.steps.map((step) => [step.id, words]))
/** What is told of one answer alone, as `check: words`. */
const told = (id: Scaffold['id'], step: string, answer: string) =>
  checkAnswers(scaffold(id), { [step]: answer }, en.scaffolds[id])
    .filter((warning) => warning.step === step)
    .map(({ id: check, words }) => `${check}: ${words === null ? 'nothing' : answer.slice(words.start, words.end)}`)

describe('what is pointed out', () => {
  test.each([
    ['thanks', 'act', 'You are so kind and helpful!', 'trait: You are so kind and helpful!'],
    ['thanks', 'act', '  You’re the best 🎉', 'trait: You’re the best 🎉'],
    ['thanks', 'act', 'What a legend. You are amazing.', 'trait: What a legend. You are amazing.'],
    ['thanks', 'act', 'Thanks for everything!', 'vague: Thanks for everything!'],
    ['thanks', 'act', 'thank you so much for all your help', 'vague: thank you so much for all your help'],
    ['thanks', 'act', 'Good job!', 'vague: Good job!'],
    ['thanks', 'effect', '', 'no-effect: nothing'],
    ['apology', 'act', 'I am sorry if I hurt you.', 'if: sorry if'],
    ['apology', 'act', 'I shouted, but I was tired.', 'but: but'],
    ['apology', 'act', 'I shouted. However, it was late.', 'but: However'],
    ['apology', 'act', 'I am sorry that you felt left out.', 'you-felt: sorry that you felt'],
    ['apology', 'effect', 'I don’t like the way you took it.', 'you-felt: the way you took'],
    ['apology', 'act', 'I saw you felt bad.', 'felt-not-done: you felt'],
    ['apology', 'act', 'Mistakes were made.', 'nobody-did: Mistakes were made'],
    ['apology', 'act', 'I shouted because you were late.', 'their-part: because you'],
    ['apology', 'act', ' ', 'no-act: nothing'],
    ['apology', 'repair', '', 'no-repair: nothing'],
    ['feedback', 'behavior', 'you were really rude.', 'verdict: you were really rude'],
    ['feedback', 'behavior', 'You always interrupt.', 'always: You always'],
    ['feedback', 'effect', 'You don’t even care.', 'mind: You don’t even care'],
    ['feedback', 'request', 'Be more professional please', 'vague-request: Be more professional please'],
    ['feedback', 'request', 'Change your attitude.', 'vague-request: Change your attitude.'],
    ['feedback', 'request', 'Stop being difficult', 'vague-request: Stop being difficult'],
    ['feedback', 'request', '', 'no-request: nothing'],
    [
      'disagreement',
      'restate',
      'So you’re basically saying we should all quit.',
      'not-theirs: So you’re basically saying',
    ],
    ['disagreement', 'agree', '', 'no-agreement: nothing'],
    ['disagreement', 'agree', 'Nothing.', 'no-agreement: Nothing.'],
    ['disagreement', 'agree', 'I don’t agree with any of it.', 'no-agreement: I don’t agree with any of it.'],
    ['disagreement', 'agree', 'The price is right, but …', 'taken-back: but'],
    ['disagreement', 'differ', 'But the roof leaks.', 'taken-back: But'],
    ['disagreement', 'differ', 'Yes, but the roof leaks.', 'taken-back: Yes, but'],
    ['disagreement', 'differ', 'You’re simply wrong.', 'closed: You’re simply wrong'],
    ['empathy', 'feeling', 'At least you still have a job.', 'minimizes: At least'],
    ['empathy', 'feeling', 'Just think positive!', 'minimizes: Just think positive'],
    ['empathy', 'offer', 'You’ll be fine.', 'minimizes: You’ll be fine'],
    ['empathy', 'feeling', 'I know exactly how you feel.', 'own-story: I know exactly how you feel'],
    ['empathy', 'offer', 'You should see a doctor.', 'advice: You should'],
    ['empathy', 'ask', 'Have you tried yoga?', 'advice: Have you tried'],
    ['empathy', 'ask', '', 'no-question: nothing'],
  ] as const)('%s, %s: “%s”', (id, step, answer, expected) => {
    expect(told(id, step, answer)).toContain(expected)
  })
})

describe('what is left alone', () => {
  test.each([
    ['thanks', 'act', 'You are so kind: you drove my mother home.'],
    ['thanks', 'act', 'Thank you for your help with the roof on Saturday.'],
    ['apology', 'act', 'I did not ask if you had time.'],
    ['apology', 'act', 'I acted as if you were not there.'],
    ['apology', 'act', 'I did nothing but complain.'],
    ['apology', 'act', 'I am sorry for making you feel small.'],
    ['apology', 'effect', 'You felt left out, and went home early.'],
    ['apology', 'repair', 'I cannot undo it, but I will write to all of them.'],
    ['feedback', 'effect', 'We never heard her idea.'],
    ['feedback', 'behavior', 'you are on the list for three shifts.'],
    ['feedback', 'request', 'Could you be here at nine?'],
    ['disagreement', 'differ', 'The roof leaks, but the walls are dry.'],
    ['disagreement', 'agree', 'Nothing would please me more than a new roof.'],
    ['empathy', 'feeling', 'You must be so tired. You should not have to carry that alone.'],
    ['empathy', 'ask', 'Is there anything you need to get done at least once a week?'],
    ['empathy', 'offer', 'I would be glad to bring soup, or we could just talk.'],
  ] as const)('%s, %s: “%s”', (id, step, answer) => {
    expect(told(id, step, answer)).toEqual([])
  })

  test('the examples that people are shown', () => {
    for (const one of scaffolds) {
      const { steps } = en.scaffolds[one.id]
      const answers = Object.fromEntries(one.steps.map(({ id }) => [id, steps[id]?.example ?? '']))
      expect(checkAnswers(one, answers, en.scaffolds[one.id])).toEqual([])
    }
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'sorry if',
        'but',
        'you felt',
        'You’re',
        'you are',
        'rude',
        'always',
        'so kind',
        'at least',
        'however',
        'nothing',
        'obviously',
        'because you',
        '\n',
        '  ',
        '🎉',
        '.',
        ',',
        '’',
        'be better',
        '\ud83d',
        'İ',
        'ſ',
      ),
    )
    .map((words) => words.join(' ')),
)

describe('any answers', () => {
  const anyAnswers = fc
    .constantFrom(...scaffolds)
    .chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.record(Object.fromEntries(one.steps.map(({ id }) => [id, anyText])), { requiredKeys: [] }),
      ),
    )

  test('are survived, and words are told exactly where they stand, in the answer and in the text', () => {
    fc.assert(
      fc.property(anyAnswers, ([one, answers]) => {
        const assembled = assemble(one, answers)
        for (const warning of checkAnswers(one, answers, en.scaffolds[one.id])) {
          expect(warning.message).not.toContain('{')
          if (warning.words === null) continue
          const { start, end } = warning.words
          const answer = answers[warning.step] ?? ''
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(answer.length)
          const said = answer.slice(start, end)
          expect(said.trim()).toBe(said)
          const place = placeInText(warning, assembled)
          expect(place && assembled.text.slice(place.start, place.end)).toBe(said)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('of a hundred thousand letters are told at once', () => {
    for (const words of ['you are so so so ', 'yes, ', ' ', 'be more more ', 'but', 'thanks so much ']) {
      const long = words.repeat(Math.ceil(100_000 / words.length))
      for (const one of scaffolds) checkAnswers(one, answerAll(one, long), en.scaffolds[one.id])
    }
  }, 20_000)
})
