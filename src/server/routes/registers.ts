import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { id } from '../../core/contract.ts'
import { Problem } from '../../core/problem.ts'
import { listRows } from '../../platform/database/list-rows.ts'
import type { RegisterList } from '../../platform/register-list.ts'
import { describeList, type ListPlace } from '../../system/registers/describe.ts'
import { exportList } from '../../system/registers/export-list.ts'
import { readHistory } from '../../system/registers/history.ts'
import { openRecord } from '../../system/registers/open-record.ts'
import { searchRegisters } from '../../system/registers/search.ts'
import type { AppParts } from '../app.ts'
import { languageOf } from '../language.ts'
import { readInCommune } from '../session.ts'
import { read, readCommuneYear } from './params.ts'

const search = z
  .object({
    text: z.string().max(200).optional(),
    sort: z.string().max(60).optional(),
    page: z.coerce.number('phải là số trang').int().min(1).max(100_000).optional(),
    /** All years instead of the one of the address. */
    years: z.literal('all').optional(),
  })
  .catchall(z.string().max(200))

const recordId = z.object({ id })
const anywhere = z.object({ text: z.string().trim().min(2, 'gõ từ 2 ký tự trở lên').max(100) })

/** Lists of registers, single records, and what became of them; one way for every register. */
export function registerRegisterRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system } = parts

  const inRegister = async <T>(
    request: FastifyRequest,
    answer: (list: RegisterList, place: ListPlace & { unit: string }) => Promise<T>,
  ): Promise<T> => {
    const { code, year } = readCommuneYear({ params: request.params, query: {} })
    const name = (request.params as { register: string }).register.replace(/\.xlsx$/, '')
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, async ({ db, unit }) => {
      const list = system.registers.get(name)
      if (!list) throw new Problem('register.unknown', { name })
      const place = { db, policy: system.policy, communeId: unit.id, year, unit: unit.pathLabel }
      return answer(list, place)
    })
  }

  app.get('/api/communes/:code/years/:year/search', (request) => {
    const { code, year } = readCommuneYear({ params: request.params, query: {} })
    const { text } = read(anywhere, request.query)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, async ({ db, unit }) => ({
      found: await searchRegisters(
        system.registers.values(),
        { db, policy: system.policy, communeId: unit.id, year },
        text,
      ),
    }))
  })

  const base = '/api/communes/:code/years/:year/registers/:register'

  app.get(base, (request, reply) => {
    const { text, sort, page, years, ...filters } = read(search, request.query)
    return inRegister(request, async (list, place) => {
      const year = years === 'all' ? undefined : place.year + (list.yearsAhead ?? 0)
      const asked = { year, text, sort, page, filters: filters as Record<string, string> }
      if (!request.url.split('?')[0]?.endsWith('.xlsx')) {
        return listRows(place.db, list, { communeId: place.communeId, ...asked })
      }
      const { unit } = place
      return sendXlsx(
        reply,
        list,
        await exportList(list, place, { ...asked, unit, language: languageOf(request) }),
      )
    })
  })

  app.get(`${base}/description`, (request) => inRegister(request, describeList))

  app.get(`${base}/:id`, (request) =>
    inRegister(request, (list, place) => openRecord(list, place, read(recordId, request.params).id)),
  )

  app.get(`${base}/:id/history`, (request) =>
    inRegister(request, async (list, place) => ({
      lines: await readHistory(list, place, {
        id: read(recordId, request.params).id,
        language: languageOf(request),
        labelOf: (operation) => system.operations.get(operation)?.contract.label ?? operation,
      }),
    })),
  )
}

const sendXlsx = (reply: FastifyReply, list: RegisterList, bytes: Uint8Array) =>
  reply
    .header('content-disposition', `attachment; filename="${list.name}.xlsx"`)
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .send(Buffer.from(bytes))
