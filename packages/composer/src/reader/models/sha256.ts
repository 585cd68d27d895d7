/** The SHA-256 of some bytes, in lower-case hexadecimal: by the browser where it offers it, else by hand. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // NOTE: browsers offer `subtle` on https and localhost only; a community on a home network has neither, and fetches what others need not.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  const digest = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : (await import('./sha256-by-hand.ts')).sha256ByHand(bytes)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
