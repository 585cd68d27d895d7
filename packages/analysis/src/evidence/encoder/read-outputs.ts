import type { AttributeId, Target } from '@hearth/contract'
import { attributes } from '../../attributes/index.ts'
import { sigmoid } from '../ngram/sigmoid.ts'
import type { EncoderConfig } from './encoder-config.ts'
import type { EncoderReading, Sting } from './encoder-port.ts'
import type { EncoderOutputs } from './encoder-run.ts'
import type { Window } from './pieces/windows.ts'
import type { Pieces } from './pieces/word-pieces.ts'

export interface WindowOutputs {
  readonly outputs: EncoderOutputs
  readonly window: Window
  readonly pieces: Pieces
}

/** What one window says, and which pieces of the text it is about. */
export interface WindowReading {
  readonly from: number
  readonly reading: EncoderReading
}

export function readOutputs(config: EncoderConfig): (window: WindowOutputs) => WindowReading {
  const columns = new Map(config.heads.map((head, column) => [head, column]))
  const known = attributes.map(({ id }) => id).filter((id) => columns.has(id))
  const targets = config.heads.filter((head) => head.startsWith('target-'))
  const hasDistress = columns.has('distress') && columns.has('crisis')

  return (window) => {
    const logit = (head: string): number => window.outputs.logits[columns.get(head) ?? 0] as number
    const probability = (head: string): number => {
      const { slope, offset } = config.calibrations[head] ?? { slope: 1, offset: 0 }
      return sigmoid(slope * logit(head) + offset)
    }
    const { pause, contrast, offset } = config.pause
    const scores: { [attribute in AttributeId]?: number } = {}
    for (const id of known) scores[id] = probability(id)
    const reading: EncoderReading = {
      scores,
      pause: sigmoid(pause * logit('pause') + contrast * logit('pause-contrast') + offset),
      target: likeliest(targets, logit),
      stings: stingsOf(window),
      ...(hasDistress ? { distress: { any: probability('distress'), crisis: probability('crisis') } } : {}),
    }
    return { from: window.window.from, reading }
  }
}

/** One reading of a text's windows, in their order: the maximum, head by head; the target is that of the window that most wants a pause. */
export function mergeWindows(windows: readonly WindowReading[]): EncoderReading {
  const [first, ...rest] = windows as [WindowReading, ...WindowReading[]]
  return rest.reduce((merged, { from, reading }) => mergeReadings(merged, reading, from), first.reading)
}

function mergeReadings(one: EncoderReading, other: EncoderReading, from: number): EncoderReading {
  const scores: { [attribute in AttributeId]?: number } = { ...one.scores }
  for (const [id, score] of Object.entries(other.scores) as [AttributeId, number][])
    scores[id] = Math.max(score, scores[id] ?? 0)
  const leads = (one.pause ?? 0) >= (other.pause ?? 0) ? one : other
  const stings = mergeStings(one.stings ?? [], other.stings ?? [], from)
  if (one.distress === undefined || other.distress === undefined) return { ...leads, scores, stings }
  const any = Math.max(one.distress.any, other.distress.any)
  return { ...leads, scores, stings, distress: { any, crisis: Math.max(one.distress.crisis, other.distress.crisis) } }
}

function likeliest(targets: readonly string[], logit: (head: string) => number): Target {
  let best = 'target-none'
  for (const target of targets) if (logit(target) > logit(best)) best = target
  return best.slice('target-'.length) as Target
}

function stingsOf({ outputs, window, pieces }: WindowOutputs): Sting[] {
  const stings: Sting[] = []
  for (let at = window.from; at < window.to; at++) {
    const sting = sigmoid(outputs.stings[1 + at - window.from] as number)
    stings.push({ start: pieces.starts[at] as number, end: pieces.ends[at] as number, sting })
  }
  return stings
}

/** Pieces of neighbouring windows, in the order of the text; where both have one, the higher. */
function mergeStings(earlier: readonly Sting[], later: readonly Sting[], from: number): readonly Sting[] {
  const merged = later.map((one, at) => {
    const same = earlier[from + at]
    return same !== undefined && same.sting > one.sting ? same : one
  })
  return [...earlier.slice(0, from), ...merged]
}
