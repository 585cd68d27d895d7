import type { AttributeId } from '@hearth/contract'
import type { OldScoreProblem } from './old-score-problem.ts'
import { attributeOf, isUnscored } from './perspective-name.ts'

/** A column with what Perspective said about one attribute. */
export interface ScoreColumn {
  readonly column: number
  readonly attribute: AttributeId
  /** As Perspective wrote it. */
  readonly name: string
}

/** Comments with their old scores: we read the texts. Columns by their place, from 0. */
export interface TextColumns {
  readonly kind: 'texts'
  readonly text: number
  readonly context: number | null
  readonly id: number | null
  readonly scores: readonly ScoreColumn[]
  /** Columns with scores that Hearth does not give, by name. */
  readonly unscored: readonly string[]
}

/** What shadow mode wrote: both scores and no text, one attribute of one comment a row. */
export interface PairColumns {
  readonly kind: 'pairs'
  readonly attribute: number
  readonly theirs: number
  readonly ours: number
  readonly engine: number | null
}

export type OldColumns = TextColumns | PairColumns

/** What somebody said about the columns; whatever they did not say is found out. */
export interface WantedColumns {
  readonly text?: string | undefined
  readonly context?: string | undefined
  readonly id?: string | undefined
  /** Columns with scores, and the attribute that each is about, in the same order. */
  readonly scores?: readonly string[] | undefined
  readonly attributes?: readonly string[] | undefined
}

/** How exports call the column with the comment. */
const textNames = ['text', 'comment', 'comment_text', 'body', 'message', 'content', 'post', 'comment.text', 'raw']
/** How people call a column that holds the one score that they used. */
const scoreNames = ['score', 'perspective', 'perspective_score', 'old_score', 'theirs', 'value', 'summary_score']

/** A problem travels as an error through code that has nothing to say about it. */
class Unusable extends Error {
  readonly problem: OldScoreProblem
  constructor(problem: OldScoreProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Finds out what is where in a file of old scores, from the names of its columns. */
export function findColumns(header: readonly string[], wanted: WantedColumns = {}): OldColumns | OldScoreProblem {
  try {
    return pairColumns(header, wanted) ?? textColumns(header, wanted)
  } catch (error) {
    if (error instanceof Unusable) return error.problem
    throw error
  }
}

function pairColumns(header: readonly string[], { text, scores }: WantedColumns): PairColumns | null {
  if (text !== undefined || scores?.length) return null
  const [attribute, theirs, ours] = ['attribute', 'theirs', 'ours'].map((name) => placesOf(header, name)[0])
  if (attribute === undefined || theirs === undefined || ours === undefined) return null
  return { kind: 'pairs', attribute, theirs, ours, engine: placesOf(header, 'engine')[0] ?? null }
}

function textColumns(header: readonly string[], wanted: WantedColumns): TextColumns {
  const scores = wanted.scores?.length ? namedScores(header, wanted) : foundScores(header, wanted.attributes ?? [])
  return {
    kind: 'texts',
    text: wanted.text === undefined ? foundText(header) : placeOf(header, wanted.text),
    context: wanted.context === undefined ? null : placeOf(header, wanted.context),
    id: wanted.id === undefined ? (placesOf(header, 'id')[0] ?? null) : placeOf(header, wanted.id),
    scores,
    unscored: header.filter((name) => isUnscored(asName(name))),
  }
}

function foundText(header: readonly string[]): number {
  const place = textNames.flatMap((name) => placesOf(header, name))[0]
  if (place === undefined) throw new Unusable({ code: 'no-text-column', fill: { columns: shown(header) } })
  return place
}

/** Columns that were named; each is about the attribute named with it, else about what its own name says, else toxicity. */
function namedScores(header: readonly string[], { scores = [], attributes = [] }: WantedColumns): ScoreColumn[] {
  return scores.map((name, index) => {
    const said = attributes[index] ?? (attributeOf(asName(name)) ? name : 'TOXICITY')
    return { column: placeOf(header, name), ...attributeNamed(said) }
  })
}

/** Columns that are called as an attribute; where there are none, the one column that is called a score, as toxicity. */
function foundScores(header: readonly string[], wished: readonly string[]): ScoreColumn[] {
  const wishes = wished.map((name) => attributeNamed(name))
  const named = header.flatMap((name, column): ScoreColumn[] => {
    const attribute = attributeOf(asName(name))
    return attribute === undefined ? [] : [{ column, attribute, name: asName(name) }]
  })
  const chosen =
    wishes.length === 0 ? named : named.filter((one) => wishes.some((wish) => wish.attribute === one.attribute))
  const twice = chosen.find((one, index) => chosen.findIndex((other) => other.attribute === one.attribute) !== index)
  if (twice !== undefined) throw new Unusable({ code: 'column-twice', fill: { name: twice.name } })
  if (chosen.length > 0) return chosen
  const plain = scoreNames.flatMap((name) => placesOf(header, name))[0]
  const only = wishes[0] ?? attributeNamed('TOXICITY')
  if (plain === undefined || wishes.length > 1) {
    throw new Unusable({ code: 'no-score-column', fill: { columns: shown(header) } })
  }
  return [{ column: plain, ...only }]
}

function attributeNamed(said: string): Pick<ScoreColumn, 'attribute' | 'name'> {
  const name = asName(said)
  const attribute = attributeOf(name)
  if (attribute === undefined) throw new Unusable({ code: 'attribute-unknown', fill: { name: said.slice(0, 60) } })
  return { attribute, name }
}

function placeOf(header: readonly string[], name: string): number {
  const [place, other] = placesOf(header, name)
  if (other !== undefined) throw new Unusable({ code: 'column-twice', fill: { name } })
  if (place === undefined) throw new Unusable({ code: 'column-not-found', fill: { name, columns: shown(header) } })
  return place
}

/** Where a column of this name is; spaces around it and capitals count only where two names differ by nothing else. */
function placesOf(header: readonly string[], name: string): number[] {
  const exact = header.flatMap((column, index) => (column === name ? [index] : []))
  if (exact.length > 0) return exact
  const plain = (text: string): string => text.trim().toLowerCase()
  return header.flatMap((column, index) => (plain(column) === plain(name) ? [index] : []))
}

/** A column's name as Perspective would have written it: `perspective.toxicity`, `Toxicity score` → `TOXICITY`. */
function asName(column: string): string {
  return column
    .trim()
    .toUpperCase()
    .replace(/[\s.-]+/g, '_')
    .replace(/^PERSPECTIVE_/, '')
    .replace(/_(SCORE|VALUE|PROBABILITY)$/, '')
}

/** Names for a sentence: not more than anybody would read. */
function shown(header: readonly string[]): string {
  const names = header.slice(0, 20).map((name) => `“${name.trim().slice(0, 40)}”`)
  return header.length > names.length ? `${names.join(', ')} …` : names.join(', ')
}
