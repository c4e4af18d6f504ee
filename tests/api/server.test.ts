import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { sampleSystem } from '../support/sample.ts'

let system: System
let app: FastifyInstance
let communeId: string

beforeAll(async () => {
  system = await sampleSystem()
  app = await createApp({ system, now: () => new Date() })
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
})

async function signIn(userName: string): Promise<{ mtqg_session: string }> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { userName, password: `dungthu-${userName}` },
  })
  const cookie = answer.cookies.find((one) => one.name === 'mtqg_session')
  if (!cookie) throw new Error(`sign-in of ${userName}: ${answer.body}`)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  return { mtqg_session: cookie.value }
}

const year2023 = '/api/communes/06208/years/2023'

describe('without signing in', () => {
  it.each([
    year2023,
    `${year2023}/figures`,
    `${year2023}/report`,
    `${year2023}/report/a.docx`,
    '/api/communes/99999/years/2023',
    '/api/me',
    '/api/units?text=a',
  ])('%s shows nothing', async (url) => {
    const answer = await app.inject(url)
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json().title).toContain('đăng nhập')
  })

  it('a wrong password and an unknown name are refused in the same words', async () => {
    const refusal = async (userName: string) =>
      (
        await app.inject({
          method: 'POST',
          url: '/api/sign-in',
          payload: { userName, password: 'sai-mat-khau' },
        })
      ).json().title
    expect(await refusal('chutich')).toBe(await refusal('khong-co-ai'))
  })

  it('nothing can be written', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/operations/capital.allocate', payload: {} })
    expect(answer.statusCode).toBe(401)
  })
})

