import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createReader } from '../analyze.ts'
import { createFixtureWeights } from '../testing/fixture-weights.ts'
import { languageFiles } from './language-files.ts'
import type { LanguagePort } from './language-shelf.ts'

const models = new URL('../../../../models/', import.meta.url)
const read = (language: string, file: string): Promise<Uint8Array> =>
  Promise.resolve(new Uint8Array(readFileSync(new URL(`ngram-${language}/1/${file}`, models))))
const asked: string[] = []
const shipped: LanguagePort = {
  languages: ['de', 'pt'],
  load: (language) => {
    asked.push(language)
    return read(language, 'weights.bin')
  },
}
const make = (languages: LanguagePort) => createReader({ ngram: createFixtureWeights(), languages })

describe('a text in a further language', () => {
  test('has scores, the thresholds they are held to, and no pause, target or distress', async () => {
    const [harsh, kind] = await make(shipped).analyze([
      { text: 'Halt die Fresse, du Arschloch!' },
      { text: 'Vielen Dank für deine Hilfe, das war sehr nett.' },
    ])
    expect(harsh).toMatchObject({ language: 'de', engine: expect.stringContaining('+ngram-de/1') })
    expect(harsh?.scores?.toxicity).toBeGreaterThanOrEqual(harsh?.thresholds?.toxicity ?? 1)
    expect(kind?.scores?.toxicity).toBeLessThan(0.2)
    for (const key of ['pause', 'target', 'unsupported', 'degraded']) expect(harsh).not.toHaveProperty(key)
    expect(harsh?.signals.distress).toBeUndefined()
  })

  test('is sent for at the first text in it and read at once from then on', async () => {
    asked.length = 0
    const reader = make(shipped)
    expect(reader.languages).toEqual(['en', 'de', 'pt'])
    await reader.analyze([{ text: 'You are all very kind to me.' }])
    expect(asked).toEqual([])
    expect(reader.analyzeFast('Du bist ein Idiot und ein Lügner')).toMatchObject({ unsupported: ['language'] })
    await reader.analyze([{ text: 'Du bist ein Idiot und ein Lügner' }])
    expect(asked).toEqual(['de'])
    expect(reader.analyzeFast('Du bist ein Idiot und ein Lügner').scores?.toxicity).toBeGreaterThan(0.5)
  })

  test('is one that nobody reads while its model is on the way, where the caller will not wait', async () => {
    const never = make({ languages: ['de'], load: () => new Promise(() => {}) })
    const [analysis] = await never.analyze([{ text: 'Du bist ein Idiot und ein Lügner' }], { waits: false })
    expect(analysis).toMatchObject({ language: 'de', unsupported: ['language'] })
  })

  test('is one that nobody reads where its model fails to come, and asked for three times at most', async () => {
    let times = 0
    const broken = make({
      languages: ['de'],
      load: async () => {
        times++
        throw new Error('model-missing')
      },
    })
    for (let at = 0; at < 5; at++) {
      const [analysis] = await broken.analyze([{ text: 'Du bist ein Idiot und ein Lügner' }])
      expect(analysis?.unsupported).toEqual(['language'])
    }
    expect(times).toBe(3)
  })

  test('is never guessed at in English', async () => {
    const [french] = await make(shipped).analyze([{ text: 'tu es vraiment stupide et méchant' }])
    expect(french).toMatchObject({ language: 'fr', unsupported: ['language'], findings: [] })
    expect(french?.scores).toBeUndefined()
  })

  test('is taken for what whoever asks says it is', async () => {
    const [said] = await make(shipped).analyze([{ text: 'Bom dia gente', language: 'pt-BR' }])
    expect(said).toMatchObject({ language: 'pt-BR', engine: expect.stringContaining('+ngram-pt/1') })
  })
})

describe('a text in several languages', () => {
  const text = 'Thanks so much for the help! Aber du bist ein dummer Idiot und ein Arschloch.'

  test('is read sentence by sentence, and the higher score counts', async () => {
    const [analysis] = await make(shipped).analyze([{ text }])
    expect(
      analysis?.parts?.map(({ start, end, language, isRead }) => [text.slice(start, end).trim(), language, isRead]),
    ).toEqual([
      ['Thanks so much for the help!', 'en', true],
      ['Aber du bist ein dummer Idiot und ein Arschloch.', 'de', true],
    ])
    expect(analysis?.scores?.toxicity).toBeGreaterThan(0.7)
    expect(analysis?.pause).toBeDefined()
  })

  test('says which part nobody read, and reads the other', async () => {
    const mixed = 'You are an idiot. Je ne comprends vraiment pas pourquoi tu dis cela.'
    const [analysis] = await make(shipped).analyze([{ text: mixed }])
    expect(analysis?.parts?.map(({ language, isRead }) => [language, isRead])).toEqual([
      ['en', true],
      ['fr', false],
    ])
    expect(analysis?.scores).toBeDefined()
    for (const { start, end } of analysis?.findings ?? []) expect(mixed.slice(start, end)).toBe('idiot')
  })

  test('keeps the places of personal data', async () => {
    const mixed = 'Ich wohne schon lange in Köln. Write to me at sam.miller@gmail.com if you like.'
    const [analysis] = await make(shipped).analyze([{ text: mixed }])
    const [found] = analysis?.signals.personalData ?? []
    expect(mixed.slice(found?.start, found?.end)).toBe('sam.miller@gmail.com')
  })

  test('is not made of English slang and a name', async () => {
    const [analysis] = await make(shipped).analyze([
      { text: 'lol ur a donut. Priya Ramaswamy. gg ez mate, see you there.' },
    ])
    expect(analysis?.parts).toBeUndefined()
  })
})

/** A line in each of many languages, none of which but English and German is read here. */
const around: readonly string[] = [
  'Schreib mir an',
  'Écris-moi à',
  'Escríbeme a',
  'Escreve para',
  'Scrivimi a',
  'Napisz do mnie na',
  'Напиши мне на',
  'اكتب لي على',
  '请写信到',
  'こちらへ連絡して',
  '여기로 연락해',
  'मुझे यहाँ लिखो',
]

describe('in every language, read or not', () => {
  test.each(around)('personal data are found: %s', (words) => {
    const analysis = make(shipped).analyzeFast(`${words} sam.miller@gmail.com DE89370400440532013000 /j`)
    const text = `${words} sam.miller@gmail.com DE89370400440532013000 /j`
    expect(analysis.signals.personalData?.map(({ start, end }) => text.slice(start, end))).toEqual(
      expect.arrayContaining(['sam.miller@gmail.com', 'DE89370400440532013000']),
    )
    expect(analysis.signals.toneTags?.map(({ tag }) => tag)).toEqual(['/j'])
  })
})

test('a model that is not the one of its manifest is refused', async () => {
  const files = languageFiles({ languages: ['de'], read, sha256: () => 'another' })
  await expect(files.load('de')).rejects.toThrow('model-damaged')
})
