import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { emptySystem } from '../support/sample.ts'

let system: System
let app: FastifyInstance
const now = () => new Date('2026-11-25T01:00:00.000Z')

beforeEach(async () => {
  system = await emptySystem()
  app = await createApp({ system, now })
})

const search = async (text: string, at = '2026-12-31') =>
  (await app.inject({ url: `/api/set-up/units?${new URLSearchParams({ text, at })}` })).json()

const first = async (change: object = {}) => {
  const [unit] = await search('dong dang')
  return {
    accountId: uuid(),
    unitId: unit.id,
    year: 2026,
    userName: 'mai.ht',
    displayName: 'Hoàng Thị Mai',
    password: 'hoa ban trắng đầu núi',
    entersData: false,
    sample: false,
    ...change,
  }
}
const setUp = async (payload: object) => app.inject({ method: 'POST', url: '/api/set-up', payload })

describe('A new installation', () => {
  it('finds the commune without marks, as it was in that year', async () => {
    expect((await search('dong dang'))[0].pathLabel).toBe('xã Đồng Đăng, tỉnh Lạng Sơn')
    expect((await search('thuy hung, cao loc', '2023-12-31'))[0].pathLabel).toBe(
      'xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn',
    )
    expect((await search('lang son'))[0]).toMatchObject({ level: 'province' })
  })

  it('makes the first administrator, who is signed in at once with a password of their own', async () => {
    expect((await app.inject('/api/door')).json()).toMatchObject({ setUp: { needsCode: false } })
    const answer = await setUp(await first())
    expect(answer.json()).toMatchObject({ step: 'done', unit: { isCommune: true }, year: 2026 })
    const [cookie] = answer.cookies
    const me = await app.inject({ url: '/api/me', cookies: { mtqg_session: cookie?.value ?? '' } })
    expect(me.json()).toMatchObject({
      name: 'Hoàng Thị Mai',
      mustChangePassword: false,
      start: { year: 2026 },
    })
    expect((await app.inject('/api/door')).json().setUp).toBeUndefined()
  })

  it('is set up once: of two at the same moment one wins, and later nobody', async () => {
    const answers = await Promise.all([setUp(await first()), setUp(await first({ userName: 'ke.xau' }))])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    expect((await system.db.selectFrom('accounts').select('id').execute()).length).toBe(1)
    expect(
      (await setUp(await first({ unitId: uuid() }).catch(() => ({})))).statusCode,
    ).toBeGreaterThanOrEqual(400)
    expect((await app.inject('/api/set-up/units?text=dong+dang&at=2026-12-31')).statusCode).toBe(409)
  })

  it('refuses an easy password and a unit that is no commune, and stays open', async () => {
    expect((await setUp(await first({ password: 'dongdang2026' }))).json().type).toBe('password.too-easy')
    expect((await setUp(await first({ unitId: uuid() }))).json().type).toBe('unit.not-found')
    expect((await setUp(await first())).statusCode).toBe(200)
  })

  it('brings the sample along without its accounts, whose passwords everybody knows', async () => {
    const answer = await setUp(await first({ sample: true }))
    expect(answer.statusCode, answer.body).toBe(200)
    const cookies = { mtqg_session: answer.cookies[0]?.value ?? '' }
    const report = await app.inject({ url: '/api/communes/06208/years/2023/report', cookies })
    expect(report.json().html).toContain('30/1.081')
    const names = await system.db.selectFrom('accounts').select('userName').execute()
    expect(names).toEqual([{ userName: 'mai.ht' }])
    const start = (await app.inject({ url: '/api/me', cookies })).json().start
    expect(start.code).not.toBe('06208')
  })
})

describe('Where others can reach the server', () => {
  it('only who reads the console sets it up', async () => {
    app = await createApp({ system, now, setUpCode: '1234-5678-9012' })
    expect((await app.inject('/api/door')).json()).toMatchObject({ setUp: { needsCode: true } })
    const url = '/api/set-up/units?text=dong+dang&at=2026-12-31'
    expect((await app.inject(url)).json().type).toBe('set-up.code-wrong')
    const units = (await app.inject(`${url}&code=123456789012`)).json()
    const asked = { ...(await firstOf(units[0].id)), code: '0000-0000-0000' }
    expect((await setUp(asked)).json().type).toBe('set-up.code-wrong')
    expect((await setUp({ ...asked, code: '1234 5678 9012' })).statusCode).toBe(200)
  })
})

const firstOf = async (unitId: string) => ({
  accountId: uuid(),
  unitId,
  year: 2026,
  userName: 'mai.ht',
  displayName: 'Hoàng Thị Mai',
  password: 'hoa ban trắng đầu núi',
  entersData: false,
  sample: false,
})
