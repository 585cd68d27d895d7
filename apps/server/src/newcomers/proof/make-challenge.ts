import { randomInt } from 'node:crypto'
import type { ProofChallenge, ProofPurpose, SpaceId } from '@hearth/contract'
import { createChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import type { Clock } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import { findNewcomerSettings } from '../store.ts'
import { findStorm } from '../storm/start-storm.ts'

/** A form may lie open for so long before it is sent. */
export const proofMs = 30 * 60_000

/**
 * So many hashes for one guess. The answer is the n-th guess, n drawn evenly, so that the work has an upper end: on average
 * 75,000 hashes, which is a tenth of a second on a desk and a second on a cheap phone. Drawing a number instead of asking
 * for leading zeros means that nobody is unlucky and waits for a minute.
 */
const hashesPerGuess = 100
const guesses = { least: 500, most: 1000 }
/** In a storm a flood pays more; people who came to say something still wait a few seconds at most. */
const stormTimes = 5

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly secret: string
  readonly proofWork: number
}

/** A small sum for a browser, good for one purpose in one space. Null where the space asks for none. */
export const makeChallenge = async (
  { db, clock, secret, proofWork }: Tools,
  { spaceId, purpose }: { spaceId: SpaceId; purpose: ProofPurpose },
): Promise<ProofChallenge | null> => {
  const now = clock()
  const [settings, storm] = await Promise.all([findNewcomerSettings(db, spaceId), findStorm(db, spaceId, now)])
  if (!settings.asksProof) return null
  const times = proofWork * (storm === null ? 1 : stormTimes)
  const counter = Math.ceil(randomInt(guesses.least, guesses.most) * times)
  const { parameters, signature } = await createChallenge({
    algorithm: 'SHA-256',
    cost: hashesPerGuess,
    counter,
    deriveKey,
    // Its end stands among the data, because the library compares `expiresAt` with a clock of its own.
    data: { spaceId, purpose, endsAt: now.getTime() + proofMs },
    hmacSignatureSecret: proofSecret(secret),
  })
  if (signature === undefined) throw new Error('A challenge without a signature.')
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix, data = {} } = parameters
  return { parameters: { algorithm, nonce, salt, cost, keyLength, keyPrefix, data }, signature }
}

/** A secret of its own, so that no signature made for something else opens a door here. */
export const proofSecret = (secret: string): string => `proof:${secret}`
