/** A backup by its name, `hearth-20261121-030000`. */
export interface Kept {
  readonly name: string
  readonly at: Date
}

const pattern = /^hearth-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})$/

/** What a name says; null where it is no backup of ours: that is never touched. */
export const toKept = (name: string): Kept | null => {
  const [, ...parts] = pattern.exec(name) ?? []
  if (parts.length === 0) return null
  const [year, month, day, hour, minute, second] = parts
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? null : { name, at }
}

export const nameOf = (at: Date): string =>
  `hearth-${at.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`

const dayMs = 86_400_000
const dayOf = (at: Date): number => Math.floor(at.getTime() / dayMs)
/** Weeks begin on Monday; day 0 of the epoch was a Thursday. */
const weekOf = (at: Date): number => Math.floor((dayOf(at) + 3) / 7)

/**
 * Which backups to keep: the newest of each of the last `keepDays` days that have one, the newest of each of the last
 * `keepWeeks` weeks that have one, and always the newest of all. Days without a backup cost none of the others its place.
 */
export const toKeep = (
  backups: readonly Kept[],
  { keepDays, keepWeeks }: { readonly keepDays: number; readonly keepWeeks: number },
): ReadonlySet<string> => {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime())
  const newestOf = (periodOf: (at: Date) => number, count: number): string[] => {
    const seen = new Map<number, string>()
    for (const { name, at } of newestFirst) if (!seen.has(periodOf(at))) seen.set(periodOf(at), name)
    return [...seen.values()].slice(0, count)
  }
  return new Set([
    ...newestFirst.slice(0, 1).map((backup) => backup.name),
    ...newestOf(dayOf, keepDays),
    ...newestOf(weekOf, keepWeeks),
  ])
}
