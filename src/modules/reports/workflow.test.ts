import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { reportDocument } from '../../../tests/fixtures/report-document.ts'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import type { ProblemCode } from '../../core/problem.ts'
import {
  findNextState,
  type ReportState,
  type ReportTransition,
  reportStates,
  reportTransitions,
} from '../../core/workflow/report-states.ts'
import { parseInput } from '../../platform/operations.ts'
import { saveDocumentOperation } from '../official-documents/index.ts'
import {
  createReportOperations,
  findIssueBytes,
  findReport,
  listEvents,
  listIssues,
  type ReportPorts,
} from './index.ts'
import { openReportOperation, setReportParticularsOperation } from './reports.service.ts'
import { writeSectionOperation } from './sections.service.ts'

const outline = 'commune-annual-programmes'
const refusal = (code: ProblemCode) => expect.objectContaining({ code })

/** Stand-ins: the document says what `world` says, the register counts from 1, printing is quick. */
function createWorld() {
  const world = { words: 'Bản đầu.', number: 0 }
  const document = () => {
    const { head } = reportDocument()
    return reportDocument({ title: world.words, head: { ...head, number: 'Số:         /BC-UBND' } })
  }
  const ports: ReportPorts = {
    draw: async (_tx, report) => ({
      document: document(),
      agency: 'Ủy ban nhân dân xã Bên Sông',
      listPrints: () => ({}),
      compare: (before, after) =>
        before.title === after.title
          ? []
          : [
              {
                key: 'title',
                section: 'I',
                place: 'I',
                kind: 'sentence',
                label: 'Câu',
                before: before.title,
                after: after.title,
                reason: report.correctionReasons.title,
              },
            ],
    }),
    print: async ({ title }) => ({ docx: Buffer.from(`docx ${title}`), pdf: Buffer.from(`pdf ${title}`) }),
    signOff: async () => ({ authority: ['CHỦ TỊCH'], signer: 'Lý Thị Mẫu' }),
    enterDocument: async (tx, { communeId, id, issuedOn, subject }, context) => {
      world.number += 1
      const symbol = `0${world.number}/BC-UBND`
      const own = { direction: 'own', kind: 'Báo cáo', issuer: 'UBND xã Bên Sông' }
      const entry = { communeId, id, ...own, symbol, issuedOn, subject }
      const input = parseInput(saveDocumentOperation.contract, entry)
      await saveDocumentOperation.run(tx, input, context)
      return world.number
    },
    checkSigned: async () => ({ checkKind: 'same-bytes', signatureCount: 1 }),
  }
  return { world, operations: createReportOperations(ports) }
}

const find = (field: Field) => findReport(field.tx, field.communeId, 2023, outline)

async function getStored(field: Field) {
  const stored = await find(field)
  if (!stored) throw new Error('no report')
  return stored
}

const inWorld = (
  test: (
    field: Field,
    step: (name: ReportTransition, more?: object) => Promise<unknown>,
    world: ReturnType<typeof createWorld>['world'],
  ) => Promise<void>,
) =>
  inCommune(async (field) => {
    const { world, operations } = createWorld()
    await field.run(openReportOperation, { outline, year: 2023, cutOffOn: '2023-12-12' })
    const step = async (name: ReportTransition, more: object = {}) => {
      const { id, revision, frozenSha256 } = await getStored(field)
      const sha256 = frozenSha256 ?? '0'.repeat(64)
      const inputs: Record<ReportTransition, object> = {
        submit: {},
        withdraw: {},
        return: { note: 'Sửa lại.' },
        approve: { sha256 },
        issue: { sha256, issueId: uuid(), documentId: uuid(), issuedOn: '2023-12-20' },
        correct: { reason: 'Sai số.' },
      }
      return field.run(operations[name], { id, revision, ...inputs[name], ...more })
    }
    await test(field, step, world)
  })

/** How each state is reached from a draft. */
const wayTo: Record<ReportState, ReportTransition[]> = {
  draft: [],
  submitted: ['submit'],
  returned: ['submit', 'return'],
  approved: ['submit', 'approve'],
  issued: ['submit', 'approve', 'issue'],
}
const pairs = reportStates.flatMap((state) => reportTransitions.map((name) => [state, name] as const))

