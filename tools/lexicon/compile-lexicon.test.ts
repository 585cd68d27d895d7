import { describe, expect, it } from 'vitest'
import { compileLexicon, type LexiconRule } from './compile-lexicon.ts'

const rule: LexiconRule = {
  id: 'coward',
  phrases: ['coward(s)'],
  attributes: ['insult'],
  severity: 2,
  scope: 'person-noun',
  reason: 'insult.character',
  note: 'Shames fear.',
  source: 'written for Hearth',
  match: ['you coward'],
  ignore: ['I was a coward'],
}
const grammar = { slots: { them: ['him', 'her', 'those people'] }, spellings: { you: ['u'] } }

function compile(change: Partial<LexiconRule>, more: readonly LexiconRule[] = []): ReturnType<typeof compileLexicon> {
  return compileLexicon({
    language: 'en',
    themes: new Map([['insults.yml', [{ ...rule, ...change }, ...more]]]),
    grammar,
  })
}

function elementsOf(phrase: string): string[] {
  const { patterns, sets } = compile({ phrases: [phrase] })
  const show = (element: string): string =>
    element.replace(/#(\d+)/, (_, index) => `{${sets[Number(index)]?.join(' ')}}`)
  return patterns.map(([, , ...elements]) => elements.map(show).join(' ')).sort()
}

describe('compileLexicon', () => {
  it.each([
    ['coward(s)', ['{coward cowards}']],
    ['hate|loathe you', ['{hate loathe} {you u}']],
    ['such? fools', ['?such fools']],
    ["i'll|i_will go", ['i will go', "i'll go"]],
    ['learn to ... code', ['learn to ... code']],
    ['fuck*', ['fuck*']],
    ['block <them>', ['block those people', 'block {him her}']],
    ["don't", ["{don't dont}"]],
    ["we're here", ["we're here"]],
    ['🖕', ['🖕']],
  ])('reads the phrase %s', (phrase, elements) => expect(elementsOf(phrase)).toEqual(elements))

  it('looks the rarest word up first', () => {
    const { patterns } = compile({ phrases: ['you are such a coward'] })
    expect(patterns[0]?.[1]).toBe(4)
  })

  it('gives a rule the frames of its scope, unless it names its own', () => {
    expect(compile({}).entries[0]?.unless).toEqual(['negated', 'quoted', 'reported'])
    expect(compile({ scope: 'free' }).entries[0]?.unless).toEqual([])
    expect(compile({ unless: ['question'] }).entries[0]?.unless).toEqual(['question'])
  })

  it.each([
    [{ phrases: ['half-wit'] }, /insults\.yml, rule "coward": "half-wit" has a dash/],
    [{ phrases: ['Coward'] }, /lower case/],
    [{ phrases: ['coward!'] }, /has a mark/],
    [{ phrases: ['<nobody-knows>'] }, /not in slots\.yml/],
    [{ phrases: ['ab*'] }, /too short a start/],
    [{ phrases: ['such?'] }, /needs a word that must be there/],
    [{ phrases: ['coward(s)?'] }, /needs no question mark/],
    [{ phrases: [] }, /at least one text/],
    [{ ignore: [] }, /"ignore" must list/],
    [{ attributes: ['meanness'] }, /no attribute id/],
    [{ attributes: ['gratitude'] }, /do not go together/],
    [{ severity: 4 }, /severity is 1/],
    [{ scope: 'everywhere' }, /scope must be one of/],
    [{ reason: 'rude' }, /must look like/],
    [{ id: 'Coward One' }, /kebab-case/],
    [{ note: '' }, /"note" is missing/],
    [{ unless: ['sung'] }, /"unless" knows/],
    [{ weight: 3 } as Partial<LexiconRule>, /unknown field "weight"/],
  ])('refuses %j and says why', (change, message) => expect(() => compile(change)).toThrow(message))

  it('refuses an id that is taken', () => {
    expect(() => compile({}, [rule])).toThrow(/taken in insults\.yml/)
  })
})
