import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'

/** Collects the routes that are mounted after it into an OpenAPI 3.1 document. */
export const collectOpenApi = async (app: FastifyInstance, version: string): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hearth',
        version,
        description: 'The HTTP API of Hearth. Errors are RFC 9457 problems with a stable code.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'hearth_session' },
          csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
        },
      },
    },
  })
}

export const serveOpenApi = (app: FastifyInstance): void => {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
