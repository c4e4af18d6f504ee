import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { id } from '../../core/contract.ts'
import { cleanFileName, fileTypes } from '../../core/files/file-type.ts'
import { findScanHints } from '../../core/files/scan.ts'
import { Problem } from '../../core/problem.ts'
import { attachedTo } from '../../modules/files/files.contract.ts'
import {
  type Attachment,
  createAttachOperation,
  findAttachment,
  listAttachments,
  readParts,
} from '../../modules/files/index.ts'
import { archiveLimits } from '../../platform/uploads/inspect-archive.ts'
import { inspectUpload } from '../../platform/uploads/inspect-upload.ts'
import type { AppParts } from '../app.ts'
import { readInCommune } from '../session.ts'
import { read, readCommuneYear } from './params.ts'
import { receiveUpload, uploadLimit } from './receive-upload.ts'

const ofRecord = z.object(attachedTo)
const newAttachment = z.object({ id, ...attachedTo })
const address = '/api/communes/:code/years/:year/files'

/** Files on records: upload, list, download. Taking one off is the operation `files.remove`. */
export async function registerFileRoutes(app: FastifyInstance, parts: AppParts): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fields: 10, fieldSize: 10_000, fileSize: uploadLimit + 1 },
  })
  const inCommune = <T>(request: FastifyRequest, work: Parameters<typeof readInCommune<T>>[3]) => {
    const { code, year } = readCommuneYear(request)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, work)
  }

  app.get(address, async (request) => {
    const of = read(ofRecord, request.query)
    return inCommune(request, async ({ db, unit }) => ({
      files: (await listAttachments(db, unit.id, of)).map(toView),
    }))
  })

  app.post(address, async (request) =>
    attachUpload(parts, request, await inCommune(request, async (place) => place)),
  )

  app.get(`${address}/:id`, async (request, reply) => {
    const { id: fileId } = read(z.object({ id }), { id: (request.params as { id: string }).id })
    return inCommune(request, async ({ db, unit }) => {
      const found = await findAttachment(db, unit.id, fileId)
      if (!found) throw new Problem('record.not-found', { ...named, id: fileId })
      if (request.headers['if-none-match'] === `"${found.sha256}"`) return reply.status(304).send()
      return sendFile(reply, found, Buffer.concat(await readParts(db, unit.id, found.sha256)))
    })
  })
}

const named = { register: 'kho tệp đính kèm', registerEn: 'the store of attached files' }

type Place = Parameters<Parameters<typeof readInCommune>[3]>[0]

async function attachUpload(parts: AppParts, request: FastifyRequest, { unit, actor, may }: Place) {
  const { system, now } = parts
  if (!may.includes('files.write')) {
    throw new Problem('right.denied', { operation: 'Đính kèm tệp', unit: unit.pathLabel })
  }
  return receiveUpload(request, async ({ name: given, fields, sha256, bytes }) => {
    const name = cleanFileName(given)
    const of = read(newAttachment, fields)
    const type = await inspectUpload(name, bytes, archiveLimits)
    const content = { mediaType: fileTypes[type].mediaType, bytes }
    const input = { communeId: unit.id, ...of, name, sha256 }
    await system.run(createAttachOperation(content), input, { actor, now: now(), door: 'web' })
    const hints = findScanHints(type, bytes, system.policy.layout.scan)
    return { id: of.id, name, sha256, mediaType: content.mediaType, byteCount: bytes.length, hints }
  })
}

const toView = ({ id, name, sha256, mediaType, byteCount, attachedBy, attachedAt }: Attachment) => ({
  id,
  name,
  sha256,
  mediaType,
  byteCount,
  attachedBy,
  attachedAt,
})

/** PDF and pictures may open in the browser; nothing a browser would run is ever stored. */
const opensInBrowser: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg'])

function sendFile(reply: FastifyReply, file: Attachment, bytes: Buffer) {
  const asked = (reply.request.query as { view?: string }).view !== undefined
  const place = asked && opensInBrowser.has(file.mediaType) ? 'inline' : 'attachment'
  const plain = file.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  const ascii = plain.replace(/[^\w.() -]/g, '_')
  return reply
    .header('content-disposition', `${place}; filename="${ascii}"; filename*=UTF-8''${encodeName(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('cache-control', 'private, no-cache')
    .header('etag', `"${file.sha256}"`)
    .type(file.mediaType)
    .send(bytes)
}

/** As RFC 8187 wants it. */
const encodeName = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
