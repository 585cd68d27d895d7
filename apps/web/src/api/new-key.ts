/** A new idempotency key. `crypto.randomUUID` would be missing on a plain-http address of a home network. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
