import type { FastifyRequest } from 'fastify'

/** The language the reader asked for. */
export const languageOf = (request: FastifyRequest): 'vi' | 'en' =>
  request.headers['accept-language']?.startsWith('en') ? 'en' : 'vi'
