import type { Tag } from '@hearth/contract'

/** As many as fit beside each other on a telephone. */
const maxShown = 6

/** Tags of the space that fit the last one typed, those with most threads first; none that is there already. */
export const likeTags = (known: readonly Tag[], typed: string): string[] => {
  const parts = typed.split(',').map(keyOf)
  const begun = parts.at(-1) ?? ''
  const chosen = new Set(parts.slice(0, -1))
  return known
    .filter(({ name }) => !chosen.has(keyOf(name)) && keyOf(name) !== begun && fits(keyOf(name), begun))
    .toSorted((a, b) => b.threads - a.threads || a.name.localeCompare(b.name))
    .slice(0, maxShown)
    .map(({ name }) => name)
}

/** What is typed with the last one, which was only begun, replaced by a tag. */
export const withTag = (typed: string, name: string): string =>
  [
    ...typed
      .split(',')
      .slice(0, -1)
      .map((part) => part.trim()),
    name,
  ].join(', ')

const keyOf = (name: string): string =>
  name
    .replace(/^\s*#?/, '')
    .trim()
    .toLowerCase()

const fits = (name: string, begun: string): boolean => name.startsWith(begun) || name.includes(` ${begun}`)
