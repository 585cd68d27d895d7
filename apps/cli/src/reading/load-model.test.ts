import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadModel } from './load-model.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-models-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function writeModel(version: string, weights: string, manifest?: string): Promise<void> {
  const place = join(folder, 'ngram-en', version)
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'weights.bin'), weights)
  const sha256 = createHash('sha256').update(weights).digest('hex')
  await writeFile(join(place, 'manifest.json'), manifest ?? JSON.stringify({ files: { 'weights.bin': { sha256 } } }))
}

describe('loadModel', () => {
  test('reads the newest version, ten after nine', async () => {
    await writeModel('9', 'old')
    await writeModel('10', 'new')
    expect(Buffer.from((await loadModel('ngram-en', folder)).bytes).toString()).toBe('new')
  })

  test('refuses weights that are not those of the manifest, with both sums', async () => {
    await writeModel('1', 'whole')
    await writeFile(join(folder, 'ngram-en', '1', 'weights.bin'), 'changed')
    const sum = createHash('sha256').update('whole').digest('hex')
    await expect(loadModel('ngram-en', folder)).rejects.toThrow(`expected ${sum}`)
  })

  test('refuses a manifest without a sum and names the file', async () => {
    await writeModel('1', 'whole', '{}')
    await expect(loadModel('ngram-en', folder)).rejects.toThrow('manifest.json')
  })

  test('says what is missing where there is no model', async () => {
    await expect(loadModel('ngram-en', folder)).rejects.toThrow('No model in')
  })
})
