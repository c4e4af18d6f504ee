import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../../core/problem.ts'
import type { Missing } from '../../core/report/model.ts'
import { findFormat, formatNames, renderHtmlBody } from '../../output/index.ts'
import { writeReport } from '../../system/write-report.ts'
import type { AppParts } from '../app.ts'
import { readInCommune } from '../session.ts'
import { readCommuneYear, todayOf } from './params.ts'

export function registerReportRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, now } = parts

  /** Lists and figures of single records are named by the unit, in Vietnamese only. */
  const nameInEnglish = ({ key, label }: Missing) => system.catalogue.find(key)?.labelEn ?? label

  const documentOf = async (request: FastifyRequest) => {
    const { code, year, asOf } = readCommuneYear(request)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, ({ db, unit }) =>
      writeReport({ ...system, db }, { communeId: unit.id, year, asOf, today: todayOf(now()) }),
    )
  }

  /** The report as the web application shows it: the page as HTML, and what is missing. */
  app.get('/api/communes/:code/years/:year/report', async (request) => {
    const document = await documentOf(request)
    return {
      status: document.status,
      missing: document.missing.map((one) => ({ ...one, labelEn: nameInEnglish(one) })),
      html: renderHtmlBody(document, system.policy.layout),
    }
  })

  app.get('/api/communes/:code/years/:year/report/:file', async (request, reply) => {
    const { file } = request.params as { file: string }
    const format = findFormat(file.slice(file.lastIndexOf('.')))
    if (!format) throw new Problem('output.format-unknown', { file, formats: formatNames })
    const bytes = await format.render(await documentOf(request), system.policy.layout)
    void reply.header('content-disposition', `attachment; filename="${file.replace(/[^\w.-]/g, '_')}"`)
    return reply.type(format.mediaType).send(bytes)
  })
}
