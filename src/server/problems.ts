import type { FastifyInstance } from 'fastify'
import { Problem } from '../core/problem.ts'
import { languageOf } from './language.ts'

const broken = {
  vi: 'Phần mềm gặp lỗi, dữ liệu không bị thay đổi. Thử lại; nếu vẫn lỗi, báo người quản trị.',
  en: 'The software failed; no data was changed. Try again; if it still fails, tell an administrator.',
}
const malformed = { vi: 'Yêu cầu gửi lên chưa đúng dạng.', en: 'The request is malformed.' }

/** An amount beyond a float goes out as its digits, as everywhere. */
const digitsOfAmounts = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

/**
 * Expected failures become RFC 9457 problems in the reader's language; anything else is logged whole and
 * shown as one sentence without its text.
 */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const language = languageOf(request)
    void reply.type('application/problem+json')
    if (error instanceof Problem) {
      const title = error.say(language)
      const said = { type: error.code, title, status: error.status, details: error.details }
      return reply.status(error.status).send(JSON.stringify(said, digitsOfAmounts))
    }
    const status = error.statusCode ?? 500
    if (status >= 500) console.error(error)
    const title = (status >= 500 ? broken : malformed)[language]
    return reply.status(status).send({ type: 'request.failed', title, status })
  })
}
