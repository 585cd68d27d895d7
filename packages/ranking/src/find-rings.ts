/** Two people who agree on this much of what either reacted to, vote as one. */
const sameness = 0.8
/** Fewer shared posts than this are a coincidence. */
const sharedAtLeast = 5

/**
 * People who react to the same posts again and again, as the size of the ring that each is in (themselves included).
 * Rings count as one voice. Give it the reactions of the whole space over weeks: in a single thread, people who
 * honestly like the same five posts look like a ring.
 *
 * @param reactedTo person → ids of the posts that they reacted to
 * @returns only those whose ring is larger than one
 * Source: docs/adr/0007-common-ground-order.md (Jaccard index > .8 on at least five posts)
 */
export function findRings(reactedTo: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const people = [...reactedTo].filter(([, posts]) => posts.size >= sharedAtLeast)
  const ringOf = new Map(people.map(([person]) => [person, person]))
  const root = (person: string): string => {
    let at = person
    for (let up = ringOf.get(at); up !== undefined && up !== at; up = ringOf.get(at)) at = up
    return at
  }
  people.forEach(([one, ones], index) => {
    for (const [other, others] of people.slice(index + 1)) {
      if (votesAsOne(ones, others)) ringOf.set(root(other), root(one))
    }
  })
  const sizes = new Map<string, number>()
  for (const [person] of people) sizes.set(root(person), (sizes.get(root(person)) ?? 0) + 1)
  return new Map(
    people.map(([person]) => [person, sizes.get(root(person)) ?? 1] as const).filter(([, size]) => size > 1),
  )
}

const votesAsOne = (ones: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
  const [small, large] = ones.size <= others.size ? [ones, others] : [others, ones]
  if (small.size <= sameness * large.size) return false
  let shared = 0
  for (const post of small) if (large.has(post)) shared += 1
  return shared >= sharedAtLeast && shared / (ones.size + others.size - shared) > sameness
}
