import { execFileSync } from 'node:child_process'
import { type RunningServer, startServer } from '../../e2e/running-server.ts'
import { type Figure, figure, median } from './figure.ts'

/** Start time and memory at rest of a whole server with its embedded PostgreSQL, after set-up. */
export const benchServer = async (): Promise<Figure[]> => {
  const first = await startServer()
  const { dataDir } = first
  const seconds: number[] = []
  let memory = 0
  try {
    await stopKeeping(first)
    for (let round = 0; round < 5; round += 1) {
      const start = Date.now()
      const server = await startServer({ dataDir })
      seconds.push((Date.now() - start) / 1000)
      if (round === 4) {
        await new Promise((resolve) => setTimeout(resolve, 3000))
        memory = residentMegabytes(server.process.pid ?? 0)
      }
      await server.stop()
    }
  } finally {
    await first.stop()
  }
  return [
    figure('start of the server, after set-up', median(seconds), 's', { atMost: 3 }),
    figure('memory at rest, with PostgreSQL', memory, 'MB resident', { atMost: 250 }),
  ]
}

// The folder must survive the first stop, so only the process ends here.
const stopKeeping = async (server: RunningServer): Promise<void> => {
  const gone = new Promise((resolve) => server.process.once('exit', resolve))
  server.process.kill('SIGTERM')
  await gone
}

/**
 * Memory of a process and everything below it: proportional set size, so that what PostgreSQL's processes share counts once.
 * Linux only; elsewhere resident set size is summed, which counts shared pages more than once.
 */
export const residentMegabytes = (pid: number): number => {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number])
  const family = new Set([pid])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const [child, parent] of rows) if (family.has(parent)) family.add(child)
  }
  return (
    [...family].reduce(
      (sum, one) => sum + (proportionalKilobytes(one) ?? rows.find(([id]) => id === one)?.[2] ?? 0),
      0,
    ) / 1000
  )
}

const proportionalKilobytes = (pid: number): number | null => {
  try {
    const text = execFileSync('cat', [`/proc/${pid}/smaps_rollup`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const found = /^Pss:\s+(\d+) kB/m.exec(text)?.[1]
    return found === undefined ? null : Number(found)
  } catch {
    return null
  }
}
