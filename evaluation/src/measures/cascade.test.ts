import type { Analysis } from '@hearth/contract'
import { expect, test } from 'vitest'
import { type AllReadings, partAlone, type Readings } from '../readings/readings.ts'
import { decisionOf, measureCascade, measureCompany } from './cascade.ts'

/** A reader that says of every text what is written here. */
const saying = (said: Readonly<Record<string, Partial<Analysis>>>): Readings => ({
  version: 'test/1',
  thresholds: { pause: 0.5, insult: 0.6 },
  of: (text) => ({ language: 'en', engine: 'test/1', findings: [], signals: {}, ...said[text] }),
})
const attack: Partial<Analysis> = { scores: { insult: 0.9 }, pause: 0.8, target: 'person' }
const calm: Partial<Analysis> = { scores: { insult: 0.1 }, pause: 0.1, target: 'none' }
const item = (text: string) => ({ text, context: null })

test('a decision is the level of advice and what holds at its threshold', () => {
  const readings = saying({ a: attack, b: calm, c: { ...attack, target: 'none' } })
  expect(decisionOf(readings, item('a'))).toBe('pause insult')
  expect(decisionOf(readings, item('b'))).toBe('none')
  expect(decisionOf(readings, item('c'))).toBe('none insult')
})

test('the bulk tier is as often equal as it decides alike, whatever its scores', () => {
  const shipped = saying({ a: attack, b: calm, c: attack })
  const cascade = saying({ a: attack, b: { ...calm, pause: 0.3 }, c: calm })
  const all: AllReadings = { ...partAlone(shipped), cascade: { ...cascade, wasAsked: (text) => text === 'a' } }
  const figures = measureCascade(all, 'x', ['a', 'b', 'c'].map(item))
  expect(figures['cascade/x/asked']?.value).toBeCloseTo(1 / 3, 3)
  expect(figures['cascade/x/equal']?.value).toBeCloseTo(2 / 3, 3)
})

test('without an encoder there is nothing to compare', () => {
  expect(measureCascade(partAlone(saying({})), 'x', [])).toEqual({})
  expect(measureCompany(partAlone(saying({})))).toEqual({})
})
