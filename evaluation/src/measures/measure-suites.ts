import type { EncoderItem } from '@hearth/analysis'
import type { Figures } from '../gate/results.ts'
import { corpusHoldout, identityPairs, kindCases, pauseCases, sliceCases, stingCases } from '../load-suites.ts'
import { measurePeers } from '../peers/measure-peers.ts'
import type { Peer } from '../peers/peer.ts'
import type { AllReadings, Readings } from '../readings/readings.ts'
import { committedCalibration, measureCalibration } from './calibration.ts'
import { measureCascade, measureCompany } from './cascade.ts'
import { measureHoldout } from './holdout.ts'
import { measureIdentity } from './identity.ts'
import { measureKind } from './kind.ts'
import { measurePause } from './pause.ts'
import { measureSlices } from './slices.ts'
import { measureStings } from './stings.ts'

/** Every text of every suite, to be read. */
export function suiteTexts(): EncoderItem[] {
  const alone = [
    ...identityPairs().flatMap(({ one, other }) => [one, other]),
    ...stingCases().map(({ text }) => text),
    ...kindCases().map(({ text }) => text),
  ]
  return [...pauseCases(), ...sliceCases(), ...corpusHoldout(), ...alone.map((text) => ({ text, context: null }))]
}

/** One reader on all committed rows. */
export function measureSuites(readings: Readings): Figures {
  return {
    ...measurePause(readings),
    ...measureSlices(readings),
    ...measureStings(readings),
    ...measureIdentity(readings),
    ...measureKind(readings),
    ...measureHoldout(readings),
    ...measureCalibration(committedCalibration(readings)),
  }
}

/** The reader that ships on all committed rows, its bulk tier, and its peers. */
export function measureCommitted(all: AllReadings, peers: readonly Peer[]): Figures {
  return {
    ...measureSuites(all.shipped),
    ...measureCascade(all, 'suites', suiteTexts()),
    ...measureCompany(all),
    ...measurePeers(peers),
  }
}