describe('The steps of a report', () => {
  it.each(pairs)('from %s by "%s" go where the table says, or are refused', (state, name) =>
    inWorld(async (field, step) => {
      for (const before of wayTo[state]) await step(before)
      expect((await getStored(field)).status).toBe(state)
      const next = findNextState(state, name)
      if (next) {
        await step(name)
        expect((await getStored(field)).status).toBe(next)
      } else {
        await expect(step(name)).rejects.toThrow(refusal('report.step-impossible'))
        expect((await getStored(field)).status).toBe(state)
      }
    }),
  )

  it('are told of, newest first, with who and why', () =>
    inWorld(async (field, step) => {
      await step('submit', { note: 'Đã đủ số liệu.' })
      await step('return', { note: 'Thiếu kiến nghị.' })
      const events = await listEvents(field.tx, field.communeId, (await getStored(field)).id)
      expect(events.map(({ note }) => note).sort()).toEqual(['Thiếu kiến nghị.', 'Đã đủ số liệu.'].sort())
      expect(events.every(({ actor }) => actor === 'Nông Thị Lan')).toBe(true)
    }))

  it('are not taken by who has not seen the present state', () =>
    inWorld(async (_field, step) => {
      await step('submit')
      await expect(step('withdraw', { revision: 1 })).rejects.toThrow(refusal('record.changed'))
    }))
})

describe('A submitted report', () => {
  it('is frozen: nobody changes its words or particulars', () =>
    inWorld(async (field, step) => {
      await step('submit')
      const { id } = await getStored(field)
      const words = { reportId: id, section: 'V', content: { items: [], leftOut: [] }, basedOn: 0 }
      await expect(field.run(writeSectionOperation, words)).rejects.toThrow(refusal('report.closed'))
      const name = { id, signerName: 'Khác', revision: 2 }
      await expect(field.run(setReportParticularsOperation, name)).rejects.toThrow(refusal('report.closed'))
    }))

  it('keeps what it said when the registers say something else, until it is returned', () =>
    inWorld(async (field, step, world) => {
      await step('submit')
      const before = await getStored(field)
      world.words = 'Bản sau.'
      expect((await getStored(field)).frozenDocument?.title).toBe('Bản đầu.')
      await step('return')
      expect((await getStored(field)).frozenDocument).toBeUndefined()
      await step('submit')
      const after = await getStored(field)
      expect(after.frozenDocument?.title).toBe('Bản sau.')
      await expect(step('approve', { sha256: before.frozenSha256 })).rejects.toThrow(
        refusal('report.not-the-seen-one'),
      )
      await step('approve')
    }))
})

describe('An issue', () => {
  it('is of exactly what was approved, even when the registers have gone on', () =>
    inWorld(async (field, step, world) => {
      await step('submit')
      await step('approve')
      world.words = 'Bản sau.'
      await step('issue')
      const { id, status } = await getStored(field)
      const [issue] = await listIssues(field.tx, field.communeId, id)
      expect(status).toBe('issued')
      expect(issue).toMatchObject({ number: 1, symbol: 'BC-UBND', signer: 'Lý Thị Mẫu' })
      const pdf = await findIssueBytes(field.tx, field.communeId, issue?.id ?? '', 'pdf')
      expect(Buffer.from(pdf ?? []).toString()).toBe('pdf Bản đầu.')
    }))

  it('is not dated before the cut-off date, nor given a number that was taken meanwhile', () =>
    inWorld(async (_field, step) => {
      await step('submit')
      await step('approve')
      await expect(step('issue', { issuedOn: '2023-12-01' })).rejects.toThrow(
        'Ngày ban hành 01/12/2023 trước ngày chốt số liệu 12/12/2023',
      )
      await expect(step('issue', { number: 7 })).rejects.toThrow('Số 7 đã không còn là số tiếp theo')
    }))

  it('asked for twice is one', () =>
    inWorld(async (field, step) => {
      await step('submit')
      await step('approve')
      const once = { issueId: uuid(), documentId: uuid() }
      await step('issue', once)
      await step('issue', { ...once, sha256: '0'.repeat(64) })
      const { id } = await getStored(field)
      expect(await listIssues(field.tx, field.communeId, id)).toHaveLength(1)
    }))
})

describe('A correction', () => {
  it('must change something, say why, and then replaces the issue', () =>
    inWorld(async (field, step, world) => {
      for (const name of wayTo.issued) await step(name)
      await step('correct')
      await expect(step('submit')).rejects.toThrow(refusal('report.correction-empty'))
      world.words = 'Bản đính chính.'
      await expect(step('submit')).rejects.toThrow('Còn 1 chỗ đính chính chưa ghi lý do: I: Câu')
      await step('submit', { reasons: { title: 'Ghi sai tên.' } })
      await step('approve')
      await step('issue')
      const { id, correctionReason } = await getStored(field)
      expect(correctionReason).toBeUndefined()
      const issues = await listIssues(field.tx, field.communeId, id)
      expect(issues.map(({ sequence, number, reason }) => [sequence, number, reason])).toEqual([
        [2, 2, 'Sai số.'],
        [1, 1, undefined],
      ])
      expect(issues[0]?.slip).toMatchObject([{ before: 'Bản đầu.', reason: 'Ghi sai tên.' }])
    }))
})
