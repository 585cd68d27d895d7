import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createEvidenceReader } from '../read-evidence.ts'
import { createFeatureExtractor, groupCount } from './features.ts'
import { createNgramModel, type NgramModel } from './ngram-model.ts'

interface Vector {
  readonly text: string
  readonly context: string | null
  readonly evidence: readonly string[]
  readonly features: readonly (readonly number[] | { readonly count: number; readonly sum: number })[]
  readonly scores: Readonly<Record<string, number>>
  readonly pause: number
  readonly target: string
}

const folder = new URL('../../../../../models/ngram-en/2/', import.meta.url)
const { readEvidence } = createEvidenceReader()
const inputOf = (text: string, context: string | null = null) => readEvidence(text, context).input
/** What the lexicon says of a text changes with the lexicon, which has tests of its own: here it stays as it was. */
const inputOfVector = ({ text, context, evidence }: Vector) => ({ ...inputOf(text, context), evidence })
let bytes: Uint8Array
let model: NgramModel
let vectors: readonly Vector[]

beforeAll(() => {
  bytes = new Uint8Array(readFileSync(new URL('weights.bin', folder)))
  model = createNgramModel(bytes)
  vectors = JSON.parse(readFileSync(new URL('vectors.json', folder), 'utf8')) as Vector[]
})

describe('the vector file that training wrote', () => {
  test('has the same feature ids as serving computes', () => {
    const extract = createFeatureExtractor()
    for (const vector of vectors) {
      const { ids, starts } = extract(inputOfVector(vector))
      for (let group = 0; group < groupCount; group++) {
        const own = Array.from(ids.subarray(starts[group], starts[group + 1]))
        const expected = vector.features[group]
        if (Array.isArray(expected)) expect(own, vector.text).toEqual(expected)
        else {
          expect({ count: own.length, sum: own.reduce((sum, id) => (Math.imul(sum, 31) + id) | 0, 7) }).toEqual(
            expected,
          )
        }
      }
    }
  })

  test('has the same probabilities, to the last bit', () => {
    for (const vector of vectors) {
      const { text, scores, pause, target } = vector
      expect(model.predict(inputOfVector(vector)), text).toEqual({ scores, pause, target })
    }
  })
})

describe('predict', () => {
  test('gives the same answer again, whatever was read between', () => {
    const first = model.predict(inputOf('You are an idiot.'))
    model.predict(inputOf('Thank you all so much, this was lovely!', 'Here is my cake.'))
    expect(model.predict(inputOf('You are an idiot.'))).toEqual(first)
  })

  test('answers any string and any context with probabilities', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string({ unit: 'grapheme' })), (text, context) => {
        const { scores, pause } = model.predict(inputOf(text, context))
        for (const value of [pause, ...Object.values(scores)]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('finds harm at the end of a text of many windows', () => {
    const calm = 'We met at the hall and talked about the roof and the garden. '.repeat(30)
    const alone = model.predict(inputOf('You are a pathetic worthless idiot.')).scores.insult as number
    const inside = model.predict(inputOf(`${calm}You are a pathetic worthless idiot.`)).scores.insult as number
    const without = model.predict(inputOf(calm)).scores.insult as number
    expect(alone).toBeGreaterThan(0.9)
    expect(inside).toBeGreaterThan(without)
  })

  test('answers alike whichever identity is named', () => {
    const [first, ...others] = ['Muslim', 'Christian', 'Jewish', 'gay', 'trans', 'Nigerian', 'disabled'].map((term) =>
      model.predict(inputOf(`My neighbor is ${term} and makes the best soup in the street.`)),
    )
    for (const other of others) expect(other).toEqual(first)
  })
})

describe('explain', () => {
  test('gives the word that stings more than the words beside it', () => {
    const text = 'The plan is fine. Only a complete idiot would have written the second page.'
    const weights = model.explain(inputOf(text), 'insult')
    const heaviest = weights.reduce((a, b) => (b.weight > a.weight ? b : a))
    expect(text.slice(heaviest.start, heaviest.end)).toBe('idiot')
  })

  test('has one weight for each token, in the order of the text', () => {
    const input = inputOf('thank you, friend')
    const weights = model.explain(input, 'gratitude')
    expect(weights.map(({ start, end }) => [start, end])).toEqual(input.tokens.map(({ start, end }) => [start, end]))
  })
})

describe('weights that are not whole', () => {
  test('are refused when they are something else', () => {
    expect(() => createNgramModel(new TextEncoder().encode('<!doctype html><p>Not found</p>'))).toThrow(
      'These bytes are not n-gram weights.',
    )
    expect(() => createNgramModel(new Uint8Array())).toThrow(RangeError)
  })

  test('are refused when they are cut short, wherever', () => {
    for (const share of [0.00001, 0.001, 0.3, 0.9, 0.999999]) {
      expect(() => createNgramModel(bytes.subarray(0, Math.floor(bytes.length * share)))).toThrow(
        /cut short|not n-gram weights/,
      )
    }
  })

  test('are refused when a single bit is wrong', () => {
    for (const at of [20, 5_000, bytes.length - 1]) {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] as number) ^ 4
      expect(() => createNgramModel(damaged)).toThrow(/damaged/)
    }
  })
})
