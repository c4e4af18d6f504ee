import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { listAuditOf } from '../../src/modules/audit/index.ts'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { readWithin } from '../../src/platform/database/scope.ts'
import { createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { sampleSystem } from '../support/sample.ts'
import { cookieOf } from '../support/sign-in.ts'
import { docx, multipart, pdf, png, scannedPdf } from '../support/upload-files.ts'

let system: System
let app: FastifyInstance
let communeId: string
const files = '/api/communes/06208/years/2023/files'

beforeAll(async () => {
  system = await sampleSystem()
  app = await createApp({ system, now: () => new Date() })
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
})

const cookiesOf = (userName: string) => cookieOf(app, userName)

const onRecord = () => ({ id: uuid(), entity: 'official-document', entityId: uuid() })

async function upload(name: string, bytes: Uint8Array, fields = onRecord(), as = 'canbo') {
  const answer = await app.inject({
    method: 'POST',
    url: files,
    cookies: await cookiesOf(as),
    ...multipart(fields, name, bytes),
  })
  return { status: answer.statusCode, body: answer.json(), fields }
}

const listOf = async ({ entity, entityId }: { entity: string; entityId: string }) =>
  (
    await app.inject({
      url: `${files}?entity=${entity}&entityId=${entityId}`,
      cookies: await cookiesOf('nguoixem'),
    })
  ).json().files

describe('A scan attached to a document', () => {
  it('is listed, downloaded byte for byte and written in the audit log', async () => {
    const scan = scannedPdf(827, 1169)
    const { status, body, fields } = await upload('Quyết định 192.pdf'.normalize('NFD'), scan)
    expect(body).toMatchObject({ name: 'Quyết định 192.pdf', hints: [{ kind: 'resolution', dpi: 100 }] })
    expect(status).toBe(200)
    expect(await listOf(fields)).toMatchObject([{ id: fields.id, byteCount: scan.length }])

    const answer = await app.inject({ url: `${files}/${fields.id}`, cookies: await cookiesOf('nguoixem') })
    expect(Buffer.compare(answer.rawPayload, Buffer.from(scan))).toBe(0)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition':
        'attachment; filename="Quyet dinh 192.pdf"; filename*=UTF-8\'\'Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20192.pdf',
    })
    const [line] = await readWithin(system.db, [communeId], (db) =>
      listAuditOf(db, communeId, 'attachment', fields.id),
    )
    expect(line).toMatchObject({
      operation: 'files.attach',
      before: null,
      after: { name: 'Quyết định 192.pdf' },
    })
  })

  it('of several megabytes comes back whole', async () => {
    const large = pdf('x'.repeat(3_500_000))
    const { fields } = await upload('lớn.pdf', large)
    const answer = await app.inject({ url: `${files}/${fields.id}`, cookies: await cookiesOf('canbo') })
    expect(Buffer.compare(answer.rawPayload, Buffer.from(large))).toBe(0)
  })

  it('sent twice is there once', async () => {
    const fields = onRecord()
    await upload('a.pdf', pdf('hai lần'), fields)
    expect((await upload('a.pdf', pdf('hai lần'), fields)).status).toBe(200)
    expect(await listOf(fields)).toHaveLength(1)
  })

  it('can be taken off, and put back while its content is kept', async () => {
    const { body, fields } = await upload('gỡ nhầm.pdf', pdf('gỡ nhầm'))
    const run = async (name: string, input: object) =>
      app.inject({
        method: 'POST',
        url: `/api/operations/${name}`,
        cookies: await cookiesOf('canbo'),
        payload: { communeId, ...input },
      })
    expect((await run('files.remove', { id: fields.id })).statusCode).toBe(200)
    expect(await listOf(fields)).toEqual([])
    expect(
      (await app.inject({ url: `${files}/${fields.id}`, cookies: await cookiesOf('canbo') })).statusCode,
    ).toBe(404)
    const again = await run('files.attach', { ...fields, name: body.name, sha256: body.sha256 })
    expect(again.statusCode).toBe(200)
    expect(await listOf(fields)).toHaveLength(1)
    const unknown = await run('files.attach', { ...onRecord(), name: 'a.pdf', sha256: 'a'.repeat(64) })
    expect(unknown.json().title).toContain('Tải tệp lên lại')
  })
})

describe('An upload is refused', () => {
  it('of whoever may only read', async () => {
    const { status, body } = await upload('a.pdf', pdf(), onRecord(), 'nguoixem')
    expect(status).toBe(403)
    expect(body.title).toContain('không có quyền')
  })

  it('when its content is another type than its name says', async () => {
    const { status, body, fields } = await upload('a.pdf', png())
    expect([status, body.type]).toEqual([422, 'upload.type-mismatch'])
    expect(await listOf(fields)).toEqual([])
  })

  it('when it is empty, or no file at all', async () => {
    expect((await upload('a.pdf', new Uint8Array(0))).body.type).toBe('upload.empty')
    const bare = await app.inject({
      method: 'POST',
      url: files,
      cookies: await cookiesOf('canbo'),
      payload: {},
    })
    expect(bare.json().type).toBe('upload.missing')
  })

  it('when it is larger than 25 MB', async () => {
    const { status, body } = await upload('nặng.pdf', pdf('x'.repeat(26 * 1024 * 1024)))
    expect(status).toBe(413)
    expect(body.title).toContain('lớn hơn 25 MB')
  })

  it('when it would unpack to far more than it is', async () => {
    const bomb = docx({ 'word/media/a.xml': new Uint8Array(20 * 1024 * 1024) })
    expect((await upload('bom.docx', bomb)).body).toMatchObject({
      type: 'upload.unsafe',
      details: { fault: 'bomb' },
    })
  })

  it('without the record it belongs to', async () => {
    const { body } = await upload('a.pdf', pdf(), { id: uuid(), entity: 'X y', entityId: '' })
    expect(body.type).toBe('input.invalid')
  })
})

describe('A file of another commune', () => {
  it('is not found', async () => {
    const { fields } = await upload('a.pdf', pdf('riêng'))
    const elsewhere = `/api/communes/06214/years/2023/files/${fields.id}`
    const answer = await app.inject({ url: elsewhere, cookies: await cookiesOf('quantri') })
    expect(answer.statusCode).toBeGreaterThanOrEqual(403)
  })
})
