/**
 * Moves the focus to the next (1) or previous (-1) of some things on the page. From outside them it goes to the first one
 * that is in sight. At the end it stays.
 *
 * @param selector things that can take the focus
 */
export const moveFocus = (selector: string, step: 1 | -1): void => {
  const things = [...document.querySelectorAll<HTMLElement>(selector)]
  const here = things.findLastIndex((thing) => thing.contains(document.activeElement))
  const inSight = things.findIndex((thing) => thing.getBoundingClientRect().bottom > barPx)
  const next = here < 0 ? things[Math.max(0, inSight)] : things[here + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** What the bar on top covers. */
const barPx = 64
