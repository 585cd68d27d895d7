import { sigmoid } from '../ngram/sigmoid.ts'
import type { EditingConfig } from './encoder-config.ts'
import type { EditPiece, EditReading } from './encoder-port.ts'
import type { WindowOutputs } from './read-outputs.ts'

/** Keep, delete and replace stand before the phrases. */
const tags = 3
/** Of the phrases so many are offered. */
const offered = 2

/**
 * What the windows of a text say of editing it. A piece that two windows share is the earlier one's; a text can be softened where one
 * of its windows can. A network without these heads edits nothing.
 */
export function readEdits(windows: readonly WindowOutputs[], config: EditingConfig): EditReading {
  const pieces: EditPiece[] = []
  let can = 0
  let brokenEnd: number | undefined
  for (const { outputs, window, pieces: own } of windows) {
    const { edits, seams } = outputs
    if (edits === undefined) continue
    can = Math.max(can, sigmoid(outputs.can?.[0] ?? Number.NEGATIVE_INFINITY))
    for (let at = Math.max(window.from, pieces.length); at < window.to; at += 1) {
      // The first id of a window is its mark.
      const id = 1 + at - window.from
      const row = edits.subarray(id * (tags + config.phrases.length), (id + 1) * (tags + config.phrases.length))
      pieces.push({
        start: own.starts[at] as number,
        end: own.ends[at] as number,
        ...shares(row),
        phrases: likeliest(row.subarray(tags), config.phrases),
        ...(seams ? { broken: sigmoid(seams[id] as number) } : {}),
      })
    }
    // What closes the text stands behind its last piece.
    if (seams) brokenEnd = sigmoid(seams[1 + window.to - window.from] as number)
  }
  return { canSoften: can >= config.leastCan, pieces, ...(brokenEnd === undefined ? {} : { brokenEnd }) }
}

/** Softmax over keep, delete and replace. */
function shares(row: Float32Array): { readonly remove: number; readonly replace: number } {
  const [keep = 0, remove = 0, replace = 0] = row
  const most = Math.max(keep, remove, replace)
  const [stays, goes, gives] = [Math.exp(keep - most), Math.exp(remove - most), Math.exp(replace - most)]
  const all = stays + goes + gives
  return { remove: goes / all, replace: gives / all }
}

function likeliest(logits: Float32Array, phrases: readonly string[]): string[] {
  return [...logits.keys()]
    .sort((a, b) => (logits[b] as number) - (logits[a] as number) || a - b)
    .slice(0, offered)
    .map((at) => phrases[at] as string)
}
