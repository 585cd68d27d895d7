import { bootstrap, type Figure, wilson } from '../../../evaluation/src/statistics/interval.ts'

/** One line read twice. */
export interface Reading {
  readonly file: string
  readonly labelled: boolean
  readonly read: boolean
}

/** How two readers agree on the pause. */
export interface Agreement {
  readonly share: Figure
  readonly kappa: Figure
  readonly byFile: Readonly<Record<string, Figure>>
}

/** Agreement beyond what two readers with these habits reach by chance (Cohen 1960); 1 where both always say the same one thing. */
export function cohenKappa(readings: readonly Reading[]): number | null {
  const rows = readings.length
  if (rows === 0) return null
  const count = (test: (one: Reading) => boolean): number => readings.filter(test).length / rows
  const observed = count(({ labelled, read }) => labelled === read)
  const [labelled, read] = [count((one) => one.labelled), count((one) => one.read)]
  const chance = labelled * read + (1 - labelled) * (1 - read)
  return chance === 1 ? 1 : (observed - chance) / (1 - chance)
}

const shareOf = (readings: readonly Reading[]): Figure =>
  wilson(readings.filter(({ labelled, read }) => labelled === read).length, readings.length) as Figure

/** Agreement with 95 % intervals: Wilson's for shares, a seeded bootstrap for kappa. Needs at least one reading. */
export function agreementOf(readings: readonly Reading[]): Agreement {
  if (readings.length === 0) throw new Error('No line was read twice.')
  const files = [...new Set(readings.map(({ file }) => file))].sort()
  return {
    share: shareOf(readings),
    kappa: bootstrap(readings, cohenKappa) as Figure,
    byFile: Object.fromEntries(files.map((file) => [file, shareOf(readings.filter((one) => one.file === file))])),
  }
}
