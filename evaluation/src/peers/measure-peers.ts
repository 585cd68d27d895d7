import type { EncoderItem } from '@hearth/analysis'
import type { Figures } from '../gate/results.ts'
import { pauseCases } from '../load-suites.ts'
import { auc, recallAtFalseShare } from '../statistics/auc.ts'
import { bootstrap, wilson } from '../statistics/interval.ts'
import type { Peer } from './peer.ts'

/** Peers on the functional suite: order, decisions as they come, and recall where each may object to 3 % of what is harmless. */
export function measurePeers(peers: readonly Peer[]): Figures {
  const cases = pauseCases()
  const figures: Figures = {}
  for (const peer of peers) {
    const rows = cases.map((one) => ({ ...peer.read(one), isPositive: one.shouldPause }))
    const over = (isPositive: boolean) => {
      const some = rows.filter((row) => row.isPositive === isPositive)
      return wilson(some.filter((row) => row.isOver).length, some.length)
    }
    figures[`peer/${peer.id}/auc`] = bootstrap(rows, auc)
    figures[`peer/${peer.id}/recall-at-3%-false`] = bootstrap(rows, (drawn) => recallAtFalseShare(drawn, 0.03))
    figures[`peer/${peer.id}/recall`] = over(true)
    figures[`peer/${peer.id}/false`] = over(false)
  }
  return figures
}

/** How often each objects to ordinary talk. */
export function measurePeersOnOrdinary(peers: readonly Peer[], texts: readonly EncoderItem[]): Figures {
  return Object.fromEntries(
    peers.map((peer) => [
      `ordinary/peer/${peer.id}`,
      wilson(texts.filter((one) => peer.read(one).isOver).length, texts.length),
    ]),
  )
}
