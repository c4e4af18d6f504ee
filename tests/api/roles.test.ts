import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../src/modules/accounts/index.ts'
import { getCountryId, getUnitByCode } from '../../src/modules/units/index.ts'
import { createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { idOf } from '../../src/system/sample-files.ts'
import { sampleSystem } from '../support/sample.ts'
import { cookieOf } from '../support/sign-in.ts'

let system: System
let app: FastifyInstance
let communeId: string
const now = new Date()
const today = now.toISOString().slice(0, 10)
const year2023 = '/api/communes/06208/years/2023'

beforeAll(async () => {
  system = await sampleSystem()
  app = await createApp({ system, now: () => now })
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
})

const signIn = (userName: string) => cookieOf(app, userName)

const look = async (as: string, url: string) => app.inject({ url, cookies: await signIn(as) })
const write = async (as: string, operation: string, input: Record<string, unknown>) =>
  app.inject({
    method: 'POST',
    url: `/api/operations/${operation}`,
    cookies: await signIn(as),
    payload: { communeId, id: uuid(), ...input },
  })

/** An official of the commune who is in charge of some programmes and fields only. */
async function addOfficial(userName: string, limits: { programmes?: string[]; fields?: string[] }) {
  const call = { actor: systemActor(await getCountryId(system.db)), now, door: 'sample' } as const
  const run = (name: string, input: Record<string, unknown>) => {
    const operation = system.operations.get(name)
    if (!operation) throw new Error(name)
    return system.run(operation, { communeId, ...input }, call)
  }
  const accountId = uuid()
  const account = { userName, displayName: userName, password: `dungthu-${userName}`, roles: ['reader'] }
  await run('accounts.create', { id: accountId, ...account })
  await run('rights.grant', { id: uuid(), accountId, role: 'official', validFrom: today, ...limits })
}

const meeting = (change: Record<string, unknown> = {}) => ({
  code: `hop-thon-${uuid().slice(-8)}`,
  form: 'meeting',
  programmes: ['GN'],
  sessions: 1,
  attendances: 40,
  attendanceMeasure: 'lượt người',
  when: { year: 2023 },
  ...change,
})

describe('an official of one programme', () => {
  beforeAll(() => addOfficial('giamngheo', { programmes: ['GN'], fields: ['poverty', 'health'] }))

  it('is told what the work is limited to', async () => {
    const { may, limits } = (await look('giamngheo', year2023)).json()
    expect(may).toEqual(expect.arrayContaining(['outreach.write', 'indicators.write', 'reports.write']))
    expect(limits['outreach.write']).toEqual([
      { programmes: ['GN'], fields: ['poverty', 'health'], villages: [] },
    ])
    expect(limits['reports.write']).toBeUndefined()
  })

  it('enters what is of that programme, and nothing else', async () => {
    expect((await write('giamngheo', 'outreach.save', meeting())).statusCode).toBe(200)
    const other = await write('giamngheo', 'outreach.save', meeting({ programmes: ['NTM'] }))
    expect([other.statusCode, other.json().type]).toEqual([403, 'right.outside-limits'])
    const both = await write('giamngheo', 'outreach.save', meeting({ programmes: ['GN', 'NTM'] }))
    expect(both.statusCode).toBe(403)
  })

  it('takes over no record of another programme, and removes none', async () => {
    const record = { ...meeting({ programmes: ['NTM'] }), id: uuid() }
    await write('canbo', 'outreach.save', record)
    const taken = await write('giamngheo', 'outreach.save', { ...record, programmes: ['GN'], revision: 1 })
    expect([taken.statusCode, taken.json().type]).toEqual([403, 'right.outside-limits'])
    const removed = await write('giamngheo', 'outreach.remove', { id: record.id })
    expect([removed.statusCode, removed.json().type]).toEqual([403, 'right.outside-limits'])
    expect((await write('canbo', 'outreach.remove', { id: record.id })).statusCode).toBe(200)
  })

  it('reports indicators of the own field only', async () => {
    const value = { year: 2023, value: 12 }
    const indicator = (key: string) => write('giamngheo', 'indicators.record', { key, ...value })
    expect((await indicator('health.visits')).statusCode).toBe(200)
    expect((await indicator('environment.activities')).statusCode).toBe(403)
  })

  it('reads all registers of the commune', async () => {
    expect((await look('giamngheo', `${year2023}/figures`)).statusCode).toBe(200)
  })
})

describe('the head of a village', () => {
  it('begins in the commune and may enter for the own village', async () => {
    const { start } = (await look('truongthon', '/api/me')).json()
    expect(start).toEqual({ code: '06208', year: 2023 })
    const { may, limits } = (await look('truongthon', year2023)).json()
    expect(may).toEqual(expect.arrayContaining(['registers.read', 'outreach.write', 'poverty.write']))
    expect(limits['outreach.write']).toEqual([{ programmes: [], fields: [], villages: [idOf('con-tong')] }])
  })

  it('enters a meeting of the own village, none of the commune or of another village', async () => {
    const villageId = idOf('con-tong')
    expect((await write('truongthon', 'outreach.save', meeting({ villageId }))).statusCode).toBe(200)
    expect((await write('truongthon', 'outreach.save', meeting())).statusCode).toBe(403)
    const elsewhere = uuid()
    await write('quantri', 'units.create-village', { id: elsewhere, kind: 'Thôn', name: 'Nà Bó' })
    const other = await write('truongthon', 'outreach.save', meeting({ villageId: elsewhere }))
    expect([other.statusCode, other.json().type]).toEqual([403, 'right.outside-limits'])
  })

  it('enters the poverty review of the own village, and not that of the commune', async () => {
    const counts = { year: 2022, households: 90, poor: 4, nearPoor: 6 }
    const mine = { ...counts, villageId: idOf('con-tong'), reviewId: uuid() }
    expect((await write('truongthon', 'poverty-review.record-village', mine)).statusCode).toBe(200)
    const { villageId, reviewId: _, year, ...rest } = mine
    const whole = { year, status: 'official', villages: [{ id: uuid(), villageId, ...rest }] }
    const answer = await write('truongthon', 'poverty-review.record', whole)
    expect([answer.statusCode, answer.json().type]).toEqual([403, 'right.outside-limits'])
  })

  it('writes no money and no documents', async () => {
    const payment = { nodeCode: 'NTM', budgetYear: 2023, amount: '1000', paidOn: '2023-12-12' }
    const answer = await write('truongthon', 'capital.record-disbursement', payment)
    expect(answer.json().type).toBe('right.denied')
  })
})

describe('the coordinator of the province', () => {
  it('chooses among the communes of the province, by name without marks', async () => {
    expect((await look('tinh', '/api/me')).json().start).toBeUndefined()
    const all = (await look('tinh', '/api/communes')).json()
    expect(all).toMatchObject({ year: 2023, total: 194, pageSize: 50 })
    expect(all.communes).toHaveLength(50)
    const found = (await look('tinh', '/api/communes?text=thuy%20hung')).json()
    expect(found.communes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: '06208',
          fullName: 'Xã Thụy Hùng',
          above: 'huyện Cao Lộc, tỉnh Lạng Sơn',
          hasReport: true,
        }),
      ]),
    )
    const within = (await look('tinh', '/api/communes?text=cao%20loc&page=1')).json()
    expect(within.total).toBeGreaterThan(15)
    const beyond = (await look('tinh', '/api/communes?text=ba%20dinh')).json()
    expect(beyond.communes).toEqual([])
  })

  it('goes through every page once', async () => {
    const codes: string[] = []
    for (let page = 1; page <= 4; page += 1) {
      const { communes } = (await look('tinh', `/api/communes?year=2023&page=${page}`)).json()
      codes.push(...communes.map((commune: { code: string }) => commune.code))
    }
    expect(new Set(codes).size).toBe(194)
  })

  it('chooses among the communes of today for this year', async () => {
    const { total, communes } = (await look('tinh', `/api/communes?year=${now.getFullYear()}`)).json()
    expect(total).toBe(65)
    expect(communes[0].above).toBe('tỉnh Lạng Sơn')
  })

  it('reads a commune of the province and writes nothing there', async () => {
    expect((await look('tinh', `${year2023}/figures`)).statusCode).toBe(200)
    expect((await look('tinh', year2023)).json().may).toEqual(['registers.read', 'reports.comment'])
    expect((await write('tinh', 'outreach.save', meeting())).json().type).toBe('right.denied')
  })

  it('sees nothing of another province', async () => {
    const answer = await look('tinh', '/api/communes/00001/years/2023')
    expect(answer.statusCode).toBe(403)
  })
})

describe('roles', () => {
  it('are seen by those who look after people', async () => {
    const { grants } = (await look('quantri', `${year2023}/roles`)).json()
    expect(grants).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ userName: 'truongthon', role: 'village-head', unitId: idOf('con-tong') }),
        expect.objectContaining({
          userName: 'phochutich',
          signing: expect.objectContaining({ authority: 'KT' }),
        }),
      ]),
    )
    expect((await look('nguoixem', `${year2023}/roles`)).statusCode).toBe(403)
  })

  it('are given by the administrator, by nobody else', async () => {
    const grant = { accountId: idOf('account:canbo'), role: 'accountant', validFrom: today }
    expect((await write('canbo', 'rights.grant', grant)).statusCode).toBe(403)
    expect((await write('quantri', 'rights.grant', grant)).statusCode).toBe(200)
    expect((await look('canbo', year2023)).json().may).toContain('capital.write')
  })

  it('are given only in the own unit and below', async () => {
    const { id } = await getUnitByCode(system.db, '20', '2023-12-31')
    const grant = { accountId: idOf('account:quantri'), role: 'coordinator', validFrom: today, communeId: id }
    expect((await write('quantri', 'rights.grant', grant)).json().type).toBe('right.denied')
  })
})
