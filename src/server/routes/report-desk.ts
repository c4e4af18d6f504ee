import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../core/problem.ts'
import { compareQuery, deskQuery, figureSearchQuery } from '../../modules/reports/desk.contract.ts'
import { compareReports } from '../../system/compare-reports.ts'
import { readDesk } from '../../system/report-desk.ts'
import { readIssueFile, readSignedCopy } from '../../system/report-files.ts'
import { readTodo } from '../../system/report-todo.ts'
import { readSectionVersions } from '../../system/report-versions.ts'
import { searchFigures } from '../../system/search-figures.ts'
import type { AppParts } from '../app.ts'
import { type ReadableCommune, readInCommune } from '../session.ts'
import { read, readCommuneYear, todayOf } from './params.ts'

const sectionPath = z.object({ section: z.string().max(80) })
const issuePath = z.object({ issueId: z.uuid() })

/** Everything the report composer reads; its writes go through the door of all writes. */
export function registerReportDeskRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, now } = parts
  const address = '/api/communes/:code/years/:year/report'

  /** The commune's report of the year, with what the reads below need. */
  const atDesk = <T>(
    request: FastifyRequest,
    answer: (at: ReturnType<typeof standAt>, commune: ReadableCommune) => Promise<T>,
  ) => {
    const { code, year, asOf } = readCommuneYear(request)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, (commune) =>
      answer(standAt(commune, { code, year, asOf }), commune),
    )
  }
  const standAt = (commune: ReadableCommune, { code, year, asOf }: ReturnType<typeof readCommuneYear>) => ({
    source: { ...system, db: commune.db },
    request: { communeId: commune.unit.id, year, asOf, today: todayOf(now()) },
    href: `/api/communes/${code}/years/${year}/report`,
  })

  app.get(`${address}/desk`, (request) => {
    const { lockId } = read(deskQuery, request.query)
    return atDesk(request, ({ source, request: asked, href }, { actor, may }) =>
      readDesk(source, asked, { actor, may, lockId, now: now(), href }),
    )
  })

  app.get(`${address}/figures`, (request) => {
    const { text } = read(figureSearchQuery, request.query)
    return atDesk(request, ({ source, request: asked }) => searchFigures(source, asked, text))
  })

  app.get(`${address}/compare`, (request) => {
    const { with: other } = read(compareQuery, request.query)
    return atDesk(request, ({ source, request: asked }) => compareReports(source, asked, other))
  })

  app.get(`${address}/sections/:section/versions`, (request) => {
    const { section } = read(sectionPath, request.params)
    return atDesk(request, ({ source, request: asked }) => readSectionVersions(source, asked, section))
  })

  app.get(`${address}/todo`, (request) =>
    atDesk(request, ({ source, request: asked }, { actor, may }) =>
      readTodo(source, asked, { actor, may, now: now() }),
    ),
  )

  app.get(`${address}/issues/:issueId/:file`, async (request, reply) => {
    const { issueId } = read(issuePath, request.params)
    const { file } = request.params as { file: string }
    const found = await atDesk(request, ({ source, request: { communeId } }) =>
      file === 'signed.pdf'
        ? readSignedCopy(source, communeId, issueId)
        : readIssueFile(source, communeId, { issueId, ending: file.slice(file.lastIndexOf('.')) }),
    )
    if (!found) throw new Problem('report.file-unknown', { file })
    void reply.header('content-disposition', `attachment; filename="${found.name}"`)
    // What was issued never changes, so nobody has to ask twice.
    void reply.header('cache-control', 'private, max-age=31536000, immutable')
    return reply.type(found.mediaType).send(found.bytes)
  })
}
