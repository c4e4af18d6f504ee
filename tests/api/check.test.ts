import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { paragraph, run, wordFile } from '../fixtures/word-file.ts'
import { sampleSystem } from '../support/sample.ts'
import { cookieOf } from '../support/sign-in.ts'
import { lockedOffice, multipart } from '../support/upload-files.ts'

let system: System
let app: FastifyInstance
let open: FastifyInstance
let communeId: string
const ofCommune = '/api/communes/06208/years/2023/check'

/** Margins the decree does not allow: a finding that needs no understanding of the text. */
const margins =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="720" w:right="851"/></w:sectPr>'
const file = wordFile({ body: paragraph(run('Toàn xã có 30/1.081 hộ nghèo.')) + margins })
const sha256 = createHash('sha256').update(file).digest('hex')

beforeAll(async () => {
  system = await sampleSystem()
  app = await createApp({ system, now: () => new Date() })
  open = await createApp({ system, now: () => new Date(), isCheckOpen: true })
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
})

async function check(
  url: string,
  {
    as,
    at = app,
    name = 'Báo cáo.docx',
    bytes = file,
    fields = {},
  }: {
    as?: string
    at?: FastifyInstance
    name?: string
    bytes?: Uint8Array
    fields?: Record<string, string>
  } = {},
) {
  const cookies = as ? await cookieOf(app, as) : undefined
  return at.inject({ method: 'POST', url, cookies, ...multipart(fields, name, bytes) })
}

async function write(operation: string, input: object, as = 'canbo') {
  const url = `/api/operations/${operation}`
  return app.inject({
    method: 'POST',
    url,
    cookies: await cookieOf(app, as),
    payload: { communeId, ...input },
  })
}

describe('Checking a report', () => {
  it('needs an account unless the installation is open', async () => {
    expect((await check('/api/check')).statusCode).toBe(401)
    expect((await app.inject('/api/check')).json()).toEqual({ isOpen: false, isSignedIn: false })
    expect((await open.inject('/api/check')).json()).toEqual({ isOpen: true, isSignedIn: false })
    expect((await check('/api/check', { at: open })).statusCode).toBe(200)
    const cookies = await cookieOf(app, 'tinh')
    expect((await app.inject({ url: '/api/check', cookies })).json()).toEqual({
      isOpen: false,
      isSignedIn: true,
    })
    expect((await check('/api/check', { as: 'tinh' })).statusCode).toBe(200)
  })

  it('shows the document and what was found where', async () => {
    const answer = (await check('/api/check', { at: open })).json()
    expect(answer).toMatchObject({
      name: 'Báo cáo.docx',
      sha256,
      kind: 'docx',
      document: { text: 'Toàn xã có 30/1.081 hộ nghèo.' },
      checked: { figures: 0, agreeing: 0 },
    })
    const laid = answer.findings.filter(({ rule }: { rule: string }) => rule === 'layout')
    expect(laid).toMatchObject([
      {
        severity: 'warning',
        key: expect.stringMatching(/^layout:\d+-\d+$/),
        place: 'đoạn 1',
        sentence: expect.stringContaining('30/1.081'),
      },
    ])
  })

  it('says in words why a file cannot be read', async () => {
    const answer = await check('/api/check', { at: open, bytes: lockedOffice() })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('mật khẩu')
  })

  it('gives the corrected file and the list', async () => {
    const docx = await check('/api/check?as=docx', { at: open, fields: { accept: '[]' } })
    expect(docx.headers['content-disposition']).toContain('Bao cao - da soat.docx')
    expect(Buffer.compare(docx.rawPayload, Buffer.from(file))).toBe(0)
    const all = await check('/api/check?as=docx', { at: open })
    expect(Object.keys(unzipSync(all.rawPayload))).toContain('word/comments.xml')
    const list = await check('/api/check?as=xlsx', { at: open })
    expect(Object.keys(unzipSync(list.rawPayload))).toContain('xl/workbook.xml')
    expect((await check('/api/check?as=docx', { at: open, fields: { accept: '{' } })).statusCode).toBe(422)
  })

  it('gives the findings of a page as a table, of many reports too', async () => {
    const { findings } = (await check('/api/check', { at: open })).json()
    const looked = findings.map((one: object) => ({ ...one, opinion: 'Đúng' }))
    const payload = { reports: ['a.docx', 'b.docx'].map((name) => ({ name, findings: looked })) }
    const list = await open.inject({ method: 'POST', url: '/api/check/list', payload })
    expect(list.headers['content-disposition']).toContain('ket qua soat.xlsx')
    expect(Object.keys(unzipSync(list.rawPayload))).toContain('xl/workbook.xml')
    const closed = await app.inject({ method: 'POST', url: '/api/check/list', payload })
    expect(closed.statusCode).toBe(401)
    const wrong = await open.inject({ method: 'POST', url: '/api/check/list', payload: { reports: 'a' } })
    expect(wrong.statusCode).toBe(422)
  })
})

describe('In a commune', () => {
  const findings = async () => (await check(ofCommune, { as: 'canbo' })).json().findings

  it('only who may read it may check against its figures', async () => {
    expect((await check(ofCommune)).statusCode).toBe(401)
    expect((await check(ofCommune, { as: 'nguoixem' })).statusCode).toBe(200)
  })

  it('a mark stays with the document and can be taken back', async () => {
    const [first] = await findings()
    const { rule, start, end, quote } = first
    const mark = { id: uuid(), sha256, rule, start, end, quote, fileName: 'Báo cáo.docx' }
    expect((await write('checker.mark', { ...mark, verdict: 'not-an-error' })).statusCode).toBe(422)
    expect((await write('checker.mark', { ...mark, verdict: 'right' }, 'nguoixem')).statusCode).toBe(403)
    await write('checker.mark', { ...mark, verdict: 'right' })
    const said = await write('checker.mark', {
      ...mark,
      id: uuid(),
      verdict: 'not-an-error',
      reason: 'Theo mẫu của huyện',
    })
    expect(said.json()).toMatchObject({ id: mark.id })
    expect((await findings())[0].mark).toMatchObject({
      verdict: 'not-an-error',
      reason: 'Theo mẫu của huyện',
    })
    await write('checker.unmark', { sha256, rule, start, end })
    expect((await findings())[0].mark).toBeUndefined()
  })

  it('a rule can be switched off, with a reason, and on again', async () => {
    const off = { id: uuid(), rule: 'layout', isOn: false, reason: 'Dùng mẫu riêng' }
    expect((await write('checker.switch-rule', off)).statusCode).toBe(200)
    expect((await findings()).filter(({ rule }: { rule: string }) => rule === 'layout')).toEqual([])
    const listed = await app.inject({
      url: `${ofCommune}/rules-off`,
      cookies: await cookieOf(app, 'nguoixem'),
    })
    expect(listed.json().rules).toMatchObject([{ rule: 'layout', reason: 'Dùng mẫu riêng' }])
    await write('checker.switch-rule', { rule: 'layout', isOn: true })
    expect((await findings()).some(({ rule }: { rule: string }) => rule === 'layout')).toBe(true)
  })
})
