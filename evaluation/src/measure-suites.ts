import type { EncoderItem } from '@hearth/analysis'
import type { Figures } from './gate/results.ts'
import {
  corpusHoldout,
  distressCases,
  identityPairs,
  kindCases,
  pauseCases,
  sliceCases,
  stingCases,
} from './load-suites.ts'
import { committedCalibration, measureCalibration } from './measures/calibration.ts'
import { measureCascade, measureCompany } from './measures/cascade.ts'
import { considerateTexts, measureConsiderate } from './measures/considerate.ts'
import { measureDistress } from './measures/distress.ts'
import { measureIdentity } from './measures/fairness/identity.ts'
import { measureSlices } from './measures/fairness/slices.ts'
import { measureHoldout } from './measures/holdout.ts'
import { measureKind } from './measures/kind.ts'
import { measurePause } from './measures/pause.ts'
import { measureStings } from './measures/stings.ts'
import { measurePeers } from './peers/measure-peers.ts'
import type { Peer } from './peers/peer.ts'
import type { AllReadings, Readings } from './readings/readings.ts'

/** Every text of every suite, to be read. */
export function suiteTexts(): EncoderItem[] {
  const alone = [
    ...identityPairs().flatMap(({ one, other }) => [one, other]),
    ...stingCases().map(({ text }) => text),
    ...kindCases().map(({ text }) => text),
    ...distressCases().map(({ text }) => text),
  ]
  return [
    ...pauseCases(),
    ...sliceCases(),
    ...corpusHoldout(),
    ...considerateTexts(),
    ...alone.map((text) => ({ text, context: null })),
  ]
}

/** One reader on all committed rows. */
export function measureSuites(readings: Readings): Figures {
  return {
    ...measurePause(readings),
    ...measureSlices(readings),
    ...measureStings(readings),
    ...measureIdentity(readings),
    ...measureKind(readings),
    ...measureDistress(readings),
    ...measureConsiderate(readings),
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