describe('a reader', () => {
  it('sees the figures with their parts', async () => {
    const { figures, asOf } = (
      await app.inject({ url: `${year2023}/figures`, cookies: await signIn('nguoixem') })
    ).json()
    const rate = figures.find((figure: { key: string }) => figure.key === 'poverty.poor.rate')
    expect(rate).toMatchObject({ text: '2,78%', parts: '30/1.081 hộ', state: 'reported', kind: 'actual' })
    expect(asOf).toBe('2023-12-12')
  })

  it('sees each figure of the list as it is when asked for by its key', async () => {
    const cookies = await signIn('nguoixem')
    const listOf = async (url: string) => (await app.inject({ url, cookies })).json().figures
    const listed = await listOf(`${year2023}/figures`)
    for (let start = 0; start < listed.length; start += 50) {
      const some = listed.slice(start, start + 50)
      const keys = some.map((figure: { key: string }) => figure.key).join()
      expect(await listOf(`${year2023}/figures?keys=${keys}`)).toEqual(some)
    }
  })

  it('asks why, and is shown the arithmetic and the rows', async () => {
    const url = `${year2023}/figures/capital.ntm.rate`
    const why = (await app.inject({ url, cookies: await signIn('nguoixem') })).json()
    expect(why.arithmetic).toContain('74.550.000 ÷ 75.000.000')
    expect(why.rows.length).toBeGreaterThan(0)
  })

  it('is told which keys look like the one that does not exist', async () => {
    const answer = await app.inject({
      url: `${year2023}/figures/poverty.poor.rates`,
      cookies: await signIn('nguoixem'),
    })
    expect(answer.statusCode).toBe(404)
    expect(answer.json().title).toContain('poverty.poor.rate')
  })

  it.each([
    ['docx', 'PK'],
    ['pdf', '%PDF'],
    ['html', '<!doctype html>'],
    ['json', '{'],
  ])('downloads the report as .%s', async (ending, start) => {
    const answer = await app.inject({
      url: `${year2023}/report/bao-cao.${ending}`,
      cookies: await signIn('nguoixem'),
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.subarray(0, start.length).toString().toLowerCase()).toBe(start.toLowerCase())
  })

  it('is told which forms there are', async () => {
    const answer = await app.inject({
      url: `${year2023}/report/bao-cao.xls`,
      cookies: await signIn('nguoixem'),
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().title).toContain('.docx')
  })

  it('sees nothing of another commune', async () => {
    const answer = await app.inject({
      url: '/api/communes/06184/years/2025',
      cookies: await signIn('nguoixem'),
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().title).toContain('không được xem')
  })

  it('writes nothing', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/operations/capital.record-disbursement',
      cookies: await signIn('nguoixem'),
      payload: {
        communeId,
        id: uuid(),
        nodeCode: 'NTM',
        budgetYear: 2023,
        amount: '1000',
        paidOn: '2023-12-12',
      },
    })
    expect(answer.statusCode).toBe(403)
  })

  it('gets an empty draft for a year without data, never a crash', async () => {
    const answer = await app.inject({
      url: '/api/communes/06208/years/2022/report',
      cookies: await signIn('nguoixem'),
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.json().missing.length).toBeGreaterThan(5)
  })

  it.each([
    ['/api/communes/99999/years/2023', 404, 'Không có đơn vị'],
    ['/api/communes/06208/years/abc', 422, 'năm'],
    [`${year2023}/figures?asOf=2022-05-01`, 422, '2023'],
    [`${year2023}/figures?asOf=12-12-2023`, 422, 'ngày'],
  ])('%s is refused in a sentence', async (url, status, words) => {
    const answer = await app.inject({ url, cookies: await signIn('nguoixem') })
    expect(answer.statusCode).toBe(status)
    expect(answer.json().title).toContain(words)
  })

  it('no longer sees anything after signing out', async () => {
    const cookies = await signIn('nguoixem')
    await app.inject({ method: 'POST', url: '/api/sign-out', cookies })
    expect((await app.inject({ url: '/api/me', cookies })).statusCode).toBe(401)
  })
})

describe('the accountant', () => {
  const pay = (amount: string) => ({
    communeId,
    id: uuid(),
    nodeCode: 'NTM',
    budgetYear: 2023,
    amount,
    paidOn: '2023-12-12',
  })

  it('may not pay more than is left', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/operations/capital.record-disbursement',
      cookies: await signIn('ketoan'),
      payload: pay('12000000'),
    })
    expect(answer.statusCode).toBe(409)
    expect(answer.json().title).toContain('450.000 đồng')
  })

  it('enters a payment, and the report says the new sum', async () => {
    const cookies = await signIn('ketoan')
    const answer = await app.inject({
      method: 'POST',
      url: '/api/operations/capital.record-disbursement',
      cookies,
      payload: pay('450000'),
    })
    expect(answer.statusCode).toBe(200)
    const report = (await app.inject({ url: `${year2023}/report`, cookies })).json()
    expect(report.html).toContain('75.000.000/75.000.000 đồng')
  })

  it('is told every fault of what was sent', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/operations/capital.record-disbursement',
      cookies: await signIn('ketoan'),
      payload: { ...pay('-5'), paidOn: '2023-02-30' },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().details.faults.map((fault: { path: string }) => fault.path)).toEqual(
      expect.arrayContaining(['amount', 'paidOn']),
    )
  })
})

describe('the leader', () => {
  it('issues the report: number and date are printed, and what is entered later no longer changes it', async () => {
    const cookies = await signIn('chutich')
    const read = async () => (await app.inject({ url: `${year2023}/report/a.json`, cookies })).json().document
    const before = await read()
    expect(before.status).toBe('draft')
    const desk = async () => (await app.inject({ url: `${year2023}/report/desk`, cookies })).json().report
    const { id } = await desk()
    const step = async (operation: string, more: object = {}) => {
      const { revision, sha256 } = await desk()
      const answer = await app.inject({
        method: 'POST',
        url: `/api/operations/reports.${operation}`,
        cookies,
        payload: { communeId, id, revision, ...(operation === 'submit' ? {} : { sha256 }), ...more },
      })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    await step('submit')
    await step('approve')
    await step('issue', { issueId: uuid(), documentId: uuid(), issuedOn: '2024-01-05' })
    const after = await read()
    expect(after.head).toMatchObject({
      number: 'Số: 01/BC-UBND',
      placeAndDate: 'Thụy Hùng, ngày 05 tháng 01 năm 2024',
    })
    await app.inject({
      method: 'POST',
      url: '/api/operations/indicators.record',
      cookies,
      payload: { communeId, value: { id: uuid(), key: 'health.visits', year: 2023, value: 9999 } },
    })
    expect(await read()).toEqual(after)
  })
})
