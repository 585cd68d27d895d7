import { Analysis } from '@hearth/contract'
import fc from 'fast-check'
import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { createReader } from './analyze.ts'
import type { EncoderPort } from './evidence/encoder/encoder-port.ts'
import { createConsiderateFinder } from './signals/considerate/find-considerate.ts'
import { anyText, isInsidePair } from './testing/any-text.ts'
import { createFixtureWeights } from './testing/fixture-weights.ts'

const ngram = createFixtureWeights()
const reader = createReader({ ngram })

const encoder: EncoderPort = {
  id: 'encoder-test/1',
  thresholds: { pause: 0.4 },
  weighings: {},
  sureBelow: {},
  leastSting: 0.5,
  read: async (items) =>
    items.map(({ text }) => ({ scores: { insult: text.includes('idiot') ? 0.99 : 0.01 }, pause: 0.5 })),
}

describe('analyzeFast', () => {
  it('answers in the contract’s shape, with the words that sting', () => {
    const text = 'Honestly, you are an idiot.'
    const analysis = reader.analyzeFast(text)
    expect(Check(Analysis, analysis)).toBe(true)
    expect(analysis).toMatchObject({
      language: 'en',
      engine: 'hearth-reader/1+ngram-test/1',
      target: 'person',
      degraded: ['encoder'],
    })
    expect(
      analysis.findings.map(({ start, end, attribute, reason }) => [text.slice(start, end), attribute, reason]),
    ).toEqual([['idiot', 'insult', 'insult.intelligence']])
  })

  it.each([
    ['leet', 'you are an 1d10t', '1d10t'],
    ['spacing', 'you are an i d i o t', 'i d i o t'],
    ['look-alike letters', 'you are an іdіоt', 'іdіоt'],
    ['invisible characters', 'you are an id\u200biot', 'id\u200biot'],
    ['wide letters', 'you are an 𝐢𝐝𝐢𝐨𝐭', '𝐢𝐝𝐢𝐨𝐭'],
    ['long repeats after an emoji', '😀 you are an idiiiiot', 'idiiiiot'],
  ])('brings an insult hidden by %s back to the author’s own words', (_, text, words) => {
    const { findings } = reader.analyzeFast(text)
    expect(findings.map(({ start, end }) => text.slice(start, end))).toContain(words)
  })

  it('names words for a pause that no rule of the lexicon explains', () => {
    const text = 'Well. you ruin every room with that laugh. The bus was late.'
    const { pause, findings } = reader.analyzeFast(text)
    expect(pause).toBeGreaterThan(0.5)
    expect(findings).toHaveLength(1)
    const [{ start, end, reason } = { start: 0, end: 0, reason: '' }] = findings
    expect('you ruin every room with that laugh.').toContain(text.slice(start, end))
    expect(reason).toMatch(/\.(words|sentence)$/)
  })

  it.each(['Du bist ein Idiot', 'eres un idiota, cállate', 'ты идиот', '你是白痴'])(
    'gives no score and no pause to what it does not read: %s',
    (text) => {
      const analysis = reader.analyzeFast(text)
      expect(analysis).toMatchObject({ findings: [], unsupported: ['language'] })
      expect(analysis).not.toHaveProperty('scores')
      expect(analysis).not.toHaveProperty('pause')
      expect(analysis.language).not.toBe('en')
    },
  )

  it('reports tone tags with their place, and no signal that it cannot detect', () => {
    expect(reader.analyzeFast('you absolute donut /j').signals).toEqual({
      distress: 'none',
      personalData: [],
      toneTags: [{ start: 19, end: 21, tag: '/j' }],
      considerate: [],
    })
  })

  it('looks for words that shut people out as a community wishes, or not at all', () => {
    const phrases = (considerate?: Parameters<typeof reader.analyzeFast>[1]) =>
      reader.analyzeFast('Hey guys, the plan is crazy.', considerate).signals.considerate?.map(({ phrase }) => phrase)
    expect(phrases()).toEqual(['guys', 'crazy'])
    expect(phrases({ considerate: createConsiderateFinder({ off: ['guys'], add: [] }) })).toEqual(['crazy'])
    expect(phrases({ considerate: null })).toBeUndefined()
  })

  it('never throws, and its spans are sorted, in bounds and apart within an attribute, for any string', () => {
    fc.assert(
      fc.property(anyText(), fc.option(anyText()), (text, context) => {
        const analysis = reader.analyzeFast(text, { context })
        expect(Check(Analysis, analysis)).toBe(true)
        let last = 0
        const ends = new Map<string, number>()
        for (const { start, end, attribute } of analysis.findings) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(start).toBeGreaterThanOrEqual(ends.get(attribute) ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(isInsidePair(text, start) || isInsidePair(text, end)).toBe(false)
          last = start
          ends.set(attribute, end)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('gives the same answer to the same text, whatever it read before', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (text, other) => {
        const first = reader.analyzeFast(text)
        reader.analyzeFast(other)
        expect(reader.analyzeFast(text)).toEqual(first)
      }),
      { numRuns: 300 },
    )
  })
})

describe('analyze', () => {
  it('answers in order, and like analyzeFast where there is no encoder', async () => {
    const texts = ['you are an idiot', 'Du bist ein Idiot', 'thanks so much']
    const analyses = await reader.analyze(texts.map((text) => ({ text })))
    expect(analyses).toEqual(texts.map((text) => reader.analyzeFast(text)))
  })

  it('joins the encoder where there is one, and asks it only about what can be read', async () => {
    const asked: string[] = []
    const read: EncoderPort['read'] = (items) => {
      asked.push(...items.map(({ text }) => text))
      return encoder.read(items)
    }
    const full = createReader({ ngram, encoder: { ...encoder, read } })
    const [first, second] = await full.analyze([{ text: 'Du bist ein Idiot' }, { text: 'you are an idiot' }])
    expect(asked).toEqual(['you are an idiot'])
    expect(first).toMatchObject({ unsupported: ['language'] })
    expect(second).not.toHaveProperty('degraded')
    expect(second?.engine).toBe('hearth-reader/1+ngram-test/1+encoder-test/1')
    expect(full.thresholds.pause).toBe(0.4)
  })

  it('goes on without an encoder that fails or answers short, and says so', async () => {
    for (const read of [() => Promise.reject(new Error('no session')), async () => []]) {
      const [analysis] = await createReader({ ngram, encoder: { ...encoder, read } }).analyze([
        { text: 'you are an idiot' },
      ])
      expect(analysis?.degraded).toEqual(['encoder'])
      expect(analysis?.scores?.insult).toBeGreaterThan(0)
    }
  })
})

describe('createReader', () => {
  it('refuses bytes that are not weights', () => {
    expect(() => createReader({ ngram: new Uint8Array(4) })).toThrow(RangeError)
  })
})
