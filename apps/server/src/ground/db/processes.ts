import { execFileSync } from 'node:child_process'

/** Whether a process of this id runs and its command holds `name` (ids are reused, so the id alone proves nothing). */
export const isAlive = (pid: number, name: string): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  try {
    const state = execFileSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' })
    return !state.trim().startsWith('Z') && state.includes(name)
  } catch {
    // No `ps` here: Linux tells by /proc, elsewhere the id must do.
    return true
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
