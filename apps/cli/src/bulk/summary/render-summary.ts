import { attributeIds, type Thresholds } from '@hearth/contract'
import { type WordId, words } from '../../words.ts'
import { duration } from './duration.ts'
import { type Counts, quantile, type Ranked, type Tally } from './tally.ts'

export interface SummaryOptions {
  readonly command: 'analyze' | 'advise'
  readonly thresholds: Thresholds
  /** Of all runs that the output took. */
  readonly seconds: number
}

const shares = [0.5, 0.75, 0.9, 0.95, 0.99, 1] as const
/** The rarer ones are counted together. */
const namedLanguages = 8
const decisions = ['none', 'hint', 'pause', 'signpost', 'unread'] as const

/** What a run found, for a person: about a screen, no text of a row unless it was asked for. */
export function renderSummary(tally: Tally, { command, thresholds, seconds }: SummaryOptions): string {
  const { answered, bad } = tally
  const rate = number(Math.round(answered / Math.max(seconds, 0.001)))
  const parts = [
    [words('summary.rows', { answered: number(answered), bad: number(bad), time: duration(seconds), rate })],
    ...(answered === 0 ? [] : bodyOf(tally, command, thresholds)),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function bodyOf(tally: Tally, command: SummaryOptions['command'], thresholds: Thresholds): string[][] {
  const { answered } = tally
  const share = (counts: Counts, name: string, label: string): string[] => {
    const times = counts[name]
    return times === undefined ? [] : [row(label, number(times), percent(times, answered))]
  }
  return [
    [
      words(`summary.${command}`, { threshold: thresholds.pause.toFixed(2) }),
      ...decisions.flatMap((name) => share(tally.decisions, name, words(decisionWord(command, name)))),
    ],
    titled(
      words('summary.attributes'),
      attributeIds.flatMap((id) => share(tally.attributes, id, id)),
    ),
    [
      row(words('summary.quantiles'), ...shares.map((one) => (one === 1 ? words('summary.most') : percent(one, 1, 0)))),
      ...quantilesOf('pause', tally.pause),
      ...quantilesOf('toxicity', tally.toxicity),
    ],
    [words('summary.languages', { languages: languagesOf(tally.languages) }), ...notesOf(tally)],
    rankedLines(words('summary.worst'), tally.worst),
    rankedLines(words('summary.kindest'), tally.kindest),
  ].filter((lines) => lines.length > 0)
}

function decisionWord(command: SummaryOptions['command'], name: (typeof decisions)[number]): WordId {
  return command === 'analyze' && name === 'none' ? 'summary.decision.noPause' : `summary.decision.${name}`
}

function quantilesOf(name: string, counts: Counts): string[] {
  if (Object.keys(counts).length === 0) return []
  return [row(name, ...shares.map((share) => (quantile(counts, share) ?? 0).toFixed(3)))]
}

function notesOf({ unsupported, degraded }: Tally): string[] {
  return [
    ...(unsupported > 0 ? [words('summary.unsupported', { rows: number(unsupported) })] : []),
    ...(degraded > 0 ? [words('summary.degraded', { rows: number(degraded) })] : []),
  ]
}

function languagesOf(languages: Counts): string {
  const sorted = Object.entries(languages).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const named = sorted.slice(0, namedLanguages).map(([tag, times]) => `${tag} ${number(times)}`)
  const others = sorted.slice(namedLanguages).reduce((sum, [, times]) => sum + times, 0)
  return [...named, ...(others > 0 ? [words('summary.others', { rows: number(others) })] : [])].join(', ')
}

function rankedLines(title: string, rows: readonly Ranked[]): string[] {
  const lines = rows.map(({ row: place, id, score, text }) => {
    const name = id === null ? '' : words('summary.id', { id: oneLine(id) })
    const shown = text === undefined ? '' : `  ${text}`
    return `  ${score.toFixed(3)}  ${words('summary.row', { row: number(place) })}${name}${shown}`
  })
  return titled(title, lines)
}

/** Nothing where there is nothing to name. */
function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines]
}

function row(label: string, ...cells: readonly string[]): string {
  return `  ${label.padEnd(20)}${cells.map((cell) => cell.padStart(10)).join('')}`
}

function number(value: number): string {
  return value.toLocaleString('en')
}

function percent(part: number, whole: number, digits = 1): string {
  return `${((part * 100) / whole).toFixed(digits)} %`
}

/** An id comes from the input: nothing in it moves the cursor of a terminal, or fills the screen. */
function oneLine(id: string): string {
  return id.replace(/\p{C}+/gu, ' ').slice(0, 60)
}
