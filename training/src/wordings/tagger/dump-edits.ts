import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Word, wordsOf } from '../../../../packages/analysis/src/edits/words-of.ts'
import { readVocabulary } from '../../../../packages/analysis/src/evidence/encoder/pieces/vocabulary.ts'
import { contextPieces } from '../../../../packages/analysis/src/evidence/encoder/pieces/windows.ts'
import { createWordPieces } from '../../../../packages/analysis/src/evidence/encoder/pieces/word-pieces.ts'
import { normalizeText } from '../../../../packages/analysis/src/text/normalize-text.ts'
import { readKindpairs, readParadetox, readRejected, type WordingPair } from '../read-pairs.ts'
import { type Change, changesBetween } from './align-words.ts'

/** Longer texts are rare among the pairs. In pieces. */
const longestText = 84

/** What becomes of each word of a text. */
interface Tags {
  /** 0 keep, 1 delete, 2 replace: the first word of a run that gives way, the others are deleted. */
  readonly tags: readonly number[]
  /** The number of the phrase that replaces; −1 where none does, −2 where it is one that is not learned. */
  readonly phrase: readonly number[]
}

/**
 * Writes what the edit tagger learns from into the cache: `edits.jsonl` (per pair the ids of its pieces, and of each word its first piece and
 * what becomes of it) and `phrases.json`. Rows that are measured are left out.
 */
export function dumpEdits(data: string, cache: string): void {
  const cut = createWordPieces(readVocabulary(readFileSync(join(cache, 'vocab.txt'), 'utf8')))
  const { allowed } = parse(readFileSync(new URL('phrases.yml', import.meta.url), 'utf8')) as {
    readonly allowed: readonly string[]
  }
  const phrases = allowed.flatMap((line) => line.split(', '))
  const numberOf = new Map(phrases.map((words, index) => [words, index]))
  const pairs = [
    ...readParadetox(data).map((pair) => ({ ...pair, source: 'paradetox' })),
    ...readRejected(data).map((pair) => ({ ...pair, source: 'rejected' })),
    ...readKindpairs().map((pair) => ({ ...pair, source: 'kindpairs' })),
  ].filter(({ part }) => part !== 'holdout')
  const lines = pairs.map((pair) => {
    const { ids, starts } = cut(normalizeText(pair.text))
    const words = wordsOf(pair.text)
    // The first piece that begins in a word speaks for it.
    const firsts = words.map(({ start, end }) => starts.findIndex((at) => at >= start && at < end))
    const { source, part, text, rewrites } = pair
    return JSON.stringify({
      ...{ source, part, text, rewrites },
      ids: ids.slice(0, longestText),
      context: pair.context === null ? [] : cut(normalizeText(pair.context)).ids.slice(0, contextPieces),
      pieces: firsts.map((at) => (at < longestText ? at : -1)),
      ...tagsOf(words, leastChanges(pair), numberOf),
    })
  })
  writeFileSync(join(cache, 'edits.jsonl'), `${lines.join('\n')}\n`)
  writeFileSync(join(cache, 'phrases.json'), JSON.stringify(phrases))
  console.log(`${pairs.length} pairs, ${phrases.length} phrases`)
}

function tagsOf(words: readonly Word[], changes: readonly Change[], numberOf: ReadonlyMap<string, number>): Tags {
  const tags = words.map(() => 0)
  const phrase = words.map(() => -1)
  for (const { from, to, words: come } of changes) {
    for (let at = from; at < to; at += 1) tags[at] = 1
    // Where words only come in nothing is learned: what is added must be the writer's.
    if (come === '' || to === from) continue
    tags[from] = 2
    phrase[from] = numberOf.get(come) ?? -2
  }
  return { tags, phrase }
}

/** Of several kinder texts the one that changes least. */
function leastChanges({ text, rewrites }: WordingPair): readonly Change[] {
  const before = wordsOf(text)
  const size = (changes: readonly Change[]): number =>
    changes.reduce((sum, { from, to, words }) => sum + (to - from) + words.split(' ').filter(Boolean).length, 0)
  const all = rewrites.map((rewrite) =>
    changesBetween(before, wordsOf(rewrite)).filter((change) => !isSpelling(before, change)),
  )
  return all.sort((a, b) => size(a) - size(b))[0] ?? []
}

/** "dont" for "don't", "im" for "i am", a full stop set: the writer's spelling and marks are the writer's. */
function isSpelling(before: readonly Word[], { from, to, words }: Change): boolean {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
  const gone = letters(
    before
      .slice(from, to)
      .map(({ word }) => word)
      .join(''),
  )
  const come = letters(words)
  if (gone === '' && come === '') return true
  return gone !== '' && come !== '' && gone.slice(0, 2) === come.slice(0, 2) && Math.abs(gone.length - come.length) <= 2
}
