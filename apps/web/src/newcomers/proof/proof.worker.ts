import { sha256 } from '@noble/hashes/sha2.js'
import { solveChallenge } from 'altcha-lib'

type Solving = Parameters<typeof solveChallenge>[0]

/**
 * The work itself. Hashed by a library instead of the browser's own `crypto.subtle`, which is not there where a place is
 * reached by plain http in somebody's own network, and which is slower for many small texts.
 */
const deriveKey: Solving['deriveKey'] = async ({ cost, keyLength }, salt, password) => {
  const first = new Uint8Array(salt.length + password.length)
  first.set(salt)
  first.set(password, salt.length)
  let key = sha256(first)
  for (let done = 1; done < cost; done += 1) key = sha256(key)
  return { derivedKey: key.subarray(0, keyLength) }
}

self.onmessage = async ({ data: challenge }: MessageEvent<Solving['challenge']>) => {
  const solution = await solveChallenge({ challenge, deriveKey }).catch(() => null)
  self.postMessage(solution)
}
