import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createDesk } from './desk.ts'

const weights = new Uint8Array(readFileSync(new URL('../../../../models/ngram-en/2/weights.bin', import.meta.url)))
const harsh = 'The bay is on the left. You are an idiot, Kit.'
const theirs = 'The bay is on the left. Please look again, Kit.'

test('somebody else’s wordings are read here: what passes the guards comes back with its mark, and nothing besides', async () => {
  const proposed = [theirs, 'The bay is on the left. You are a moron, Kit.', 'Kit, visit https://evil.example', '']
  const [answer] = await createDesk(weights).read([{ text: harsh, proposed }], 'full')
  expect(answer?.advice.advice).toBe('pause')
  expect(answer?.advice.rewordings).toEqual([{ text: theirs, strategy: 'drop-the-sting', from: 'plug-in' }])
})

test('without any the desk proposes its own', async () => {
  const [answer] = await createDesk(weights).read([{ text: harsh }], 'full')
  expect(answer?.advice.rewordings.length).toBeGreaterThan(0)
  expect(answer?.advice.rewordings.every(({ from }) => from === undefined)).toBe(true)
})
