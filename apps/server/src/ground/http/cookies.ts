import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** 30 days; a session in use is renewed. */
export const sessionSeconds = 30 * 86_400

type CookieName = 'hearth_session' | 'hearth_visit'

export interface Cookies {
  sessionToken(request: FastifyRequest): string | null
  setSession(reply: FastifyReply, token: string): void
  clearSession(reply: FastifyReply): void
  /** The token that must come back in `x-csrf-token`; makes this browser's anonymous cookie where it has none. */
  csrfToken(request: FastifyRequest, reply: FastifyReply): string
  hasCsrfToken(request: FastifyRequest): boolean
}

/**
 * The value of a cookie that we signed for that name; null where it is missing or forged. The name is signed with the
 * value, so that one cookie of ours can never stand for another.
 */
export const readSigned = (request: FastifyRequest, name: CookieName): string | null => {
  const raw = request.cookies[name]
  if (raw === undefined) return null
  const { valid, value } = request.unsignCookie(raw)
  return valid && value?.startsWith(`${name}:`) ? value.slice(name.length + 1) : null
}

const named = (name: CookieName, value: string): string => `${name}:${value}`

/**
 * Cookies: HttpOnly, SameSite=Lax (so that a link in a mail arrives signed in), signed, and Secure on https.
 * A request that changes something must carry a token that only a page of ours could read.
 */
export const createCookies = (secret: string, isSecure: boolean): Cookies => {
  const base = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure, signed: true } as const
  const tokenOf = (visit: string) => createHmac('sha256', secret).update(`csrf:${visit}`).digest('base64url')

  return {
    sessionToken: (request) => readSigned(request, 'hearth_session'),
    setSession: (reply, token) =>
      reply.setCookie('hearth_session', named('hearth_session', token), { ...base, maxAge: sessionSeconds }),
    clearSession: (reply) => reply.clearCookie('hearth_session', base),
    csrfToken(request, reply) {
      const known = readSigned(request, 'hearth_visit')
      const visit = known ?? randomBytes(18).toString('base64url')
      if (known === null) reply.setCookie('hearth_visit', named('hearth_visit', visit), { ...base, sameSite: 'strict' })
      return tokenOf(visit)
    },
    hasCsrfToken(request) {
      const visit = readSigned(request, 'hearth_visit')
      const sent = request.headers['x-csrf-token']
      if (visit === null || typeof sent !== 'string') return false
      const expected = Buffer.from(tokenOf(visit))
      const given = Buffer.from(sent)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}
