import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { HearthError } from '@hearth/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'

export interface Anywhere {
  readonly modelsDir: string
  /** What `packages/composer` was built into; where there is nothing, only the models are served. */
  readonly composerDir: string
  /** Whose pages may load them; our own always may. */
  readonly corsOrigins: readonly string[]
}

const forEver = 'public, max-age=31536000, immutable'
/** An address that stays and names the files of the newest build: asked about anew after five minutes. */
const forNow = 'public, max-age=300, stale-while-revalidate=86400'

/**
 * Serves what the pause on other sites is made of: `/composer.js`, its files under addresses that never change what they answer, and
 * the models. No cookie is read or set.
 */
export const serveAnywhere = async (app: FastifyInstance, options: Anywhere): Promise<void> => {
  await app.register(async (scope) => {
    // NOTE: by hand, since @fastify/cors adds a preflight for the whole server, and the doors have theirs. A plain GET needs none.
    scope.addHook('onRequest', async ({ headers: { origin } }, reply) => {
      reply.header('vary', 'Origin, Accept-Encoding')
      if (origin !== undefined && options.corsOrigins.includes(origin)) {
        reply.header('access-control-allow-origin', origin)
      }
    })
    await serveFolder(scope, '/models/', options.modelsDir)
    await serveFolder(scope, '/composer/', join(options.composerDir, 'composer'))
    scope.get('/composer.js', { schema: { hide: true } }, async (_, reply) => {
      const program = await readFile(join(options.composerDir, 'composer.js'), 'utf8').catch(() => null)
      if (program === null) throw new HearthError('not-found')
      return withHeaders(reply, forNow).type('text/javascript; charset=utf-8').send(program)
    })
  })
}

const serveFolder = async (scope: FastifyInstance, prefix: string, root: string): Promise<void> => {
  await scope.register(fastifyStatic, {
    root,
    prefix,
    // `npm run build` lays compressed copies beside the files; without them they go as they are.
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    index: false,
    suppressWarning: true,
    setHeaders: (reply, path) =>
      void withHeaders(reply, /\/composer\/\d+\.js(\.br|\.gz)?$/.test(path) ? forNow : forEver),
  })
}

const withHeaders = (reply: FastifyReply, cache: string): FastifyReply =>
  reply.headers({ 'cache-control': cache, 'cross-origin-resource-policy': 'cross-origin' })
