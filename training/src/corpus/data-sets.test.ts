import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkDataSets, dataSetsFile, isOwn, ownDigests, readDataSets, withOwnDigests } from './data-sets.ts'

const yaml = readFileSync(dataSetsFile, 'utf8')
const sets = readDataSets(yaml)

test('changes nothing in datasets.yml but the digests of our own files', () => {
  const broken = yaml.replace(/( {6}close\.jsonl: )[0-9a-f]{8}/, '$100000000')
  const mended = readDataSets(withOwnDigests(broken))
  expect(mended.filter((set) => !isOwn(set))).toEqual(sets.filter((set) => !isOwn(set)))
  for (const set of mended.filter(isOwn)) expect(set.files).toEqual(ownDigests(set))
  expect(withOwnDigests(broken).match(/^ *#.*$/gm)).toEqual(yaml.match(/^ *#.*$/gm))
})

test('finds a licence that may not train a model, and a file that is another one', () => {
  const [first] = sets.filter((set) => !isOwn(set))
  if (first === undefined) throw new Error('no public set')
  expect(checkDataSets([{ ...first, licence: 'CC-BY-NC-4.0' }], undefined)).toEqual([
    `${first.id}: "CC-BY-NC-4.0" is no licence that may train a shipped model`,
  ])
  expect(checkDataSets([{ ...first, files: { 'gone.jsonl.gz': '0'.repeat(64) } }], '/nowhere')).toEqual([
    `${first.id}/gone.jsonl.gz is in datasets.yml and missing`,
  ])
})

test('finds an own file that nobody entered', () => {
  const [own] = sets.filter(isOwn)
  if (own === undefined) throw new Error('no own set')
  const { [Object.keys(own.files)[0] ?? '']: _, ...others } = ownDigests(own)
  expect(checkDataSets([{ ...own, files: others }], undefined)).toEqual([
    `${own.id}/${Object.keys(own.files)[0]} is not in datasets.yml`,
  ])
})
