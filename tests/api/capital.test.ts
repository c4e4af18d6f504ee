import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LedgerRow, MoneyTree } from '../../src/modules/capital/capital-views.contract.ts'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { createApp } from '../../src/server/app.ts'
import { sampleSystem } from '../support/sample.ts'
import { cookieOf } from '../support/sign-in.ts'

let app: FastifyInstance
let communeId: string

beforeAll(async () => {
  const system = await sampleSystem()
  app = await createApp({ system, now: () => new Date() })
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
})

const signIn = (userName: string) => cookieOf(app, userName)

const money = '/api/communes/06208/years/2023/capital'

const get = async (url: string, as = 'ketoan') => app.inject({ url, cookies: await signIn(as) })
const write = async (name: string, input: Record<string, unknown>) =>
  app.inject({
    method: 'POST',
    url: `/api/operations/capital.${name}`,
    cookies: await signIn('ketoan'),
    payload: { communeId, id: uuid(), ...input },
  })

describe('The programme tree of a year', () => {
  it('has the three programmes with the figures that the report prints', async () => {
    const tree: MoneyTree = (await get(money)).json()
    expect(tree.nodes.filter((node) => node.level === 0).map((node) => node.code)).toEqual([
      'DTTS',
      'GN',
      'NTM',
    ])
    const node = tree.nodes.find((one) => one.code === 'NTM')
    const rate = tree.figures.find((figure) => figure.key === node?.figures.rate)
    expect(rate?.text).toBe('99,40%')
    const listed = (await get('/api/communes/06208/years/2023/figures?keys=capital.ntm.rate')).json()
    expect(listed.figures[0]).toEqual(rate)
  })

  it('says where money is worth a second look', async () => {
    const tree: MoneyTree = (await get(money)).json()
    const node = tree.nodes.find((one) => one.code === 'DTTS.DA1')
    expect(node?.findings[0]?.vi).toContain('bằng đúng dự toán được duyệt')
  })

  it('of a year in which the commune was no more is refused in a sentence', async () => {
    const answer = await get('/api/communes/06208/years/2026/capital')
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.json().title).toContain('06208')
  })

  it('is read by whoever may read the commune, and by nobody else', async () => {
    expect((await get(money, 'nguoixem')).statusCode).toBe(200)
    expect((await app.inject(money)).statusCode).toBe(401)
    expect((await get('/api/communes/06184/years/2025/capital')).statusCode).toBe(403)
  })
})

describe('The ledger of a place', () => {
  const ledgerOf = async (node: string): Promise<LedgerRow[]> =>
    (await get(`${money}/ledger?node=${node}`)).json()

  it('holds the lines below it too, each with who entered it and when', async () => {
    const rows = await ledgerOf('DTTS')
    expect(rows.map((row) => [row.register, row.nodeCode])).toEqual([
      ['allocation', 'DTTS.DA1'],
      ['commitment', 'DTTS.DA1.ND4'],
      ['estimate', 'DTTS.DA1'],
    ])
    for (const row of rows) {
      expect(row.recordedBy).toBe('Hệ thống')
      expect(row.recordedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/)
    }
    expect(rows.find((row) => row.register === 'commitment')?.activity).toContain('nước sinh hoạt')
  })

  it('keeps a payment that was taken back, with the line that did and its reason', async () => {
    const payment = { nodeCode: 'NTM', budgetYear: 2023, amount: '400000', paidOn: '2023-12-20' }
    const { id } = (await write('record-disbursement', payment)).json()
    await write('reverse-disbursement', { disbursementId: id, reason: 'ghi nhầm số tiền' })
    const rows = await ledgerOf('NTM')
    expect(rows.find((row) => row.id === id)?.isReversed).toBe(true)
    expect(rows.find((row) => row.correctsId === id)).toMatchObject({
      amount: '-400000',
      reason: 'ghi nhầm số tiền',
      recordedBy: 'Kế toán xã',
    })
  })

  it('of a place that the year does not have is refused in a sentence', async () => {
    const answer = await get('/api/communes/06208/years/2027/capital/ledger?node=NTM')
    expect(answer.statusCode).toBe(422)
    expect(answer.json().title).toContain('không có trong năm ngân sách 2027')
    expect((await get(`${money}/ledger?node=KHONG.CO`)).statusCode).toBe(422)
  })
})

describe('What is left, asked while somebody types', () => {
  const remaining = async (on: string) => get(`${money}/remaining?node=NTM&on=${on}`)

  it('is exactly what the server then lets through, and not one đồng more', async () => {
    const left = BigInt((await remaining('2023-12-22')).json().remaining)
    const payment = { nodeCode: 'NTM', budgetYear: 2023, paidOn: '2023-12-22' }
    const refused = await write('record-disbursement', { ...payment, amount: (left + 1n).toString() })
    expect(refused.statusCode).toBe(409)
    expect(refused.json().title).toContain('vượt số còn lại 450.000 đồng')
    const { id } = (await write('record-disbursement', { ...payment, amount: left.toString() })).json()
    expect((await remaining('2023-12-22')).json().remaining).toBe('0')
    await write('reverse-disbursement', { disbursementId: id, reason: 'thử' })
  })

  it('is nothing before any capital was given', async () => {
    expect((await remaining('2022-12-31')).json().remaining).toBe('0')
  })

  it.each(['31/12/2023', '2023-02-30', ''])('on the day "%s" is refused', async (on) => {
    expect((await remaining(on)).statusCode).toBe(422)
  })
})

describe('A line with nonsense in it', () => {
  const payment = { nodeCode: 'NTM', budgetYear: 2023, amount: '1000', paidOn: '2023-12-12' }

  it.each([
    [{ amount: '-1000' }, 'amount'],
    [{ amount: '0' }, 'amount'],
    [{ amount: 12.5 }, 'amount'],
    [{ amount: 'mười triệu' }, 'amount'],
    [{ paidOn: '2023-13-01' }, 'paidOn'],
    [{ budgetYear: '2023' }, 'budgetYear'],
    [{ nodeCode: { $ne: '' } }, 'nodeCode'],
    [{ note: 'a'.repeat(10_000) }, 'note'],
  ])('%j is refused, naming the field', async (wrong, field) => {
    const answer = await write('record-disbursement', { ...payment, ...wrong })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().title).toContain(field)
  })

  it('of a programme that ended before the budget year is refused', async () => {
    const answer = await write('record-disbursement', { ...payment, budgetYear: 2027, paidOn: '2027-03-01' })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().title).toContain('2027')
  })
})
