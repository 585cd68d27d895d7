import { actions } from '@hearth/contract'
import { expect, it } from 'vitest'
import { starterPolicies } from './starter-policies.ts'

it('gives a new space ten plain rules, each with an action that exists and words that fit', () => {
  const rules = starterPolicies()
  expect(rules).toHaveLength(10)
  expect(new Set(rules.map((rule) => rule.title)).size).toBe(10)
  for (const rule of rules) {
    expect(actions).toContain(rule.suggestedAction)
    expect(rule.title.length).toBeLessThanOrEqual(60)
    expect(rule.text.split(' ').length).toBeLessThanOrEqual(40)
  }
})
