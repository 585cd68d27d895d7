import { words } from '../../words.ts'
import type { Compared } from './compared.ts'
import { count } from './figures.ts'

/** What holds of the file as a whole: who scored, and what was left out. */
export function tellFile(compared: Compared): string[] {
  const { engine, isShadow, currentEngine, degraded, unread, otherEngines, bad, unscored } = compared
  return [
    words(isShadow ? 'compare.shadow' : 'compare.engine', { engine }),
    ...(isShadow && engine !== currentEngine ? [words('compare.otherEngine', { engine: currentEngine })] : []),
    ...(otherEngines > 0 ? [words('compare.otherEngines', { rows: count(otherEngines) })] : []),
    ...(degraded > 0 ? [words('compare.degraded', { comments: count(degraded) })] : []),
    ...(unread > 0 ? [words('compare.unread', { comments: count(unread) })] : []),
    ...(bad > 0 ? [words('compare.bad', { rows: count(bad) })] : []),
    ...(unscored.length > 0 ? [words('compare.unscored', { names: unscored.join(', ').slice(0, 200) })] : []),
  ]
}
