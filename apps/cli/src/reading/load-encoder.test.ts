import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadShippedEncoder } from './load-encoder.ts'
import { modelsFolder } from './load-model.ts'

interface Vector {
  readonly text: string
  readonly context: string | null
  readonly scores: Readonly<Record<string, number>>
  readonly pause: number
  readonly target: string
  readonly mostSting: number
}

const versions = readdirSync(join(modelsFolder, 'encoder-en')).map(Number)
const folder = join(modelsFolder, 'encoder-en', String(Math.max(...versions)))
const vectors = JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8')) as Vector[]

it('reads the committed texts as when it was packed, alone and together', async () => {
  const encoder = await loadShippedEncoder()
  const readings = (await encoder?.read(vectors.map(({ text, context }) => ({ text, context })))) ?? []
  expect(readings.length).toBe(vectors.length)
  for (const [at, vector] of vectors.entries()) {
    const { scores = {}, pause, target, stings = [] } = readings[at] ?? {}
    for (const [id, score] of Object.entries(vector.scores))
      expect(scores[id as keyof typeof scores], `${id} of ${vector.text}`).toBeCloseTo(score, 4)
    expect(pause).toBeCloseTo(vector.pause, 4)
    expect(target).toBe(vector.target)
    expect(stings.reduce((most, { sting }) => Math.max(most, sting), 0)).toBeCloseTo(vector.mostSting, 4)
  }
})

it('is none where the folder has none, and refused where a file is not the one of the manifest', async () => {
  const models = mkdtempSync(join(tmpdir(), 'hearth-models-'))
  expect(await loadShippedEncoder(models)).toBeUndefined()
  await cp(folder, join(models, 'encoder-en', '1'), { recursive: true })
  expect(existsSync(join(models, 'encoder-en', '1', 'vocab.txt'))).toBe(true)
  writeFileSync(join(models, 'encoder-en', '1', 'vocab.txt'), '[PAD]\n[UNK]\n[CLS]\n[SEP]\n')
  await expect(loadShippedEncoder(models)).rejects.toThrow('model-damaged')
})
