import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { fold } from '../../core/vietnamese/text.ts'
import { listDocumentGaps, proposeNumber } from '../../modules/official-documents/index.ts'
import type { AppParts } from '../app.ts'
import { getActor, readInCommune } from '../session.ts'
import { read, readCommuneYear } from './params.ts'

const series = z.object({ kind: z.string().min(1).max(60), issuer: z.string().min(1).max(200) })
const search = z.object({ text: z.string().max(200).default('') })

/** What the document register knows besides its list: the next number, numbers without documents, and the law. */
export function registerDocumentRoutes(app: FastifyInstance, parts: AppParts): void {
  const { policy } = parts.system
  const base = '/api/communes/:code/years/:year/document-numbers'

  app.get(`${base}/next`, (request) => {
    const { code, year } = readCommuneYear({ params: request.params, query: {} })
    const asked = read(series, request.query)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, ({ db, unit }) =>
      proposeNumber(db, { communeId: unit.id, year, ...asked }, policy),
    )
  })

  app.get(`${base}/gaps`, (request) => {
    const { code, year } = readCommuneYear({ params: request.params, query: {} })
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, async ({ db, unit }) => ({
      gaps: await listDocumentGaps(db, unit.id, year),
    }))
  })

  /** Documents of the law by any of their words, the newest first. */
  app.get('/api/legal-documents', async (request) => {
    await getActor(parts, request)
    const words = fold(read(search, request.query).text).split(' ')
    const found = policy.documents.filter(({ kind, symbol, issuer, subject }) => {
      const text = fold(`${kind} ${symbol} ${issuer} ${subject}`)
      return words.every((word) => text.includes(word))
    })
    const dayOf = (document: (typeof found)[number]) => document.issuedOn ?? `${document.issuedIn}`
    return {
      documents: found
        .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
        .slice(0, 30)
        .map(({ symbol, kind, issuer, issuedOn, issuedIn, subject, verified }) => ({
          ...{ symbol, kind, issuer, issuedOn, issuedIn, subject, verified },
        })),
    }
  })
}
