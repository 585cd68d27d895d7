import { words } from '../../words.ts'
import { duration } from '../summary/duration.ts'

const everyMs = 200

export interface Progress {
  /** @param reached how many bytes of the input are behind us */
  readonly count: (rows: number, reached: number) => void
  /** Takes the line away, before something else is written to the terminal. */
  readonly clear: () => void
}

/**
 * One line on a terminal that says how far it is, and how long it will take where the size is known; silent where stderr is no
 * terminal.
 */
export function openProgress(
  stream: NodeJS.WriteStream,
  { from, size }: { readonly from: number; readonly size: number | undefined },
): Progress {
  if (!stream.isTTY) return { count: () => {}, clear: () => {} }
  const began = performance.now()
  let rows = 0
  let shownAt = began
  let shown = false
  return {
    count: (more, reached) => {
      rows += more
      const now = performance.now()
      if (now - shownAt < everyMs) return
      const seconds = (now - began) / 1000
      const text = progressText({ rows, seconds, from, reached, size })
      stream.write(`\r\u001b[K${text}`)
      shownAt = now
      shown = true
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[K')
      shown = false
    },
  }
}

interface Reached {
  readonly rows: number
  readonly seconds: number
  readonly from: number
  readonly reached: number
  readonly size: number | undefined
}

/** "12,345 rows · 1,200/s · 34 % · 2 min left" */
export function progressText({ rows, seconds, from, reached, size }: Reached): string {
  const rate = Math.round(rows / seconds).toLocaleString('en')
  const sofar = words('progress', { rows: rows.toLocaleString('en'), rate })
  if (size === undefined || size === 0 || reached <= from) return sofar
  const left = (seconds * (size - reached)) / (reached - from)
  return `${sofar}${words('progress.left', { percent: Math.floor((reached * 100) / size), left: duration(left) })}`
}
