import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../core/problem.ts'
import { cellChanges } from '../../modules/sheets/sheets.contract.ts'
import { renderSheetXlsx, type SheetOrigin } from '../../output/xlsx/index.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { tryWithin } from '../../platform/database/scope.ts'
import { inspectUpload } from '../../platform/uploads/inspect-upload.ts'
import { applyChanges, type Changing } from '../../system/sheets/check-sheet.ts'
import { renderWithFaults, tryFile } from '../../system/sheets/import-sheet.ts'
import { askLikeCommunes, askQuestions } from '../../system/sheets/questions.ts'
import { getSheet, listSheets, readSheet } from '../../system/sheets/sheet-desk.ts'
import type { AppParts } from '../app.ts'
import { languageOf } from '../language.ts'
import { type ReadableCommune, readInCommune } from '../session.ts'
import { read, readCommuneYear } from './params.ts'
import { receiveUpload } from './receive-upload.ts'

const changesBody = z.object({ changes: cellChanges })
const importManner = z.object({
  blanks: z.enum(['keep', 'clear']).default('keep'),
  format: z.literal('xlsx').optional(),
})
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A sheet of ours with every cell full is a tenth of this. */
const importLimit = 10 * 1024 * 1024
const importArchive = { entries: 500, unpacked: 60 * 1024 * 1024, ratio: 200 }

type Commune = Pick<ReadableCommune, 'actor' | 'unit' | 'place'>

/** Where a request is about, once its reading transaction has ended. */
interface Entered {
  commune: Commune
  year: number
  key: string
}

/** Sheets: read, tried, exported, and brought back from Excel. Saving is the operation `sheets.save`. */
export function registerSheetRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system } = parts
  const address = '/api/communes/:code/years/:year/sheets'

  app.get(address, (request) =>
    inCommune(parts, request, async ({ may }, { year }) => ({
      sheets: listSheets(system.sheets, system.policy, year).map(({ key, title, titleEn, right }) => ({
        key,
        title,
        titleEn,
        isEditable: may.includes(right),
      })),
    })),
  )

  app.get(`${address}/:sheet`, (request, reply) =>
    inCommune(parts, request, async (commune, { year, key: name }) => {
      const key = name.replace(/\.xlsx$/, '')
      const { sheet } = await openSheet(parts, request, commune.db, { commune, year, key })
      if (key === name) return sheet
      const bytes = await renderSheetXlsx(sheet, originOf(commune))
      return sendXlsx(reply, bytes, `${key}-${commune.unit.code}-${year}`)
    }),
  )

  app.post(`${address}/:sheet/check`, async (request) => {
    const { changes } = read(changesBody, request.body)
    const entered = await enter(parts, request)
    const tried = await tryOut(parts, request, entered, async (tx, changing) => ({
      changing,
      found: await applyChanges(tx, changing, changes),
      asked: await askQuestions(tx, changing, changes),
    }))
    const { questions, open } = tried.asked
    return {
      ...tried.found,
      unusual: [...questions, ...(await askLikeCommunes(system.db, tried.changing, open))],
    }
  })

  app.post(`${address}/:sheet/import`, async (request, reply) => {
    const { blanks, format } = read(importManner, request.query)
    const entered = await enter(parts, request)
    return receiveUpload(
      request,
      async ({ name, bytes }) => {
        const type = await inspectUpload(name, bytes, importArchive)
        if (type !== 'xlsx') throw new Problem('sheet-file.unreadable', { name })
        const { changing, tried } = await tryOut(parts, request, entered, async (tx, changing) => ({
          changing,
          tried: await tryFile(tx, changing, { name, bytes, erases: blanks === 'clear' }),
        }))
        const like = await askLikeCommunes(system.db, changing, tried.open)
        const run = { ...tried.run, faults: [...tried.run.faults, ...like] }
        if (format === undefined) return run
        const origin = originOf(entered.commune)
        const marked = await renderWithFaults(changing.sheet, origin, { ...tried, run })
        return sendXlsx(reply, marked, `${entered.key}-can-sua`)
      },
      importLimit,
    )
  })
}

function inCommune<T>(
  parts: AppParts,
  request: FastifyRequest,
  answer: (commune: ReadableCommune, at: { year: number; key: string }) => Promise<T>,
): Promise<T> {
  const { code, year } = readCommuneYear({ params: request.params, query: {} })
  const { sheet = '' } = request.params as { sheet?: string }
  const at = { code, at: `${year}-12-31` }
  return readInCommune(parts, request, at, (commune) => answer(commune, { year, key: sheet }))
}

/** Finds out who asks about what; no transaction is held while a file comes in. */
const enter = (parts: AppParts, request: FastifyRequest): Promise<Entered> =>
  inCommune(parts, request, async ({ actor, unit, place }, at) => ({
    commune: { actor, unit, place },
    ...at,
  }))

async function openSheet(
  { system, now }: AppParts,
  request: FastifyRequest,
  db: Db,
  { commune: { actor, unit, place: standing }, year, key }: Entered,
): Promise<Changing> {
  const { policy, operations, run } = system
  const place = { communeId: unit.id, year, sheet: key }
  const found = getSheet(system.sheets, policy, place)
  const sheet = await readSheet(db, found, place, { policy, actor, standing })
  const call = { actor, now: now(), door: 'web' } as const
  return { found, sheet, place, policy, writing: { operations, run, call, language: languageOf(request) } }
}

/** Does what saving would do and takes it back. */
const tryOut = <T>(
  parts: AppParts,
  request: FastifyRequest,
  entered: Entered,
  work: (tx: Tx, changing: Changing) => Promise<T>,
): Promise<T> => {
  const { unit, place } = entered.commune
  return tryWithin(parts.system.db, [unit.id, ...place.below], async (tx) =>
    work(tx, await openSheet(parts, request, tx, entered)),
  )
}

const originOf = ({ unit }: Commune): SheetOrigin => ({
  communeId: unit.id,
  communeCode: unit.code ?? '',
  communeName: unit.pathLabel,
})

const sendXlsx = (reply: FastifyReply, bytes: Uint8Array, name: string) =>
  reply
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}.xlsx"`)
    .header('cache-control', 'no-store')
    .type(xlsx)
    .send(bytes)
