import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process of this id runs and its command holds `name` (ids are reused, so the id alone proves nothing). */
export const isAlive = (pid: number, name: string): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const command = commandOf(pid)
  // Where nobody can tell, a living process of that id must count as ours: two servers on one folder would be worse.
  return command === null || command.includes(name)
}

/** The command line of a process, empty for one that has ended and waits for its parent; null where nothing tells. */
const commandOf = (pid: number): string | null => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    try {
      const state = execFileSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
      return state.startsWith('Z') ? '' : state
    } catch {
      return null
    }
  }
}

/** Asks a process to stop and waits until it has. */
export const stopProcess = async (pid: number, signal: NodeJS.Signals, timeoutMs: number): Promise<void> => {
  const until = Date.now() + timeoutMs
  process.kill(pid, signal)
  while (Date.now() < until) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  process.kill(pid, 'SIGKILL')
}
