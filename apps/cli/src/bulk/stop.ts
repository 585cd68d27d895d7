import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type StopSignal = (typeof signals)[number]

/** A wish to stop from outside, which ends a run at the next whole batch. */
export interface Stop {
  readonly signal: StopSignal | undefined
  /** What a promise comes to, or undefined as soon as somebody wants to stop. */
  readonly unless: <Value>(promise: Promise<Value>) => Promise<Value | undefined>
}

/**
 * @param isHeard false leaves signals to end the program at once; a second signal always does
 */
export function openStop(isHeard: boolean): Stop {
  let heard: StopSignal | undefined
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const onSignal = (signal: StopSignal): void => {
    heard = signal
    for (const one of signals) process.off(one, onSignal)
    resolve(undefined)
  }
  if (isHeard) for (const one of signals) process.on(one, onSignal)
  return {
    get signal() {
      return heard
    },
    unless: (other) => (heard ? Promise.resolve(undefined) : Promise.race([other, promise])),
  }
}

/** As shells count it: 130 for Ctrl-C. */
export function exitCodeOf(signal: StopSignal): number {
  return 128 + constants.signals[signal]
}
