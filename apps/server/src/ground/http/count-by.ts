import type { FastifyRequest } from 'fastify'
import { readSigned } from './cookies.ts'

/** Whose requests are counted together: those of one session, or of one address where nobody is signed in. */
export const countBySession = (request: FastifyRequest): string => {
  const session = readSigned(request, 'hearth_session')
  return session === null ? countByAddress(request) : `session:${session}`
}

/** Those of one address, signed in or not: where a secret is tried, another session must not mean another ten tries. */
export const countByAddress = (request: FastifyRequest): string => networkOf(request.ip)

/** An address for counting: IPv6 counts by /64, since one household holds that many. */
export const networkOf = (address: string): string => {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [before = '', after] = address.split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after ? after.split(':') : []
  const zeros = after === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}
