import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { sampleSystem } from '../support/sample.ts'
import { cookieOf } from '../support/sign-in.ts'

let system: System
let app: FastifyInstance
let communeId: string

beforeAll(async () => {
  system = await sampleSystem()
  app = await createApp({ system, now: () => new Date() })
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
})

const signIn = (userName: string) => cookieOf(app, userName)

const base = '/api/communes/06208/years/2023/registers'
const read = async (path: string, as = 'canbo', headers = {}) =>
  app.inject({ url: `${base}/${path}`, cookies: await signIn(as), headers })
const write = async (operation: string, payload: Record<string, unknown>, as = 'canbo') =>
  app.inject({
    method: 'POST',
    url: `/api/operations/${operation}`,
    cookies: await signIn(as),
    payload: { communeId, ...payload },
  })

const decision = {
  direction: 'own',
  kind: 'Quyết định',
  symbol: '301/QĐ-UBND',
  issuer: 'UBND xã Thụy Hùng',
  issuedOn: '2023-04-25',
  subject: 'kiện toàn Ban Quản lý',
  programmes: ['GN'],
}

describe('Every register', () => {
  it.each([
    'official-documents',
    'organisation-bodies',
    'outreach-events',
    'supervision-visits',
    'supervision-plans',
    'work-remarks',
    'planned-tasks',
  ])('%s is described, listed by each of its columns and filters, and opens its records', async (name) => {
    const description = (await read(`${name}/description`)).json()
    for (const { key, isSortable } of description.columns) {
      if (!isSortable) continue
      for (const sort of [key, `-${key}`]) {
        const answer = await read(`${name}?years=all&sort=${sort}`)
        expect(answer.statusCode, answer.body).toBe(200)
      }
    }
    for (const { key, choices } of description.filters) {
      const answer = await read(`${name}?${key}=${encodeURIComponent(choices[0]?.code ?? '')}&text=xa`)
      expect(answer.statusCode, answer.body).toBe(200)
    }
    const { rows } = (await read(`${name}?years=all`)).json()
    for (const { id } of rows) {
      expect((await read(`${name}/${id}`)).json().revision).toBe(1)
      expect((await read(`${name}/${id}/history`)).json().lines).toHaveLength(1)
    }
  })

  it('saved again as its form opens it is unchanged', async () => {
    for (const list of system.registers.values()) {
      const { rows } = (await read(`${list.name}?years=all`)).json()
      for (const { id } of rows) {
        const { record, revision } = (await read(`${list.name}/${id}`)).json()
        const answer = await write(list.save.contract.name, { ...record, id, revision }, 'canbo')
        expect([answer.statusCode, list.name, answer.body]).toEqual([200, list.name, expect.anything()])
        expect((await read(`${list.name}/${id}`)).json().revision).toBe(revision)
      }
    }
  })

  it('is shown to nobody who has not signed in, and to nobody of another commune', async () => {
    expect((await app.inject(`${base}/official-documents`)).statusCode).toBe(401)
    const url = '/api/communes/06184/years/2025/registers/official-documents'
    expect((await app.inject({ url, cookies: await signIn('nguoixem') })).statusCode).toBe(403)
    expect((await read('khong-co')).json().title).toContain('Không có sổ')
    expect((await read(`official-documents/${uuid()}`)).statusCode).toBe(404)
  })

  it.each(['page=0', 'page=abc', `text=${'a'.repeat(300)}`, 'years=some'])(
    'refuses ?%s in a sentence',
    async (query) => {
      const answer = await read(`official-documents?${query}`)
      expect(answer.statusCode).toBe(422)
    },
  )
})

describe('The history of a record', () => {
  it('names fields and values in the language of the reader', async () => {
    const id = uuid()
    await write('documents.save', { ...decision, id })
    await write('documents.save', { ...decision, id, issuedOn: '2023-05-06', revision: 1 }, 'chutich')
    const { lines } = (await read(`official-documents/${id}/history`)).json()
    expect(lines).toMatchObject([
      {
        kind: 'changed',
        door: 'web',
        changes: [{ label: 'Ngày ban hành', before: '25/04/2023', after: '06/05/2023' }],
      },
      { kind: 'entered' },
    ])
    const english = (
      await read(`official-documents/${id}/history`, 'canbo', { 'accept-language': 'en' })
    ).json()
    expect(english.lines[0].changes[0].label).toBe('Issued on')
  })
})

