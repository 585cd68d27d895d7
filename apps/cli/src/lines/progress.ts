import { words } from '../words.ts'

const everyMs = 200

export interface Progress {
  readonly count: (lines: number) => void
  /** Takes the line away, before something else is written to the terminal. */
  readonly clear: () => void
}

/** One line on a terminal that says how far it is; silent where stderr is no terminal. */
export function openProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { count: () => {}, clear: () => {} }
  const began = performance.now()
  let lines = 0
  let shownAt = began
  let shown = false
  return {
    count: (more) => {
      lines += more
      const now = performance.now()
      if (now - shownAt < everyMs) return
      const rate = Math.round((lines * 1000) / (now - began)).toLocaleString('en')
      stream.write(`\r\u001b[K${words('progress', { lines: lines.toLocaleString('en'), rate })}`)
      shownAt = now
      shown = true
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[K')
      shown = false
    },
  }
}
