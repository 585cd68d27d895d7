import { readdirSync } from 'node:fs'
import { harmAttributes, kindAttributes, targets } from '@hearth/contract'
import { groupLines } from '../rows/group-lines.ts'
import { readJsonl } from '../rows/read-jsonl.ts'
import type { HeadId, Label, Part, Row } from '../rows/row.ts'
import { is } from '../rows/row.ts'
import { stableFraction } from '../rows/stable-hash.ts'

/** A line of training/corpus/kindcorpus as it is stored. */
export interface CorpusLine {
  readonly text: string
  readonly context: string | null
  readonly labels: Readonly<Record<string, 0 | 1>>
  readonly target: string
  readonly pause: boolean
  readonly severity: 0 | 1 | 2 | 3
  readonly functionality: string
  readonly distress?: 'none' | 'support' | 'crisis'
  readonly span?: string
  readonly stings?: readonly string[]
  readonly file: string
}

interface PairLine {
  readonly text: string
  readonly context: string | null
  readonly can_soften: boolean
  readonly sting: readonly string[]
  readonly rewordings: readonly { readonly text: string }[]
}

/** Groups whose hash falls here are for calibration and thresholds. What is only measured is a list: evaluation/suites/corpus-holdout.jsonl. */
const devFrom = 0.08
const devTo = 0.2

/**
 * A kind attribute that is not stated, on a line where others are, is probably absent; it counts this little.
 * More pulls down lines that are kind in several ways; nothing makes every kind head say merely "kind".
 */
const unstatedKindWeight = 0.15

/** Lines that were not written about struggle hardly ever tell of one. */
const unstatedDistressWeight = 0.2

/** What only looks kind is rare and worth more than its number. */
const statedNotKindWeight = 2

const corpusFolder = new URL('../../corpus/', import.meta.url)
const suitesFolder = new URL('../../../evaluation/suites/', import.meta.url)
const jsonlFiles = (folder: URL): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()

/** The corpus written for Hearth, as stored, in file order. */
export function readCorpus(): CorpusLine[] {
  const folder = new URL('kindcorpus/', corpusFolder)
  return jsonlFiles(folder).flatMap((name) =>
    readJsonl<Omit<CorpusLine, 'file'>>(new URL(name, folder).pathname).map((line) => ({
      ...line,
      file: name.replace('.jsonl', ''),
    })),
  )
}

const keyOf = (line: { readonly text: string; readonly context: string | null }): string =>
  `${line.context ?? ''}\n${line.text}`

/**
 * Which part each line is on. A group with a line of the committed hold-out is held out as a whole; the others go by a stable
 * hash of their first line, so that new lines hardly move old ones.
 */
export function partOfGroups(lines: readonly CorpusLine[]): Part[] {
  const groups = groupLines(lines)
  const heldOut = new Set(readJsonl<CorpusLine>(new URL('corpus-holdout.jsonl', suitesFolder).pathname).map(keyOf))
  const heldOutGroups = new Set(groups.filter((_, at) => heldOut.has(keyOf(lines[at] as CorpusLine))))
  return groups.map((group) => {
    if (heldOutGroups.has(group)) return 'holdout'
    return trainOrDev(keyOf(lines[group] as CorpusLine))
  })
}

function trainOrDev(key: string): Part {
  const fraction = stableFraction(key)
  return fraction >= devFrom && fraction < devTo ? 'dev' : 'train'
}

