import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type StopSignal = (typeof signals)[number]

/** A wish to stop from outside, which ends a run at the next whole batch. */
export interface Stop {
  readonly signal: StopSignal | undefined
  /** What a promise comes to, or undefined as soon as somebody wants to stop. One at a time. */
  readonly unless: <Value>(promise: Promise<Value>) => Promise<Value | undefined>
}

/**
 * @param isHeard false leaves signals to end the program at once; a second signal always does
 */
export function openStop(isHeard: boolean): Stop {
  let heard: StopSignal | undefined
  // A promise that lives as long as the run must not hold on to every answer that was ever raced with it.
  let wake = (): void => {}
  const onSignal = (signal: StopSignal): void => {
    heard = signal
    for (const one of signals) process.off(one, onSignal)
    wake()
  }
  if (isHeard) for (const one of signals) process.on(one, onSignal)
  return {
    get signal() {
      return heard
    },
    unless: (promise) =>
      new Promise((resolve, reject) => {
        wake = () => resolve(undefined)
        if (heard) wake()
        promise.then(resolve, reject)
      }),
  }
}

/** As shells count it: 130 for Ctrl-C. */
export function exitCodeOf(signal: StopSignal): number {
  return 128 + constants.signals[signal]
}
