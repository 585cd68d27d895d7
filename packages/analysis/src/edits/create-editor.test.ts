import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditPiece, EditReading, EncoderPort } from '../evidence/encoder/encoder-port.ts'
import { createEditor } from './create-editor.ts'
import { wordsOf } from './words-of.ts'

const english = { language: 'en', engine: 'test/1', findings: [], signals: {} } as const

/** An encoder that knows what becomes of some words; every word is one piece. */
const encoderOf = (
  what: { readonly [word: string]: Partial<EditPiece> },
  canSoften = true,
): EncoderPort & { readEdits(item: { text: string }): Promise<EditReading> } => ({
  id: 'encoder-test/1',
  thresholds: { pause: 0.5 },
  weighings: {},
  sureBelow: {},
  leastSting: 1,
  read: async () => [],
  readEdits: async ({ text }) => ({
    canSoften,
    pieces: wordsOf(text).map(({ word, start, end }) => ({
      ...{ start, end, remove: 0, replace: 0, phrases: ['person', 'thing'] },
      ...what[word],
    })),
  }),
})
const editorOf = (...given: Parameters<typeof encoderOf>) => {
  const editor = createEditor(encoderOf(...given))
  if (editor === undefined) throw new Error('no editor')
  return editor
}
const after = (text: string, edits: readonly { start: number; end: number; replacement: string }[]): string =>
  [...edits]
    .reverse()
    .reduce((now, { start, end, replacement }) => now.slice(0, start) + replacement + now.slice(end), text)

describe('an editor', () => {
  test('makes one change of neighbors that go, first what most people would change', async () => {
    const text = 'You utter clown, call him.'
    const editor = editorOf({ utter: { remove: 0.9 }, clown: { remove: 0.8 }, ',': { remove: 0.4 } })
    const proposed = await editor.proposeEdits(text, english, null)
    expect(proposed[0]?.edits).toEqual([{ start: 4, end: 15, replacement: '' }])
    expect(proposed.map(({ edits }) => after(text, edits))).toContain('You  call him.')
  })

  test('puts a phrase in the place of a word, and mends the article before it', async () => {
    const text = 'Only an idiot says so.'
    const proposed = await editorOf({ idiot: { replace: 0.9 } }).proposeEdits(text, english, null)
    expect(after(text, proposed[0]?.edits ?? [])).toBe('Only a person says so.')
    const gone = await editorOf({ total: { remove: 0.9 } }).proposeEdits('a total answer', english, null)
    expect(after('a total answer', gone[0]?.edits ?? [])).toBe('an answer')
  })

  test('leaves what an apostrophe cuts off with its word', async () => {
    const editor = editorOf({ t: { remove: 0.9 }, damn: { remove: 0.9 } })
    const proposed = await editor.proposeEdits("it wasn 't damn big", english, null)
    expect(proposed.map(({ edits }) => edits)).toEqual([[{ start: 11, end: 15, replacement: '' }]])
  })

  test('leaves a comma behind what gives way, and takes the particle along', async () => {
    const editor = editorOf({ idiot: { replace: 0.9 }, ',': { remove: 0.9 }, shut: { replace: 0.9 } })
    const [proposed] = await editor.proposeEdits('An idiot, I say: shut up now.', english, null)
    expect(after('An idiot, I say: shut up now.', proposed?.edits ?? [])).toBe('A person, I say: person now.')
  })

  test('never touches what turns a sentence round', async () => {
    const sure = { remove: 0.95 }
    const editor = editorOf({ shouldnt: sure, not: sure, "can't": sure, so: sure })
    expect(await editor.proposeEdits("i shouldnt, you can't, we do not", english, null)).toEqual([])
  })

  test('takes the end of a sentence along only with the whole sentence', async () => {
    const editor = editorOf({ idiot: { remove: 0.9 }, '.': { remove: 0.9 }, fool: { remove: 0.9 } })
    const after = async (text: string) =>
      (await editor.proposeEdits(text, english, null))[0]?.edits.map(({ start, end }) => text.slice(start, end))
    expect(await after("You're an idiot. Read it.")).toEqual(['idiot'])
    expect(await after('Fool. Read it.')).toEqual(['Fool.'])
  })

  test('changes that lie apart are one proposal, and each is one alone', async () => {
    const text = 'damn it, call the damn shop'
    const proposed = await editorOf({ damn: { remove: 0.9 } }).proposeEdits(text, english, null)
    expect(proposed.map(({ edits }) => edits.length)).toEqual([2, 1, 1])
  })

  test('proposes nothing where nothing would change, a text cannot be softened, or is not English', async () => {
    expect(await editorOf({}).proposeEdits('All is well.', english, null)).toEqual([])
    expect(await editorOf({ idiot: { remove: 1 } }, false).proposeEdits('idiot', english, null)).toEqual([])
    const german = { ...english, language: 'de' }
    expect(await editorOf({ idiot: { remove: 1 } }).proposeEdits('idiot', german, null)).toEqual([])
  })

  test('an encoder without such heads has no editor; one that fails proposes nothing', async () => {
    const { readEdits, ...plain } = encoderOf({})
    expect(createEditor(plain)).toBeUndefined()
    const failing = createEditor({ ...plain, readEdits: () => Promise.reject(new Error('no wasm')) })
    expect(await failing?.proposeEdits('idiot', english, null)).toEqual([])
  })

  test('says of texts where they read broken, and nothing where the encoder cannot say', async () => {
    const seams = createEditor({
      ...encoderOf({}),
      readEdits: async ({ text }) => ({
        canSoften: false,
        pieces: wordsOf(text).map(({ word, start, end }) => ({
          ...{ start, end, remove: 0, replace: 0, phrases: [], broken: word === 'who' ? 0.9 : 0.1 },
        })),
        brokenEnd: 0.2,
      }),
    })
    expect(await seams?.readSeams(['evil who', ''])).toEqual([
      [
        { at: 0, broken: 0.1 },
        { at: 5, broken: 0.9 },
        { at: 8, broken: 0.2 },
      ],
      [{ at: 0, broken: 0.2 }],
    ])
    expect(await editorOf({}).readSeams(['evil who'])).toEqual([[]])
  })

  test('its changes lie in the text, in order and apart, for any text', async () => {
    const editor = editorOf({ a: { remove: 0.6 }, an: { replace: 0.9 }, b: { remove: 0.2, replace: 0.2 } })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'an', 'b', 'c', ' ', '  ', '.', '…', 'é', '😀')),
        async (parts) => {
          const text = parts.join('')
          for (const { edits } of await editor.proposeEdits(text, english, null)) {
            let last = 0
            for (const { start, end } of edits) {
              expect(start).toBeGreaterThanOrEqual(last)
              expect(end).toBeGreaterThan(start)
              expect(end).toBeLessThanOrEqual(text.length)
              last = end
            }
          }
        },
      ),
    )
  })
})