/** What a line says about each head. See training/README.md for why an absent label is 0 here and unknown there. */
export function labelsOf(line: CorpusLine): Partial<Record<HeadId, Label>> {
  const labels: Partial<Record<HeadId, Label>> = { pause: is(line.pause ? 1 : 0) }
  const stated = (id: string): number | undefined => line.labels[id]
  for (const id of harmAttributes) {
    const value = stated(id)
    if (value !== undefined) labels[id] = is(value)
    else if (id === 'severe-toxicity') labels[id] = is(line.severity === 3 ? 1 : 0, line.severity === 2 ? 0.5 : 1)
    else if (id === 'toxicity') {
      if (!line.pause) labels[id] = is(0)
    } else if (id === 'demeaning') {
      if (stated('insult') !== 1) labels[id] = is(0)
    } else if (id === 'insult') {
      if (stated('demeaning') !== 1) labels[id] = is(0)
    } else labels[id] = is(0)
  }
  const statesKindness = kindAttributes.some((id) => stated(id) === 1)
  for (const id of kindAttributes) {
    const value = stated(id)
    if (value !== undefined) labels[id] = is(value, value === 0 ? statedNotKindWeight : 1)
    else if (line.severity >= 2 || line.file === 'plain') labels[id] = is(0)
    else if (statesKindness) labels[id] = is(0, unstatedKindWeight)
  }
  if (line.distress !== undefined) {
    labels.distress = is(line.distress === 'none' ? 0 : 1)
    labels.crisis = is(line.distress === 'crisis' ? 1 : 0)
  } else if (stated('distress') === undefined) {
    labels.distress = is(0, unstatedDistressWeight)
    labels.crisis = is(0, unstatedDistressWeight)
  }
  const sarcasm = stated('sarcasm')
  labels.sarcasm = sarcasm === undefined ? is(0, line.pause ? 0.1 : 0.5) : is(sarcasm)
  for (const target of targets) labels[`target-${target}`] = is(line.target === target ? 1 : 0)
  return labels
}

/** Where the substrings stand in a text; one that is not there (an edited line) is left out. */
function rangesOf(text: string, substrings: readonly string[]): [number, number][] {
  return substrings.flatMap((one): [number, number][] => {
    const start = text.indexOf(one)
    return start < 0 ? [] : [[start, start + one.length]]
  })
}

/** Which words hurt, where somebody said so; in a line that harms nobody none does. */
function stingsOf(line: CorpusLine, ofPair: readonly string[] | undefined): readonly [number, number][] | undefined {
  const said = ofPair ?? line.stings ?? (line.span === undefined ? undefined : [line.span])
  if (said !== undefined) return rangesOf(line.text, said)
  return line.pause || line.labels.toxicity === 1 ? undefined : []
}

/** Rows of the corpus and of the kinder wordings, on the side of the line that they belong to. */
export function corpusRows(): Row[] {
  const lines = readCorpus()
  const parts = partOfGroups(lines)
  const folder = new URL('kindpairs/', corpusFolder)
  const pairs = jsonlFiles(folder).flatMap((name) => readJsonl<PairLine>(new URL(name, folder).pathname))
  const stingOfPair = new Map(pairs.map((pair) => [keyOf(pair), pair.sting]))
  const rows: Row[] = lines.map((line, at) => {
    const stings = stingsOf(line, stingOfPair.get(keyOf(line)))
    return {
      source: `kindcorpus/${line.file}`,
      part: parts[at] as Part,
      text: line.text,
      context: line.context,
      labels: labelsOf(line),
      ...(stings === undefined ? {} : { stings }),
    }
  })
  const partOf = new Map(lines.map((line, at) => [keyOf(line), parts[at] as Part]))
  for (const pair of pairs) {
    const key = keyOf(pair)
    const part = partOf.get(key) ?? trainOrDev(key)
    if (!partOf.has(key)) {
      const labels = { pause: is(1), toxicity: is(1, 0.7), 'target-none': is(0), 'target-thing': is(0) }
      rows.push({
        source: 'kindpairs',
        part,
        text: pair.text,
        context: pair.context,
        labels,
        stings: rangesOf(pair.text, pair.sting),
      })
    }
    if (!pair.can_soften) continue
    for (const wording of pair.rewordings) {
      rows.push({
        source: 'kindpairs',
        part,
        text: wording.text,
        context: pair.context,
        labels: { pause: is(0, 0.7), toxicity: is(0, 0.7), insult: is(0, 0.7), demeaning: is(0, 0.7) },
        stings: [],
      })
    }
  }
  return rows
}
