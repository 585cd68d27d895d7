import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { HearthError } from '@hearth/contract'
import type { FastifyInstance } from 'fastify'

/** Serves the models under stable, versioned addresses: any site may read them, and they never change. */
export const serveModels = async (app: FastifyInstance, modelsDir: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: modelsDir,
    prefix: '/models/',
    decorateReply: false,
    cacheControl: false,
    index: false,
    setHeaders: (reply) => {
      reply.header('access-control-allow-origin', '*')
      reply.header('cross-origin-resource-policy', 'cross-origin')
      reply.header('cache-control', 'public, max-age=31536000, immutable')
    },
  })
}

/** Serves the built web app: its files, and its one page for every address that a person may open. */
export const servePages = async (app: FastifyInstance, webDir: string): Promise<void> => {
  const page = existsSync(join(webDir, 'index.html')) ? await readFile(join(webDir, 'index.html')) : null
  if (page !== null) {
    await app.register(fastifyStatic, {
      root: join(webDir, 'assets'),
      prefix: '/assets/',
      decorateReply: false,
      cacheControl: false,
      setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
    })
  }
  const tag = page === null ? '' : `"${createHash('sha256').update(page).digest('base64url').slice(0, 27)}"`
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (page === null || !wantsPage || /^\/(api\/|v1alpha1\/|models\/|assets\/)/.test(request.url))
      throw new HearthError('not-found')
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').header('etag', tag).send(page)
  })
}
