/** The SHA-256 of some bytes where the browser does not offer it (FIPS 180-4). */
export function sha256ByHand(bytes: Uint8Array): Uint8Array {
  const { roots, start } = constants()
  const state = Uint32Array.from(start)
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const padded = new Uint8Array(blocks * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length << 3)
  const words = new Uint32Array(64)
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(block * 64 + i * 4)
    expand(words)
    compress(state, words, roots)
  }
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, i) => {
    digest.setUint32(i * 4, word)
  })
  return new Uint8Array(digest.buffer)
}

function expand(words: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const [a, b] = [at(words, i - 15), at(words, i - 2)]
    const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const large = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    words[i] = at(words, i - 16) + small + at(words, i - 7) + large
  }
}

function compress(state: Uint32Array, words: Uint32Array, roots: Uint32Array): void {
  const s = Uint32Array.from(state)
  for (let i = 0; i < 64; i++) {
    const [a, b, c, e, f, g] = [at(s, 0), at(s, 1), at(s, 2), at(s, 4), at(s, 5), at(s, 6)]
    const chosen = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g))
    const first = (at(s, 7) + chosen + at(roots, i) + at(words, i)) >>> 0
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    s.copyWithin(1, 0, 7)
    s[4] = at(s, 4) + first
    s[0] = first + second
  }
  for (let i = 0; i < 8; i++) state[i] = at(state, i) + at(s, i)
}

/** The standard's constants: 32 bits of the cube and square roots of the first primes. */
function constants(): { roots: Uint32Array; start: Uint32Array } {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  const fraction = (x: number): number => (x - Math.floor(x)) * 2 ** 32
  return {
    roots: Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    start: Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  }
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

function at(words: Uint32Array, i: number): number {
  return words[i] ?? 0
}
