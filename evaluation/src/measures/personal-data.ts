import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { findPersonalData } from '@hearth/analysis'
import type { PersonalData } from '@hearth/contract'
import { parse } from 'yaml'
import type { Figures } from '../gate/results.ts'
import { type Figure, wilson } from '../statistics/interval.ts'

/** A text with the personal data in it; none in what only looks like some. */
export interface MarkedText {
  readonly text: string
  readonly spans: readonly PersonalData[]
}

const suite = new URL('../../suites/personal-data.yml', import.meta.url)

/** The own suite: spans of every kind in many languages, and look-alikes. */
export function personalDataCases(): {
  readonly found: readonly MarkedText[]
  readonly ignored: readonly MarkedText[]
} {
  const { found, ignored } = parse(readFileSync(suite, 'utf8')) as Record<'found' | 'ignored', readonly string[]>
  return { found: found.map(readMarks), ignored: ignored.map(readMarks) }
}

/** `[[type|words]]`, `[[type!|words]]` for somebody else's. "‖" parts made-up keys, so that no scanner takes them for real ones. */
function readMarks(line: string): MarkedText {
  const spans: PersonalData[] = []
  let text = ''
  let last = 0
  for (const { 0: all, 1: type = '', 2: bang, 3: words = '', index } of line.matchAll(
    /\[\[([\w.-]+)(!)?\|(.+?)\]\](?!\])/g,
  )) {
    text += line.slice(last, index).replaceAll('‖', '')
    const bare = words.replaceAll('‖', '')
    spans.push({ type, start: text.length, end: text.length + bare.length, aboutOther: bang === '!' })
    text += bare
    last = index + all.length
  }
  return { text: text + line.slice(last).replaceAll('‖', ''), spans }
}

/** Recall and precision over all spans of the suite, whose they are, and look-alikes that were taken for personal data. */
export function measurePersonalData(): Figures {
  const { found, ignored } = personalDataCases()
  const read = [...found, ...ignored].map((one) => ({ ...one, said: findPersonalData(one.text) }))
  const hits = read.flatMap(({ spans, said }) => spans.map((span) => said.find((one) => covers(one, span))))
  const whose = read.flatMap(({ spans, said }) =>
    spans.flatMap((span) => {
      const one = said.find((other) => covers(other, span))
      return one ? [one.aboutOther === span.aboutOther] : []
    }),
  )
  const right = read.flatMap(({ spans, said }) => said.map((one) => spans.some((span) => covers(one, span))))
  return {
    'personal-data/recall': share(hits.map((hit) => hit !== undefined)),
    'personal-data/precision': share(right),
    'personal-data/whose': share(whose),
    'personal-data/false': share(ignored.map(({ text }) => findPersonalData(text).length > 0)),
  }
}

/** What the public set calls each type that is measured; its other types are left out of both recall and precision. */
const publicTypes: ReadonlyMap<string, string> = new Map([
  ['EMAIL_ADDRESS', 'email'],
  ['PHONE_NUMBER', 'phone'],
  ['CREDIT_CARD', 'card'],
  ['IBAN_CODE', 'iban'],
  ['US_SSN', 'government-id.us-ssn'],
  ['IP_ADDRESS', 'ip-address'],
  ['US_DRIVER_LICENSE', 'government-id.us-driver-license'],
  ['STREET_ADDRESS', 'address'],
])

/**
 * Recall and precision on the public synthetic set, addresses apart. A marked span is found where a span of its type touches it:
 * the set cuts one address into house, street, flat and postcode, the reader says it in one. `address-half-recall` asks that half
 * of the marked characters are covered.
 */
export function measurePublicPersonalData(folder: string): Figures {
  const file = join(folder, 'presidio-synthetic-pii', 'all.jsonl.gz')
  const rows = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => {
      const { text, spans } = JSON.parse(line) as { text: string; spans: [number, number, string][] }
      return { text, marked: spans.flatMap(([start, end, name]) => typed(start, end, publicTypes.get(name))) }
    })
  const read = rows.map((row) => ({ ...row, said: findPersonalData(row.text) }))
  const figures = (isMeasured: (type: string) => boolean): [Figure | null, Figure | null, Figure | null] => {
    const ofTypes = read.map(({ marked, said }) => ({
      marked: marked.filter(({ type }) => isMeasured(type)),
      said: said.filter(({ type }) => isMeasured(type)),
    }))
    return [
      share(ofTypes.flatMap(({ marked, said }) => marked.map((span) => said.some((one) => touches(one, span))))),
      share(ofTypes.flatMap(({ marked, said }) => said.map((one) => marked.some((span) => touches(one, span))))),
      share(ofTypes.flatMap(({ marked, said }) => marked.map((span) => said.some((one) => halfCovers(one, span))))),
    ]
  }
  const [recall, precision] = figures((type) => type !== 'address')
  const [addressRecall, addressPrecision, half] = figures((type) => type === 'address')
  return {
    'personal-data/presidio/recall': recall,
    'personal-data/presidio/precision': precision,
    'personal-data/presidio/address-recall': addressRecall,
    'personal-data/presidio/address-precision': addressPrecision,
    'personal-data/presidio/address-half-recall': half,
  }
}

interface Typed {
  readonly type: string
  readonly start: number
  readonly end: number
}

function typed(start: number, end: number, type: string | undefined): Typed[] {
  return type === undefined ? [] : [{ type, start, end }]
}

function overlap(a: Typed, b: Typed): number {
  return a.type === b.type ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0
}

function touches(one: Typed, span: Typed): boolean {
  return overlap(one, span) > 0
}

function halfCovers(one: Typed, span: Typed): boolean {
  return overlap(one, span) * 2 >= span.end - span.start
}

/** At least half of each is in the other. */
function covers(one: Typed, span: Typed): boolean {
  return halfCovers(one, span) && halfCovers(span, one)
}

function share(rows: readonly boolean[]): Figure | null {
  return wilson(rows.filter(Boolean).length, rows.length)
}
