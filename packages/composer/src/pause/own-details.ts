import type { Store } from '../drafts/store.ts'
import { sha256 } from '../reader/models/sha256.ts'

/** What this person said is theirs and fine here. The device keeps salted hashes, never the words. */
export interface OwnDetails {
  isFine(words: string): Promise<boolean>
  remember(words: readonly string[]): Promise<void>
}

interface Kept {
  readonly salt: string
  readonly hashes: readonly string[]
}

/** So many are remembered; the oldest fall out. */
const maxKept = 200

/** @param personKey whose they are: a person of one space, so that "fine here" means here */
export function createOwnDetails(store: Store, personKey: string): OwnDetails {
  const key = `hearth:own-details:${encodeURIComponent(personKey)}`
  const hash = (salt: string, words: string): Promise<string> =>
    // Without a hash nothing is recognized, and nothing is held up: a value that no other equals.
    sha256(new TextEncoder().encode(`${salt} ${bare(words)}`) as Uint8Array<ArrayBuffer>).catch(newSalt)
  return {
    async isFine(words) {
      const kept = readKept(store.get(key))
      return kept?.hashes.includes(await hash(kept.salt, words)) ?? false
    },
    async remember(words) {
      const { salt, hashes } = readKept(store.get(key)) ?? { salt: newSalt(), hashes: [] }
      const added = await Promise.all(words.map((one) => hash(salt, one)))
      const all = [...new Set([...hashes, ...added])].slice(-maxKept)
      store.set(key, JSON.stringify({ salt, hashes: all } satisfies Kept))
    },
  }
}

/** One number written with other spaces or dashes is the same number. */
function bare(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@+]/gu, '')
}

function newSalt(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function readKept(stored: string | null): Kept | null {
  try {
    const kept: unknown = JSON.parse(stored ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const { salt, hashes } = kept as Record<string, unknown>
    if (typeof salt !== 'string' || !Array.isArray(hashes)) return null
    return { salt, hashes: hashes.filter((hash) => typeof hash === 'string') }
  } catch {
    return null
  }
}
