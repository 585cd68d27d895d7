import type { Policy, PolicyId } from '@hearth/contract'
import { describe, expect, it } from 'vitest'
import { blankDraft, chooseAction, choosePolicy, type Ground, lackOf, suggestionFor, writeReason } from './draft.ts'
import { reasonWordsFor } from './reason-words.ts'

const policy = (id: string, suggestedAction: Policy['suggestedAction']): Policy => ({
  id: id as PolicyId,
  position: 1,
  title: `Rule ${id}`,
  text: '',
  suggestedAction,
  isRetired: false,
})
const ground: Ground = {
  subject: 'post',
  strikes: 0,
  reasons: ['insult'],
  policies: [policy('kind', 'hide'), policy('spam', 'remove')],
  skeletonOf: (action, rule) => `${action} under ${rule?.title ?? 'nothing'}`,
}

describe('a decision while it is thought about', () => {
  it('follows the rule with the lightest action that fits, and a reason to begin with', () => {
    const draft = choosePolicy(blankDraft, 'kind', ground)
    expect(draft).toMatchObject({ policyId: 'kind', action: 'ask-to-edit', reason: 'ask-to-edit under Rule kind' })
    expect(choosePolicy(blankDraft, 'kind', { ...ground, strikes: 1 }).action).toBe('hide')
  })

  it('keeps the action that the moderator chose when the rule changes', () => {
    const chosen = chooseAction(choosePolicy(blankDraft, 'kind', ground), 'note', ground)
    expect(choosePolicy(chosen, 'spam', ground)).toMatchObject({ action: 'note', reason: 'note under Rule spam' })
  })

  it('never writes over words of the moderator, and begins anew when they are emptied', () => {
    const written = writeReason(choosePolicy(blankDraft, 'kind', ground), 'My own words')
    expect(choosePolicy(written, 'spam', ground).reason).toBe('My own words')
    expect(choosePolicy(writeReason(written, ' '), 'spam', ground).reason).toContain('Rule spam')
  })

  it('suggests nothing to fold or remove where a person is the subject', () => {
    expect(suggestionFor('kind', { ...ground, subject: 'person', strikes: 2 })).toBe('note')
    expect(suggestionFor(null, ground)).toBe('none')
  })

  it.each([
    [blankDraft, 'policy'],
    [{ ...blankDraft, policyId: null, action: 'hide', reason: 'x' }, 'policy'],
    [{ ...blankDraft, policyId: null, action: 'note', reason: ' ' }, 'reason'],
    [{ ...blankDraft, policyId: 'kind', action: 'suspend', days: 0, reason: 'x' }, 'days'],
    [{ ...blankDraft, policyId: 'kind', action: 'suspend', days: Number.NaN, reason: 'x' }, 'days'],
    [{ ...blankDraft, policyId: 'kind', action: 'suspend', days: 3, reason: 'x' }, null],
    [{ ...blankDraft, policyId: null, action: 'none', reason: 'x' }, null],
  ] as const)('says what is still missing (%#)', (draft, lack) => {
    expect(lackOf(draft)).toBe(lack)
  })
})

describe('the reason to begin with', () => {
  it('names the rule and the words it is about', () => {
    const words = reasonWordsFor('hide', policy('kind', 'hide'), ['idiot', 'fool'])
    expect(words).toContain('“Rule kind”')
    expect(words).toContain('“idiot” and “fool”')
  })

  it('quotes nothing where nothing is wrong', () => {
    expect(reasonWordsFor('none', null, ['idiot'])).not.toContain('idiot')
  })

  it.each(['none', 'note', 'ask-to-edit', 'hide', 'remove', 'close-thread', 'suspend'] as const)(
    'is whole as it stands, without gaps to fill in, for %s',
    (action) => {
      for (const rule of [null, policy('kind', 'hide')]) {
        const words = reasonWordsFor(action, rule, [])
        expect(words).toMatch(/\.$/u)
        expect(words).not.toMatch(/[[\]{}…]|undefined/u)
      }
    },
  )
})
