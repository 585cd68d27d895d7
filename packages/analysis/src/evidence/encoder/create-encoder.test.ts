import { describe, expect, it } from 'vitest'
import { createEncoder } from './create-encoder.ts'
import type { EncoderConfig } from './encoder-config.ts'
import type { EncoderRun } from './encoder-run.ts'

const words = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'kind', 'cruel']
const config: EncoderConfig = {
  model: 'encoder-test/1',
  heads: ['insult', 'pause', 'pause-contrast', 'target-none', 'target-person', 'distress', 'crisis'],
  calibrations: { insult: { slope: 2, offset: 0 } },
  pause: { pause: 1, contrast: 0.5, offset: 0 },
  weighings: {},
  thresholds: { pause: 0.5 },
  sureBelow: {},
  leastSting: 0.5,
}

/** A network that knows one word: where the text has "cruel" every head rises, and "cruel" stings. */
const run: EncoderRun = async ({ ids, segments }) => {
  const stings = Float32Array.from(ids, (id, at) => (id === 5 && segments[at] === 0 ? 3 : -3))
  const isCruel = stings.includes(3)
  const logits = Float32Array.from(config.heads, (head) => (head === 'target-none' ? 0 : isCruel ? 2 : -2))
  return { logits, stings }
}
const encoder = createEncoder({ config, vocabulary: words.join('\n'), run })
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

describe('an encoder', () => {
  it('calibrates its heads, weighs its two pauses and says which words sting', async () => {
    const [kind, cruel] = await encoder.read([
      { text: 'kind kind', context: null },
      { text: 'kind cruel', context: null },
    ])
    expect(cruel?.scores.insult).toBeCloseTo(sigmoid(4), 6)
    expect(kind?.scores.insult).toBeCloseTo(sigmoid(-4), 6)
    expect(cruel?.pause).toBeCloseTo(sigmoid(3), 6)
    expect(cruel?.target).toBe('person')
    expect(kind?.target).toBe('none')
    expect(cruel?.stings?.filter(({ sting }) => sting > 0.5)).toEqual([{ start: 5, end: 10, sting: sigmoid(3) }])
    expect(cruel?.distress?.any).toBeCloseTo(sigmoid(2), 6)
  })

  it('answers in the order of the items, whatever their lengths', async () => {
    const items = [400, 1, 60, 2, 130].map((count) => ({ text: 'kind '.repeat(count), context: null }))
    const withOne = items.map((item, at) => (at === 2 ? { ...item, text: `${item.text}cruel` } : item))
    const readings = await encoder.read(withOne)
    expect(readings.map(({ pause }) => (pause ?? 0) > 0.5)).toEqual([false, false, true, false, false])
  })

  it('finds what stands at the end of a long text, once', async () => {
    const text = `${'kind '.repeat(300)}cruel`
    const [reading] = await encoder.read([{ text, context: 'cruel' }])
    expect(reading?.pause).toBeGreaterThan(0.5)
    expect(reading?.stings?.length).toBe(301)
    expect(reading?.stings?.at(-1)).toEqual({ start: 1500, end: 1505, sting: sigmoid(3) })
  })

  it('does not take the words of the message answered for the writer’s own', async () => {
    const [reading] = await encoder.read([{ text: 'kind', context: 'cruel' }])
    expect(reading?.pause).toBeLessThan(0.5)
  })

  it('edits only where its network can', () => {
    expect(encoder.readEdits).toBeUndefined()
  })

  it('says of every piece what becomes of it, once, however long the text', async () => {
    const editing = { phrases: ['calm', 'fair'], leastCan: 0.4 }
    const edits: EncoderRun = async (input) => ({
      ...(await run(input)),
      // Keep, delete, replace, and the two phrases.
      edits: Float32Array.from([...input.ids].flatMap((id) => (id === 5 ? [0, 1, 4, 0, 3] : [5, 0, 0, 0, 0]))),
      can: Float32Array.of(input.ids.includes(5) ? 1 : -3),
    })
    const editor = createEncoder({ config: { ...config, editing }, vocabulary: words.join('\n'), run: edits })
    const reading = await editor.readEdits?.({ text: `${'kind '.repeat(300)}cruel`, context: 'kind' })
    expect(reading?.canSoften).toBe(true)
    expect(reading?.pieces).toHaveLength(301)
    const last = reading?.pieces.at(-1)
    expect(last).toMatchObject({ start: 1500, end: 1505, phrases: ['fair', 'calm'] })
    expect(last?.replace).toBeCloseTo(Math.exp(4) / (1 + Math.exp(1) + Math.exp(4)), 6)
    expect((await editor.readEdits?.({ text: 'kind', context: null }))?.canSoften).toBe(false)
    const blind = createEncoder({ config: { ...config, editing }, vocabulary: words.join('\n'), run })
    expect(await blind.readEdits?.({ text: 'cruel', context: null })).toEqual({ canSoften: false, pieces: [] })
  })

  it('reads an empty text', async () => {
    const [reading] = await encoder.read([{ text: '', context: null }])
    expect(reading?.stings).toEqual([])
  })
})
