// What becomes of a comment. A score holds a comment for a person to look at; it never deletes one.

/**
 * @param {import('./ask-hearth.mjs').Asked} asked
 * @param {{ holdAbove: number }} options choose it with `hearth perspective compare`: Perspective's 0.8 is another number here
 * @returns {{ is: 'published' | 'held', because: string }}
 */
export const decide = (asked, { holdAbove }) => {
  if (asked.kind !== 'scored') return { is: 'published', because: `not scored: ${asked.why}` }
  const [name, value] = Object.entries(asked.scores).sort(([, a], [, b]) => b - a)[0] ?? ['nothing', 0]
  const because = `${name} ${value.toFixed(2)}`
  return { is: value > holdAbove ? 'held' : 'published', because }
}
