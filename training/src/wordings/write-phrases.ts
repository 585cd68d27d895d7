import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { type LearnedPhrase, learnPhrases } from './learn-phrases.ts'
import { learnSeams } from './learn-seams.ts'
import { readKindpairs, readParadetox } from './read-pairs.ts'

/**
 * `npm run train:phrases -- --data <folder>`: counts what people write in the place of hurtful words, and which words stand side by side in what
 * they write; keeps what `review.yml` lets through. No row that is measured is read.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) throw new Error('--data <folder> names the folder of the shared sets.')

interface Review {
  readonly anchors: string
  readonly refused: readonly string[]
  readonly written: { readonly [phrase: string]: readonly string[] }
}

const review = parse(readFileSync(new URL('review.yml', import.meta.url), 'utf8')) as Review
const target = new URL('../../../packages/advice/src/rephrase/phrases/', import.meta.url)
const pairs = [...readKindpairs(), ...readParadetox(values.data).filter(({ part }) => part === 'train')]
const phrases = reviewed(learnPhrases(pairs), review)
const lines = [...phrases].map(([phrase, entry]) => `  ${JSON.stringify(phrase)}: ${JSON.stringify(entry)}`)
writeFileSync(new URL('en.json', target), `{\n${lines.join(',\n')}\n}\n`)
const seams = learnSeams(pairs.flatMap(({ rewrites }) => rewrites))
writeFileSync(new URL('seams-en.json', target), `${JSON.stringify(seams, null, 1)}\n`)
console.log(`${phrases.size} phrases, ${seams.classes.length} classes of words`)

type Entry = { readonly seen: number; readonly becomes: { readonly [words: string]: number } }

function reviewed(learned: readonly LearnedPhrase[], { anchors, refused, written }: Review): Map<string, Entry> {
  const anchor = new Set(anchors.split(/\s+/).filter(Boolean))
  const no = new Set(
    refused.flatMap((line) => {
      const [phrase = '', words = ''] = line.split(' → ')
      return words.split(' | ').map((word) => `${phrase}\t${word.trim()}`)
    }),
  )
  const entries = new Map<string, Entry>()
  for (const { phrase, seen, becomes } of learned) {
    const parts = phrase.split(' ')
    if (!parts.some((word) => anchor.has(word)) || parts.some((word) => /^(?:[a-z]|re)$/.test(word) && word !== 'a'))
      continue
    const kept = becomes.filter(({ words }) => !no.has(`${phrase}\t${words}`))
    if (kept.length > 0)
      entries.set(phrase, { seen, becomes: Object.fromEntries(kept.map(({ words, count }) => [words, count])) })
  }
  // 0: nobody counted it, one of us wrote it.
  for (const [phrase, words] of Object.entries(written)) {
    const entry = entries.get(phrase) ?? { seen: 0, becomes: {} }
    entries.set(phrase, {
      ...entry,
      becomes: { ...Object.fromEntries(words.map((word) => [word, 0])), ...entry.becomes },
    })
  }
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}
