import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { CheckGround } from '../../core/checker/finding.ts'
import { groundOfLaw, mergeGrounds } from '../../core/checker/ground.ts'
import { cleanFileName } from '../../core/files/file-type.ts'
import { Problem } from '../../core/problem.ts'
import { type CheckMark, listMarks, listRulesOff } from '../../modules/checker/index.ts'
import { findingsList } from '../../modules/checker/shown.contract.ts'
import { renderCorrected } from '../../output/corrected-docx/render-corrected.ts'
import { readingLimits } from '../../platform/checked-files/limits.ts'
import type { CheckedReport } from '../../system/checker/check-file.ts'
import { renderFindingsXlsx, renderListedXlsx } from '../../system/checker/list-findings.ts'
import { readCheckGround } from '../../system/checker/read-ground.ts'
import { keyOf, viewReport } from '../../system/checker/view-report.ts'
import type { AppParts } from '../app.ts'
import { getActor, readInCommune } from '../session.ts'
import { read, readCommuneYear, todayOf } from './params.ts'
import { type Received, receiveUpload } from './receive-upload.ts'

/** What is answered: findings to show, the file with tracked changes, or the list to pass on. */
const manner = z.object({ as: z.enum(['json', 'docx', 'xlsx']).default('json') })
/** For a corrected file: the keys of the findings that were accepted; without it all of them. */
const chosen = z.object({
  accept: z
    .string()
    .max(1_000_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'phải là JSON' })
        return z.NEVER
      }
    })
    .pipe(z.array(z.string().max(100)))
    .optional(),
})

/** Bytes of the findings of a folder of reports. */
const largestList = 32 * 1024 * 1024

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Checking reports: any file, and against what the system knows of a commune and a year. Nothing is kept. */
export function registerCheckRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, now } = parts
  const address = '/api/communes/:code/years/:year/check'

  /** Whether reports are checked without an account, and whether this visitor has come with one. */
  app.get('/api/check', async (request) => ({
    isOpen: parts.isCheckOpen === true,
    isSignedIn: await isSignedIn(parts, request),
  }))

  app.post('/api/check', async (request, reply) => {
    if (!parts.isCheckOpen) await getActor(parts, request)
    return receiveUpload(
      request,
      (received) => answer(parts, request, reply, received, { ground: {} }),
      readingLimits.bytes,
    )
  })

  /** The findings a page has, with what was said of them, as a table; of a whole folder too. */
  app.post('/api/check/list', { bodyLimit: largestList }, async (request, reply) => {
    if (!parts.isCheckOpen) await getActor(parts, request)
    const { reports } = read(findingsList, request.body)
    const [first, ...more] = reports
    const stem = first && more.length === 0 ? `${cleanFileName(first.name).replace(/\.\w+$/, '')} - ` : ''
    return sendFile(reply, 'xlsx', `${stem}ket qua soat`, await renderListedXlsx(reports))
  })

  app.post(address, async (request, reply) => {
    const { code, year } = readCommuneYear(request)
    const at = `${year}-12-31`
    const known = await readInCommune(parts, request, { code, at }, async ({ db, unit }) => {
      const asked = { communeId: unit.id, year, today: todayOf(now()) }
      const [ground, off] = await Promise.all([
        readCheckGround({ ...system, db }, asked),
        listRulesOff(db, unit.id),
      ])
      return { ...ground, without: off.map(({ rule }) => rule) }
    })
    const marksOf = (sha256: string) =>
      readInCommune(parts, request, { code, at }, ({ db, unit }) => listMarks(db, unit.id, sha256))
    return receiveUpload(
      request,
      (received) => answer(parts, request, reply, received, { ground: known, marksOf }),
      readingLimits.bytes,
    )
  })

  /** Rules the commune has switched off. Switching is the operation `checker.switch-rule`. */
  app.get(`${address}/rules-off`, (request) => {
    const { code, year } = readCommuneYear(request)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, async ({ db, unit }) => ({
      rules: await listRulesOff(db, unit.id),
    }))
  })
}

const isSignedIn = (parts: AppParts, request: FastifyRequest): Promise<boolean> =>
  getActor(parts, request).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Problem) return false
      throw error
    },
  )

interface Known {
  ground: CheckGround
  marksOf?: (sha256: string) => Promise<CheckMark[]>
}

async function answer(
  { system, now, checks }: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { name: given, fields, sha256, bytes }: Received,
  { ground, marksOf }: Known,
) {
  const { as } = read(manner, request.query)
  const { accept } = read(chosen, fields)
  const name = cleanFileName(given)
  const report = await checks.check(name, bytes, {
    ground: mergeGrounds(ground, groundOfLaw(system.policy)),
    layout: system.policy.layout,
  })
  const stem = name.replace(/\.\w+$/, '')
  if (as === 'docx')
    return sendFile(reply, as, `${stem} - da soat`, correct(name, bytes, report, accept, now()))
  if (as === 'xlsx')
    return sendFile(reply, as, `${stem} - ket qua soat`, await renderFindingsXlsx([{ name, report }]))
  return viewReport({ name, sha256 }, report, await marksOf?.(sha256))
}

function correct(
  name: string,
  bytes: Uint8Array,
  { file, findings }: CheckedReport,
  accept: readonly string[] | undefined,
  at: Date,
): Uint8Array {
  if (file.kind !== 'docx') throw new Problem('check.not-correctable', { name })
  const keys = accept && new Set(accept)
  return renderCorrected(
    bytes,
    file,
    keys ? findings.filter((finding) => keys.has(keyOf(finding))) : findings,
    at,
  )
}

function sendFile(reply: FastifyReply, ending: keyof typeof mediaTypes, name: string, bytes: Uint8Array) {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  const ascii = `${plain.replace(/[^\w.() -]/g, '_')}.${ending}`
  return reply
    .header(
      'content-disposition',
      `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`,
    )
    .type(mediaTypes[ending])
    .send(Buffer.from(bytes))
}
