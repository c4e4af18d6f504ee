import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { listAuditOf } from '../../src/modules/audit/index.ts'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { seeingEverything } from '../support/database.ts'
import { sampleSystem } from '../support/sample.ts'

let system: System
let app: FastifyInstance
let communeId: string
let now = new Date()

beforeAll(async () => {
  system = await sampleSystem()
  app = await createApp({ system, now: () => now })
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
})

async function signIn(userName: string): Promise<Record<string, string>> {
  const payload = { userName, password: `dungthu-${userName}` }
  const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload })
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
}

const remark = (change: Record<string, unknown> = {}) => ({
  communeId,
  id: uuid(),
  year: 2023,
  kind: 'difficulty',
  text: 'Đường vào thôn lầy lội khi mưa',
  ...change,
})

async function write(
  payload: Record<string, unknown>,
  { as = 'canbo', ...headers }: { as?: string; 'idempotency-key'?: string; 'if-match'?: string } = {},
) {
  const cookies = await signIn(as)
  return app.inject({ method: 'POST', url: '/api/operations/tasks.record-remark', cookies, payload, headers })
}

const listLines = (id: string) =>
  seeingEverything(system, (db) => listAuditOf(db, communeId, 'work-remark', id))

describe('A write that bears a key', () => {
  it('is done once however often it is sent, and always gets the first answer', async () => {
    const [payload, key] = [remark(), uuid()]
    const first = await write(payload, { 'idempotency-key': key })
    const again = await write(payload, { 'idempotency-key': key })
    expect(first.json()).toEqual({ entity: 'work-remark', id: payload.id, revision: 1 })
    expect([again.statusCode, again.json()]).toEqual([200, first.json()])
    expect(await listLines(payload.id)).toHaveLength(1)
  })

  it('gets the first answer also when the record has changed since', async () => {
    const [payload, key] = [remark(), uuid()]
    await write(payload, { 'idempotency-key': key })
    await write({ ...payload, text: 'Đã rải đá', revision: 1 }, { 'idempotency-key': uuid() })
    const again = await write(payload, { 'idempotency-key': key })
    expect(again.json()).toMatchObject({ revision: 1 })
    expect(await listLines(payload.id)).toHaveLength(2)
  })

  it('is done once also when it is sent twice at the same moment', async () => {
    const [payload, key] = [remark(), uuid()]
    const both = await Promise.all([1, 2, 3].map(() => write(payload, { 'idempotency-key': key })))
    expect(both.map((one) => [one.statusCode, one.json().id])).toEqual([1, 2, 3].map(() => [200, payload.id]))
    expect(await listLines(payload.id)).toHaveLength(1)
  })

  it('is refused when the key stood for something else', async () => {
    const key = uuid()
    await write(remark(), { 'idempotency-key': key })
    const other = await write(remark(), { 'idempotency-key': key })
    expect(other.statusCode).toBe(422)
    expect(other.json().type).toBe('operation.key-reused')
  })

  it('shares its key with nobody: another person may have the same one', async () => {
    const key = uuid()
    await write(remark(), { 'idempotency-key': key })
    expect((await write(remark(), { as: 'chutich', 'idempotency-key': key })).statusCode).toBe(200)
  })

  it('may be sent again after it was refused', async () => {
    const [payload, key] = [remark(), uuid()]
    expect((await write({ ...payload, kind: 'wish' }, { 'idempotency-key': key })).statusCode).toBe(422)
    expect((await write(payload, { 'idempotency-key': key })).statusCode).toBe(200)
  })

  it('is forgotten after thirty days', async () => {
    const key = uuid()
    await write(remark(), { 'idempotency-key': key })
    now = new Date(now.getTime() + 31 * 24 * 3_600_000)
    await write(remark(), { 'idempotency-key': uuid() })
    const kept = await system.db.selectFrom('repeatedWrites').select('key').where('key', '=', key).execute()
    expect(kept).toEqual([])
  })

  it('is told when the key is none', async () => {
    const answer = await write(remark(), { 'idempotency-key': 'ngắn' })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().details.faults[0].path).toBe('idempotency-key')
  })
})

describe('Two people with one record', () => {
  it('the second is shown what the record is now, who changed it and when', async () => {
    const payload = remark()
    await write(payload)
    await write({ ...payload, text: 'Đã rải đá hai km', revision: 1 }, { as: 'chutich' })
    const met = await write({ ...payload, text: 'Chưa rải đá', revision: 1 })
    expect(met.statusCode).toBe(409)
    const { type, title, details } = met.json()
    expect(type).toBe('record.changed')
    expect(title).toContain('Lãnh đạo UBND xã Thụy Hùng')
    expect(details).toMatchObject({
      revision: 2,
      changedBy: 'Lãnh đạo UBND xã Thụy Hùng',
      changedAt: now.toISOString(),
      present: { id: payload.id, text: 'Đã rải đá hai km' },
    })
    const chosen = await write({ ...payload, text: 'Chưa rải đá', revision: details.revision })
    expect(chosen.json()).toMatchObject({ revision: 3 })
  })

  it('may say which state they have seen in a header, which wins over the input', async () => {
    const payload = remark()
    await write(payload)
    const change = { ...payload, text: 'Đã rải đá' }
    expect((await write({ ...change, revision: 1 }, { 'if-match': '"7"' })).statusCode).toBe(409)
    expect((await write({ ...change, revision: 7 }, { 'if-match': '"1"' })).json()).toMatchObject({
      revision: 2,
    })
  })
})
