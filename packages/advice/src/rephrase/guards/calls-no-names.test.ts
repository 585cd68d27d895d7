import { describe, expect, test } from 'vitest'
import { en } from '../../locales/en.generated.ts'
import { compileWording } from '../words/wording.ts'
import { callsNoNames } from './calls-no-names.ts'

const wording = compileWording(en)

describe('callsNoNames', () => {
  test.each([
    'You’re a rotten liar.',
    'Read it. You clown.',
    'Asset flipping parasite.',
    'ur such a lazy slob',
    "You're bad. Read it.",
    'You bad, Sam.',
    'You are bad Sam. Read it.',
    'they are all just bad',
  ])('hears the name in “%s”', (text) => {
    expect(callsNoNames(text, wording)).toBe(false)
  })

  test.each([
    'The pig is in the garden today.',
    'You said the tool is broken on the new machine.',
    'You are bad at keeping time.',
    'Read the docs.',
    '',
  ])('hears none in “%s”', (text) => {
    expect(callsNoNames(text, wording)).toBe(true)
  })
})
