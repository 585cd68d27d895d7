import type { Reference, Table } from './read-catalog.ts'

export interface Ordered {
  /** Each table after those that it refers to. */
  readonly tables: readonly Table[]
  /** Foreign keys that no order satisfies (to the table itself, or in a circle): they are checked after everything is in. */
  readonly loops: readonly { readonly table: string; readonly reference: Reference }[]
}

/** Orders tables by their foreign keys; tables that could stand in either order go by name, so that the order is always the same. */
export const inOrder = (tables: readonly Table[]): Ordered => {
  const waiting = new Map(tables.map((table) => [table.name, table]))
  const ordered: Table[] = []
  const loops: { table: string; reference: Reference }[] = []
  while (waiting.size > 0) {
    const blocking = (table: Table) =>
      table.references.filter(({ to, name }) => waiting.has(to) && !loops.some((loop) => loop.reference.name === name))
    const all = [...waiting.values()]
    const next = all.find((table) => blocking(table).length === 0)
    // Everything that waits is in a circle or behind one: the one with the fewest open ends goes first.
    const taken = next ?? all.reduce((a, b) => (blocking(b).length < blocking(a).length ? b : a))
    loops.push(...blocking(taken).map((reference) => ({ table: taken.name, reference })))
    ordered.push(taken)
    waiting.delete(taken.name)
  }
  return { tables: ordered, loops }
}
