import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { HearthError } from '@hearth/contract'
import type { FastifyInstance } from 'fastify'

/** Serves the built web app: its files, and its one page for every address that a person may open. */
export const servePages = async (app: FastifyInstance, webDir: string): Promise<void> => {
  const readPage = keepPage(join(webDir, 'index.html'))
  if ((await readPage()) !== null) {
    await app.register(fastifyStatic, {
      root: join(webDir, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
      decorateReply: false,
      cacheControl: false,
      setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    const isOther = /^\/(api\/|v1alpha1\/|v1\/|\$discovery\/|discovery\/|models\/|composer\/|assets\/)/.test(
      request.url,
    )
    const page = wantsPage && !isOther ? await readPage() : null
    if (page === null) throw new HearthError('not-found')
    if (request.headers['if-none-match'] === page.tag) return reply.code(304).send()
    const headers = { 'cache-control': 'no-cache', etag: page.tag, 'content-type': 'text/html; charset=utf-8' }
    return reply.headers(headers).send(page.bytes)
  })
}

interface PageFile {
  readonly changedMs: number
  readonly bytes: Buffer
  readonly tag: string
}

// The page is read again when a new build has written it: an old page would ask for files that are gone.
const keepPage = (path: string): (() => Promise<PageFile | null>) => {
  let page: PageFile | null = null
  return async () => {
    const changedMs = (await stat(path).catch(() => null))?.mtimeMs
    if (changedMs === undefined) return page
    if (page?.changedMs === changedMs) return page
    const bytes = await readFile(path)
    page = { changedMs, bytes, tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
    return page
  }
}
