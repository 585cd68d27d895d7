import { readFileSync } from 'node:fs'
import type { LanguagePort } from '@hearth/analysis'
import { expect, test } from 'vitest'
import { createDesk } from './desk.ts'

const weights = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../../models/${name}/weights.bin`, import.meta.url)))
const german = 'Halt die Fresse, du Arschloch!'

test('whoever writes in a further language waits for no model, is read once it is there, and is never paused for it', async () => {
  let arrive: (bytes: Uint8Array) => void = () => {}
  const languages: LanguagePort = {
    languages: ['de'],
    load: () =>
      new Promise((resolve) => {
        arrive = resolve
      }),
  }
  const desk = createDesk(weights('ngram-en/2'), undefined, languages)
  const [early] = await desk.read([{ text: german }], 'full')
  expect(early?.analysis.unsupported).toEqual(['language'])
  arrive(weights('ngram-de/1'))
  const [late] = await desk.read([{ text: german }], 'whole')
  expect(late?.analysis).toMatchObject({ language: 'de' })
  expect(late?.noticed).toContain('toxicity')
  expect(late?.advice).toMatchObject({ advice: 'none', rewordings: [] })
})
