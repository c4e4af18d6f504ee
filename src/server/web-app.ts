import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The built web application: hashed files for ever, and its one page for every address that is not the API's. */
export async function registerWebApp(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    setHeaders: (response, path) => {
      const lasting = /[\\/]assets[\\/]/.test(path)
      response.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/')) {
      return reply
        .status(404)
        .type('application/problem+json')
        .send({ type: 'address.unknown', title: 'Không có địa chỉ này.', status: 404 })
    }
    return reply.sendFile('index.html')
  })
}
