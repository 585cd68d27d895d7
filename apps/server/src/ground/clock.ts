/** Where "now" comes from; handed in, so that tests own the time. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** `clock` plus so many seconds, as a Date. */
export const inSeconds = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000)
