import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportDesk, ReportTodo, SectionVersions } from '../../src/modules/reports/desk.contract.ts'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { createApp } from '../../src/server/app.ts'
import { sampleSystem } from '../support/sample.ts'
import { cookieOf } from '../support/sign-in.ts'

/** One commune, one report, several people; what one test leaves the next one goes on from. */
let app: FastifyInstance
let communeId: string
let reportId: string
const clock = { now: new Date() }
const address = '/api/communes/06208/years/2023/report'

beforeAll(async () => {
  const system = await sampleSystem()
  app = await createApp({ system, now: () => clock.now })
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
  reportId = (await desk('canbo')).report?.id ?? ''
})

const ask = async (who: string, url: string) => app.inject({ url, cookies: await cookieOf(app, who) })
const desk = async (who: string, query = ''): Promise<ReportDesk> =>
  (await ask(who, `${address}/desk${query}`)).json()

async function write(who: string, operation: string, input: object) {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/operations/reports.${operation}`,
    cookies: await cookieOf(app, who),
    payload: { communeId, ...input },
  })
  return {
    status: answer.statusCode,
    ...(answer.json() as { entity?: string; type?: string; title?: string }),
  }
}

/** A step on the way of the report, from the state it is in now. */
async function step(who: string, operation: string, input: object = {}) {
  const { report } = await desk(who)
  return write(who, operation, { id: reportId, revision: report?.revision, ...input })
}

const sectionOf = async (key: string, who = 'canbo') => {
  const found = (await desk(who)).sections.find((section) => section.key === key)
  if (!found) throw new Error(`no section ${key}`)
  return found
}

describe('the desk', () => {
  it('shows every section in printing order, with its blocks under permanent names', async () => {
    const { report, sections, may } = await desk('canbo')
    expect(report).toMatchObject({ state: 'draft', year: 2023 })
    expect(may).toEqual({ transitions: ['submit'], write: true, comment: true })
    expect(sections[0]?.key).toBe('opening')
    const names = sections.flatMap(({ key, items }) => items.map(({ blockKey }) => `${key} ${blockKey}`))
    expect(new Set(names).size).toBe(names.length)
    const review = sections.find(({ key }) => key === 'III.GN.review')
    expect(review?.items.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Hộ nghèo: 30/1.081 hộ, chiếm 2,78%'),
    )
    expect(review?.items.at(-1)).toMatchObject({ kind: 'written', style: 'body' })
  })

  it('is for reading only where the person may not write', async () => {
    const { may, sections } = await desk('nguoixem')
    expect(may).toEqual({ transitions: [], write: false, comment: false })
    expect(sections.every(({ isEditable }) => !isEditable)).toBe(true)
  })

  it('finds figures by part of their name without marks', async () => {
    const { figures } = (await ask('canbo', `${address}/figures?text=ty le ho ngheo`)).json()
    expect(figures[0]).toMatchObject({ key: 'poverty.poor.rate' })
    expect(figures[0].forms).toEqual([
      { form: 'full', text: '2,78%' },
      { form: 'parts', text: '30/1.081 hộ' },
    ])
    expect(figures.length).toBeLessThanOrEqual(20)
  })
})

describe('a sentence that is edited', () => {
  it('keeps its figures bound, and the rest of its section keeps following the data', async () => {
    const before = await sectionOf('III.GN.review')
    const [first] = before.items
    const items = before.items.map((item) => ({ kind: item.kind === 'written' ? 'written' : 'auto', item }))
    const content = {
      items: items.map(({ item }) =>
        item.blockKey === first?.blockKey
          ? {
              kind: 'written',
              block: item.blockKey,
              style: 'dash',
              content: [
                { type: 'text', text: 'Toàn xã còn ' },
                { type: 'figure', key: 'poverty.poor.households', form: 'full', seen: '30 hộ' },
                { type: 'text', text: ' nghèo.' },
              ],
            }
          : item.kind === 'written'
            ? {
                kind: 'written',
                block: item.blockKey,
                style: item.style,
                content: item.inlines,
              }
            : { kind: 'auto', block: item.blockKey },
      ),
      leftOut: [],
    }
    const place = { reportId, section: 'III.GN.review' }
    const answer = await write('canbo', 'write-section', {
      id: uuid(),
      ...place,
      content,
      basedOn: before.version,
    })
    expect(answer).toMatchObject({ status: 200, entity: 'report-section' })
    const after = await sectionOf('III.GN.review')
    expect(after.items[0]).toMatchObject({
      kind: 'written',
      text: 'Toàn xã còn 30 hộ nghèo.',
      original: { text: expect.stringContaining('Hộ nghèo: 30/1.081 hộ') },
    })
    expect(after.items.length).toBe(before.items.length)
    expect(after).toMatchObject({ state: 'drafting', version: before.version + 1 })
    const { html } = (await ask('canbo', address)).json()
    expect(html).toContain('Toàn xã còn')
  })

  it('written by two at once is kept from both: the late one stands aside as a version', async () => {
    const { version, items } = await sectionOf('III.GN.review')
    const content = { items: items.map(({ blockKey }) => ({ kind: 'auto', block: blockKey })), leftOut: [] }
    const late = await write('chutich', 'write-section', {
      id: uuid(),
      reportId,
      section: 'III.GN.review',
      content,
      basedOn: version - 1,
    })
    expect(late).toMatchObject({ status: 200, entity: 'report-section-kept' })
    expect((await sectionOf('III.GN.review')).items[0]?.text).toBe('Toàn xã còn 30 hộ nghèo.')
    const { versions }: SectionVersions = (
      await ask('canbo', `${address}/sections/III.GN.review/versions`)
    ).json()
    expect(versions.map(({ standing, author }) => [standing, author])).toEqual([
      ['kept', 'Lãnh đạo UBND xã Thụy Hùng'],
      ['printed', 'Công chức tổng hợp'],
      ['printed', expect.any(String)],
    ])
  })
})

describe('the lock of a section', () => {
  const [mine, theirs] = [uuid(), uuid()]
  const place = { section: 'IV.1' }

  it('belongs to one page at a time, and says whose it is', async () => {
    await write('canbo', 'lock-section', { reportId, ...place, lockId: mine })
    const refused = await write('chutich', 'lock-section', { reportId, ...place, lockId: theirs })
    expect(refused).toMatchObject({ status: 409, type: 'report.section-locked' })
    expect(refused.title).toContain('Công chức tổng hợp đang viết mục IV.1')
    const found = (await desk('canbo', `?lockId=${mine}`)).sections.find(({ key }) => key === 'IV.1')
    expect(found?.lock).toMatchObject({ isMine: true, holder: { name: 'Công chức tổng hợp' } })
  })

  it('ends by itself when its page stops asking for it', async () => {
    clock.now = new Date(clock.now.getTime() + 91_000)
    expect((await sectionOf('IV.1')).lock).toBeUndefined()
    expect(await write('chutich', 'lock-section', { reportId, ...place, lockId: theirs })).toMatchObject({
      status: 200,
    })
  })

  it('taken over loses nobody a word', async () => {
    await write('canbo', 'lock-section', { reportId, ...place, lockId: mine, takeOver: true })
    const words = [{ type: 'text', text: 'Chưa kịp lưu.' }]
    const item = { kind: 'written', block: 'text', style: 'body', content: words }
    const late = await write('chutich', 'write-section', {
      id: uuid(),
      reportId,
      ...place,
      lockId: theirs,
      content: { items: [item], leftOut: [] },
      basedOn: 0,
    })
    expect(late.entity).toBe('report-section-kept')
    const { versions }: SectionVersions = (await ask('chutich', `${address}/sections/IV.1/versions`)).json()
    expect(versions[0]?.items.at(-1)?.text).toBe('Chưa kịp lưu.')
    await write('canbo', 'release-section', { reportId, ...place, lockId: mine })
    expect((await sectionOf('IV.1')).lock).toBeUndefined()
  })
})

describe('remarks', () => {
  const first = uuid()

  it('hang on a sentence, are answered and settled', async () => {
    const { items } = await sectionOf('III.GN.review')
    await write('chutich', 'comment', {
      id: first,
      reportId,
      section: 'III.GN.review',
      block: items[0]?.blockKey,
      quote: '30 hộ nghèo',
      text: 'So với năm trước thì sao?',
    })
    await write('canbo', 'comment', {
      id: uuid(),
      reportId,
      section: 'III.GN.review',
      replyTo: first,
      text: 'Chưa có số năm trước.',
    })
    const { comments, findings } = await desk('chutich')
    expect(comments).toMatchObject([{ id: first, isResolved: false, isAnchorGone: false }])
    expect(comments[0]?.remarks.map(({ text }) => text)).toEqual([
      'So với năm trước thì sao?',
      'Chưa có số năm trước.',
    ])
    expect(findings.filter(({ rule }) => rule === 'open-comment')).toHaveLength(1)
    const todo: ReportTodo = (await ask('chutich', `${address}/todo`)).json()
    expect(todo.comments).toMatchObject([{ id: first, text: 'Chưa có số năm trước.' }])
    await write('chutich', 'resolve-comment', { id: first, reportId, isResolved: true })
    expect((await desk('canbo')).comments[0]).toMatchObject({ isResolved: true })
  })

  it('are not for those who only read', async () => {
    const input = { id: uuid(), reportId, section: 'IV.1', text: 'Ý kiến.' }
    expect(await write('nguoixem', 'comment', input)).toMatchObject({ status: 403 })
  })
})

describe('a section that was reviewed', () => {
  it('remembers what it printed, and says which number changed since', async () => {
    const { version } = await sectionOf('II.2')
    await write('canbo', 'set-section-state', {
      reportId,
      section: 'II.2',
      state: 'reviewed',
      basedOn: version,
    })
    const reviewed = await sectionOf('II.2')
    expect(reviewed.state).toBe('reviewed')
    const figures = reviewed.items.flatMap(({ inlines }) =>
      inlines.flatMap((run) => (run.type === 'figure' ? [run] : [])),
    )
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.every(({ text, seen, isStale }) => seen === text && !isStale)).toBe(true)
    const [figure] = figures
    const looked = { section: 'II.2', key: figure?.key, form: figure?.form }
    await write('canbo', 'confirm-figures', { reportId, figures: [{ ...looked, seen: 'số cũ' }] })
    const stale = (await desk('canbo')).findings.filter(({ rule }) => rule === 'stale-figure')
    expect(stale).toHaveLength(1)
    expect(stale[0]?.sentence.vi).toContain('"số cũ"')
    await write('canbo', 'confirm-figures', { reportId, figures: [{ ...looked, seen: figure?.text }] })
    expect((await desk('canbo')).findings.filter(({ rule }) => rule === 'stale-figure')).toEqual([])
  })
})

describe('the way to issue', () => {
  const [issueId, documentId] = [uuid(), uuid()]
  const issueInput = { issueId, documentId, issuedOn: '2024-01-05' }

  it('begins with submitting, which freezes the report for everybody', async () => {
    expect(await step('canbo', 'submit')).toMatchObject({ status: 200 })
    const { report, may, sections } = await desk('canbo')
    expect(report).toMatchObject({ state: 'submitted', submittedBy: 'Công chức tổng hợp' })
    expect(report?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(may).toMatchObject({ transitions: ['withdraw'], write: false })
    expect(sections.find(({ key }) => key === 'III.GN.review')?.items[0]?.text).toBe(
      'Toàn xã còn 30 hộ nghèo.',
    )
    const late = { id: uuid(), reportId, section: 'V', content: { items: [], leftOut: [] }, basedOn: 0 }
    expect(await write('canbo', 'write-section', late)).toMatchObject({ status: 409, type: 'report.closed' })
  })

  it('shows the leader what waits', async () => {
    const todo: ReportTodo = (await ask('chutich', `${address}/todo`)).json()
    expect(todo.approvals).toMatchObject([{ reportId, year: 2023, state: 'submitted' }])
    expect((await ask('canbo', `${address}/todo`)).json().approvals).toEqual([])
  })

  it('is refused to those without the right, and out of turn', async () => {
    const { report } = await desk('canbo')
    expect(await step('canbo', 'approve', { sha256: report?.sha256 })).toMatchObject({ status: 403 })
    const early = await step('chutich', 'issue', { ...issueInput, sha256: report?.sha256 })
    expect(early).toMatchObject({ status: 409, type: 'report.step-impossible' })
  })

  it('goes back with what has to be put right, and may be written again', async () => {
    await step('chutich', 'return', { note: 'Nêu thêm hướng khắc phục.' })
    const { report, events, may } = await desk('canbo')
    expect(report).toMatchObject({ state: 'returned' })
    expect(report?.sha256).toBeUndefined()
    expect(may.write).toBe(true)
    expect(events[0]).toMatchObject({ transition: 'return', note: 'Nêu thêm hướng khắc phục.' })
  })

  it('is approved only as the frozen version that was seen', async () => {
    await step('canbo', 'submit')
    const seen = (await desk('chutich')).report?.sha256
    await step('canbo', 'withdraw')
    await write('canbo', 'write-narrative', {
      id: uuid(),
      reportId,
      section: 'V',
      paragraphs: ['Tập trung giải ngân từ đầu năm.'],
    })
    await step('canbo', 'submit')
    expect(await step('chutich', 'approve', { sha256: seen })).toMatchObject({
      status: 409,
      type: 'report.not-the-seen-one',
    })
    const { report } = await desk('chutich')
    expect(await step('chutich', 'approve', { sha256: report?.sha256 })).toMatchObject({ status: 200 })
  })

  it('ends with a number of the register and files that stay the same for ever', async () => {
    const { report } = await desk('chutich')
    expect(await step('chutich', 'issue', { ...issueInput, sha256: report?.sha256 })).toMatchObject({
      status: 200,
    })
    const { issues, report: issued, may } = await desk('chutich')
    expect(issued?.state).toBe('issued')
    expect(may.transitions).toEqual(['correct'])
    expect(issues).toMatchObject([{ id: issueId, sequence: 1, number: '01/BC-UBND', state: 'in-force' }])
    const files = issues[0]?.files ?? []
    expect(files.map(({ name }) => name)).toEqual(['bao-cao-01-BC-UBND.docx', 'bao-cao-01-BC-UBND.pdf'])
    const read = async () => (await ask('nguoixem', files[1]?.href ?? '')).rawPayload.toString('latin1')
    const pdf = await read()
    expect(pdf.startsWith('%PDF-')).toBe(true)
    await app.inject({
      method: 'POST',
      url: '/api/operations/reports.write-narrative',
      cookies: await cookieOf(app, 'canbo'),
      payload: { communeId, id: uuid(), reportId, section: 'V', paragraphs: ['Thêm.'] },
    })
    expect(await read()).toBe(pdf)
    expect((await ask('canbo', `${address}/bao-cao.pdf`)).rawPayload.toString('latin1')).toBe(pdf)
  })

  it('has no way back', async () => {
    for (const [operation, input] of [
      ['return', { note: 'Sửa.' }],
      ['withdraw', {}],
      ['approve', { sha256: '0'.repeat(64) }],
    ] as const) {
      expect(await step('chutich', operation, input)).toMatchObject({ status: 409 })
    }
  })
})

describe('a correction', () => {
  it('explains every change before it can be submitted', async () => {
    await step('chutich', 'correct', { reason: 'Sai câu về phương hướng.' })
    await write('canbo', 'write-narrative', {
      id: uuid(),
      reportId,
      section: 'V',
      paragraphs: ['Tập trung giải ngân trong quý I.'],
    })
    const { correction, report } = await desk('canbo')
    expect(report).toMatchObject({ state: 'draft', correctionOf: 'Sai câu về phương hướng.' })
    expect(correction).toMatchObject([
      {
        kind: 'sentence',
        before: 'Tập trung giải ngân từ đầu năm.',
        after: 'Tập trung giải ngân trong quý I.',
      },
    ])
    expect(await step('canbo', 'submit')).toMatchObject({
      status: 422,
      type: 'report.correction-unexplained',
    })
    const reasons = Object.fromEntries(correction.map(({ key }) => [key, 'Nghị quyết ghi quý I.']))
    expect(await step('canbo', 'submit', { reasons })).toMatchObject({ status: 200 })
  })

  it('replaces the issue, which stays readable, and prints what it changed', async () => {
    const { report } = await desk('chutich')
    await step('chutich', 'approve', { sha256: report?.sha256 })
    const [issueId, documentId] = [uuid(), uuid()]
    const again = await desk('chutich')
    const input = { issueId, documentId, issuedOn: '2024-01-20', sha256: again.report?.sha256 }
    expect(await step('chutich', 'issue', input)).toMatchObject({ status: 200 })
    const { issues } = await desk('nguoixem')
    expect(issues.map(({ number, state }) => [number, state])).toEqual([
      ['02/BC-UBND', 'in-force'],
      ['01/BC-UBND', 'replaced'],
    ])
    expect(issues[0]?.slip).toMatchObject([{ reason: 'Nghị quyết ghi quý I.' }])
    const old = await ask('nguoixem', issues[1]?.files[1]?.href ?? '')
    expect(old.statusCode).toBe(200)
  })
})
