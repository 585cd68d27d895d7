import { pauseRows } from '../../measures/pause.ts'
import { type Peer, readerPeer } from '../../peers/peer.ts'
import type { Scored } from '../../statistics/auc.ts'
import { precisionRecall } from '../../statistics/precision-recall.ts'
import { type Curve, type CurvePoint, curves } from '../charts/curve.ts'
import type { Markup } from '../markup.ts'
import type { Report } from '../report.ts'
import { words } from '../words.ts'

/** Precision against recall of the pause, for the reader and its peers. */
export function order({ all, peers }: Report): Markup {
  const cases = pauseRows(all.shipped)
  const curveOf = (peer: Peer): Curve => {
    const rows = cases.map((one) => ({ ...peer.read(one), isPositive: one.isPositive }))
    const points = precisionRecall(rows).map(({ recall, precision }) => ({ x: recall, y: precision }))
    return { name: words.peers[peer.id] ?? peer.id, points, stand: standOf(rows) }
  }
  const { title, across, up } = words.sections.order
  return curves([readerPeer('shipped', all.shipped), ...peers].map(curveOf), { title, across, up })
}

/** Where its own decision is. */
function standOf(rows: readonly (Scored & { readonly isOver: boolean })[]): CurvePoint | undefined {
  const over = rows.filter((row) => row.isOver)
  const hits = over.filter((row) => row.isPositive).length
  const positives = rows.filter((row) => row.isPositive).length
  return over.length === 0 ? undefined : { x: hits / positives, y: hits / over.length }
}
