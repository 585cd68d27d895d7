import { describe, expect, test } from 'vitest'
import * as scaffold from '../index.ts'

const { en, scaffolds } = scaffold

describe.each(scaffolds.map((one) => [one.id, one] as const))('%s', (id, one) => {
  const words = en.scaffolds[id]
  const steps = one.steps.map((step) => step.id)

  test('has words for every step and every check, and for nothing else', () => {
    expect(Object.keys(words.steps)).toEqual(steps)
    expect(Object.keys(words.warnings)).toEqual(one.checks.map((check) => check.id))
  })

  test('asks a question and shows how somebody else might answer', () => {
    for (const { question, named, example } of Object.values(words.steps)) {
      expect(question).toMatch(/\?/)
      if (named !== undefined) expect(named).toContain('{name}')
      expect(example.length).toBeGreaterThan(10)
    }
  })

  test('checks steps that it has, with words that say what is meant', () => {
    for (const check of one.checks) {
      expect(steps).toEqual(expect.arrayContaining([...check.steps]))
      const warning = words.warnings[check.id]
      expect(warning?.message.includes('{words}')).toBe(check.kind !== 'lacks')
      if (check.kind !== 'lacks') expect(warning?.find?.length).toBeGreaterThan(0)
    }
  })

  test('scolds nobody', () => {
    for (const { message } of Object.values(words.warnings))
      expect(message).not.toMatch(/must|should|don’t|never|wrong|violat/i)
  })
})

test('the room has these public names', () => {
  expect(Object.keys(scaffold).sort()).toEqual(['assemble', 'checkAnswers', 'en', 'placeInText', 'scaffolds'])
})

test('the five stand in the order of the menu', () => {
  expect(scaffolds.map(({ id }) => id)).toEqual(['thanks', 'apology', 'feedback', 'disagreement', 'empathy'])
})
