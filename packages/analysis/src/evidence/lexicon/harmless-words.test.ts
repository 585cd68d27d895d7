import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readStructure } from '../../structure/read-structure.ts'
import { normalizeText } from '../../text/normalize-text.ts'
import { lexiconEn } from './lexicon-en.generated.ts'
import { createLexiconReader } from './read-lexicon.ts'

const readLexicon = createLexiconReader(lexiconEn)

/** The harm rules, swearing among them, that count in a text. */
function harmIn(text: string): string[] {
  const normalized = normalizeText(text)
  const hits = readLexicon(normalized, readStructure(normalized))
  return hits.filter(({ entry, setAside }) => setAside === null && entry.scope !== 'kind').map(({ entry }) => entry.id)
}

function list(name: string, separator: RegExp): string[] {
  const text = readFileSync(new URL(`../../testing/harmless/${name}.txt`, import.meta.url), 'utf8')
  return text.split(separator).filter((item) => item !== '')
}

const words = list('words', /\s+/)
const places = list('places', /\s*[,\n]\s*/)
const surnames = list('surnames', /\s+/)

const alone = (text: string): string => text

/** Names that are a rude word letter by letter: alone nothing tells them apart, beside another name everything does. */
const rudeAlone = new Set(
  'Dildo,Fucking,Bitche,Pussy,Wank,Bell End,Hell,Moron,Effin,Dick,Cumming,Bollock,Bastard,Boner,Hoe,Spick,Prick,Coward,Crook,Gook,Paki,Heeb,Dang,Condom'.split(
    ',',
  ),
)

function found(texts: readonly string[], frames: readonly ((text: string) => string)[]): string[] {
  return texts.flatMap((text) =>
    frames.flatMap((frame) => harmIn(frame(text)).map((rule) => `${frame(text)} (${rule})`)),
  )
}

describe('no harm is found in', () => {
  it(`${words.length} ordinary words`, () => {
    expect(words.length).toBeGreaterThanOrEqual(1_500)
    expect(found(words, [alone, (word) => `The next word on the list is ${word}.`])).toEqual([])
  })

  it(`${places.length} places`, () => {
    expect(places.length).toBeGreaterThanOrEqual(300)
    expect(found(places, [(place) => `We took the train to ${place} on Monday.`])).toEqual([])
    expect(
      found(
        places.filter((place) => !rudeAlone.has(place)),
        [alone],
      ),
    ).toEqual([])
  })

  it(`${surnames.length} surnames`, () => {
    expect(surnames.length).toBeGreaterThanOrEqual(300)
    expect(
      found(surnames, [(name) => `Philippa ${name}`, (name) => `The talk by Philippa ${name} starts at six.`]),
    ).toEqual([])
    expect(
      found(
        surnames.filter((name) => !rudeAlone.has(name)),
        [alone],
      ),
    ).toEqual([])
  })
})