describe('Taking back', () => {
  const undo = (id: string, as = 'canbo') => write('official-documents.undo', { id }, as)
  const subjectOf = async (id: string) => (await read(`official-documents/${id}`)).json().record?.subject

  it('removes what was entered, brings back what was removed, and restores what was changed', async () => {
    const id = uuid()
    const entered = { ...decision, symbol: '302/QĐ-UBND', id }
    await write('documents.save', entered)
    expect((await undo(id)).statusCode).toBe(200)
    expect(await subjectOf(id)).toBeUndefined()
    expect((await undo(id)).statusCode).toBe(200)
    expect(await subjectOf(id)).toBe('kiện toàn Ban Quản lý')
    await write('documents.save', { ...entered, subject: 'khác', revision: 1 })
    await undo(id)
    expect(await subjectOf(id)).toBe('kiện toàn Ban Quản lý')
    await write('documents.remove', { id })
    await undo(id)
    expect(await subjectOf(id)).toBe('kiện toàn Ban Quản lý')
  })

  it('is refused when somebody else changed it since, and says who', async () => {
    const id = uuid()
    const entered = { ...decision, symbol: '303/QĐ-UBND', id }
    await write('documents.save', entered)
    await write('documents.save', { ...entered, subject: 'của chủ tịch', revision: 1 }, 'chutich')
    const answer = await undo(id)
    expect(answer.statusCode).toBe(409)
    expect(answer.json().title).toMatch(/^Chưa hoàn tác: sau ông\/bà, .+ đã sửa "Quyết định số 303\/QĐ-UBND"/)
  })

  it('is checked like any entry: a number that was given away meanwhile is not given twice', async () => {
    const id = uuid()
    await write('documents.save', { ...decision, symbol: '304/QĐ-UBND', id })
    await write('documents.remove', { id })
    await write('documents.save', { ...decision, symbol: '304/QĐ-UBND', id: uuid() })
    expect((await undo(id)).json().type).toBe('document.duplicate')
  })

  it('is refused to who may not write, and where nothing was done', async () => {
    const id = uuid()
    await write('documents.save', { ...decision, symbol: '305/QĐ-UBND', id })
    expect((await undo(id, 'nguoixem')).statusCode).toBe(403)
    expect((await undo(uuid())).json().type).toBe('undo.nothing')
  })
})

describe('Numbers of documents', () => {
  it('given to many at the same moment are all different and without gaps', async () => {
    const request = () => ({
      ...decision,
      kind: 'Thông báo',
      symbol: undefined,
      numberedAs: 'TB-UBND',
      id: uuid(),
    })
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        write('documents.save', request(), place % 2 ? 'canbo' : 'chutich'),
      ),
    )
    expect(answers.map((answer) => answer.statusCode)).toEqual(Array(12).fill(200))
    const kind = encodeURIComponent('Thông báo')
    const { rows } = (await read(`official-documents?kind=${kind}&sort=symbol`)).json()
    expect(rows.map((row: { cells: { symbol: string } }) => row.cells.symbol)).toEqual(
      Array.from({ length: 12 }, (_, place) => `${String(place + 1).padStart(2, '0')}/TB-UBND`),
    )
  })

  it('are proposed, and those left out are listed', async () => {
    const numbers = '/api/communes/06208/years/2023/document-numbers'
    const ask = async (url: string) => (await app.inject({ url, cookies: await signIn('canbo') })).json()
    await write('documents.save', { ...decision, kind: 'Kế hoạch', symbol: '3/KH-UBND', id: uuid() })
    const query = new URLSearchParams({ kind: 'Kế hoạch', issuer: 'Uỷ ban nhân dân xã Thụy Hùng' })
    expect(await ask(`${numbers}/next?${query}`)).toEqual({
      number: 4,
      ending: 'KH-UBND',
      symbol: '04/KH-UBND',
    })
    const { gaps } = await ask(`${numbers}/gaps`)
    expect(gaps).toContainEqual(expect.objectContaining({ kind: 'Kế hoạch', from: 1, to: 2 }))
  })
})

describe('The law', () => {
  it('is searched without marks', async () => {
    const url = '/api/legal-documents?text=cong%20tac%20van%20thu'
    const { documents } = (await app.inject({ url, cookies: await signIn('canbo') })).json()
    expect(documents[0].symbol).toBe('30/2020/NĐ-CP')
  })
})
