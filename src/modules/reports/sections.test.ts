import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { commentReportOperation, resolveCommentOperation } from './comments.service.ts'
import { listRemarks, listSectionContents, listSections, listSectionVersions } from './index.ts'
import { openReportOperation } from './reports.service.ts'
import {
  assignSectionOperation,
  confirmFiguresOperation,
  createSetSectionState,
  lockSectionOperation,
  releaseSectionOperation,
} from './section-states.service.ts'
import { restoreSectionVersionOperation, writeSectionOperation } from './sections.service.ts'

const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const paragraph = (text: string, block = 'w') => ({
  kind: 'written',
  block,
  style: 'body',
  content: [{ type: 'text', text }],
})
const saying = (...texts: string[]) => ({
  items: texts.map((text, place) => paragraph(text, `w${place}`)),
  leftOut: [],
})
const chip = (seen: string) => ({
  items: [
    {
      kind: 'written',
      block: 'w',
      style: 'body',
      content: [{ type: 'figure', key: 'poor', form: 'full', seen }],
    },
  ],
  leftOut: [],
})

const inReport = (test: (field: Field, place: { reportId: string; section: string }) => Promise<void>) =>
  inCommune(async (field) => {
    const report = { outline: 'commune-annual-programmes', year: 2023, cutOffOn: '2023-12-12' }
    const { entityId: reportId } = await field.run(openReportOperation, report)
    await test(field, { reportId, section: 'IV.1' })
  })

const printed = async ({ tx, communeId }: Field, reportId: string) => {
  const [found] = await listSectionContents(tx, communeId, reportId)
  return found?.content
}
const rowOf = async ({ tx, communeId }: Field, reportId: string) =>
  (await listSections(tx, communeId, reportId))[0]

describe('What people write in a section', () => {
  it('is kept in versions with author and time; the newest one prints', () =>
    inReport(async (field, place) => {
      await field.run(writeSectionOperation, { ...place, content: saying('Một.'), basedOn: 0 })
      const second = await field.run(writeSectionOperation, { ...place, content: saying('Hai.'), basedOn: 1 })
      expect(second).toMatchObject({ entity: 'report-section', revision: 2 })
      expect(await printed(field, place.reportId)).toEqual(saying('Hai.'))
      const versions = await listSectionVersions(field.tx, { communeId: field.communeId, ...place })
      expect(versions.map(({ version, author, standing }) => [version, author, standing])).toEqual([
        [2, 'Nông Thị Lan', 'printed'],
        [1, 'Nông Thị Lan', 'printed'],
      ])
      expect((await rowOf(field, place.reportId))?.state).toBe('drafting')
    }))

  it('on an older version is kept aside whole, and prints when it is chosen', () =>
    inReport(async (field, place) => {
      await field.run(writeSectionOperation, { ...place, content: saying('Của chị Lan.'), basedOn: 0 })
      const late = await field.run(writeSectionOperation, {
        ...place,
        content: saying('Của anh An.'),
        basedOn: 0,
      })
      expect(late).toMatchObject({ entity: 'report-section-kept', revision: 1 })
      expect(await printed(field, place.reportId)).toEqual(saying('Của chị Lan.'))
      const chosen = { ...place, versionId: late.entityId, basedOn: 1 }
      await field.run(restoreSectionVersionOperation, chosen)
      expect(await printed(field, place.reportId)).toEqual(saying('Của anh An.'))
    }))

  it('sent twice is one version, and its id is nobody else’s', () =>
    inReport(async (field, place) => {
      const input = { ...place, id: uuid(), content: saying('Một lần.'), basedOn: 0 }
      await field.run(writeSectionOperation, input)
      await field.run(writeSectionOperation, input)
      const all = await listSectionVersions(field.tx, { communeId: field.communeId, ...place })
      expect(all).toHaveLength(1)
      await expect(field.run(writeSectionOperation, { ...input, content: saying('Khác.') })).rejects.toThrow(
        refusal('record.id-taken'),
      )
    }))

  it('can be given up for the system’s own sentences', () =>
    inReport(async (field, place) => {
      await field.run(writeSectionOperation, { ...place, content: saying('Nháp.'), basedOn: 0 })
      await field.run(restoreSectionVersionOperation, { ...place, basedOn: 1 })
      expect(await printed(field, place.reportId)).toEqual({ items: [], leftOut: [] })
    }))

  it('is refused with two blocks of one name, and without a word', () =>
    inReport(async (field, place) => {
      const twice = { items: [paragraph('a'), paragraph('b')], leftOut: [] }
      await expect(
        field.run(writeSectionOperation, { ...place, content: twice, basedOn: 0 }),
      ).rejects.toThrow('có hai đoạn trùng mã')
      const empty = { items: [{ ...paragraph('a'), content: [] }], leftOut: [] }
      await expect(
        field.run(writeSectionOperation, { ...place, content: empty, basedOn: 0 }),
      ).rejects.toThrow('đoạn chưa có chữ nào')
    }))

  it('is stored in composed letters on one line', () =>
    inReport(async (field, place) => {
      const typed = saying('Đường\nđã'.normalize('NFD'))
      await field.run(writeSectionOperation, { ...place, content: typed, basedOn: 0 })
      expect(await printed(field, place.reportId)).toEqual(saying('Đường đã'))
    }))
})

describe('The lock of a section', () => {
  it('is one page’s until it is given back, ends, or is taken over', () =>
    inReport(async (field, place) => {
      const [lan, other] = [uuid(), uuid()]
      await field.run(lockSectionOperation, { ...place, lockId: lan })
      await expect(field.run(lockSectionOperation, { ...place, lockId: other })).rejects.toThrow(
        'đang mở để viết ở một cửa sổ khác của ông/bà',
      )
      await field.run(releaseSectionOperation, { ...place, lockId: other })
      expect((await rowOf(field, place.reportId))?.lockId).toBe(lan)
      await field.run(releaseSectionOperation, { ...place, lockId: lan })
      await field.run(lockSectionOperation, { ...place, lockId: other })
      await field.run(lockSectionOperation, { ...place, lockId: lan, takeOver: true })
      const row = await rowOf(field, place.reportId)
      expect(row).toMatchObject({ lockId: lan, lockHolder: 'Nông Thị Lan' })
      expect(row?.lockExpiresAt?.getTime()).toBe(field.now.getTime() + 90_000)
    }))

  it('keeps aside what a page writes that does not hold it', () =>
    inReport(async (field, place) => {
      const [holder, loser] = [uuid(), uuid()]
      await field.run(lockSectionOperation, { ...place, lockId: holder })
      const lost = { ...place, content: saying('Chưa kịp lưu.'), basedOn: 0, lockId: loser }
      expect(await field.run(writeSectionOperation, lost)).toMatchObject({ entity: 'report-section-kept' })
      const held = { ...place, content: saying('Đang viết.'), basedOn: 0, lockId: holder }
      expect(await field.run(writeSectionOperation, held)).toMatchObject({ entity: 'report-section' })
    }))
})

describe('A section', () => {
  it('is given to a person with a day, and taken back', () =>
    inReport(async (field, place) => {
      const given = { ...place, ownerId: null, dueOn: '2023-12-20' }
      await field.run(assignSectionOperation, given)
      expect(await rowOf(field, place.reportId)).toMatchObject({ dueOn: '2023-12-20' })
      await field.run(assignSectionOperation, { ...given, dueOn: null })
      expect((await rowOf(field, place.reportId))?.dueOn).toBeUndefined()
    }))

  it('is reviewed as it stands, remembers what it printed, and is open again when written in', () =>
    inReport(async (field, place) => {
      const setState = createSetSectionState({
        draw: async () => ({
          document: {} as never,
          agency: '',
          listPrints: () => ({ 'poor|full': '30 hộ' }),
          compare: () => [],
        }),
      })
      await field.run(writeSectionOperation, { ...place, content: chip('31 hộ'), basedOn: 0 })
      expect((await rowOf(field, place.reportId))?.seen).toEqual({ 'poor|full': '31 hộ' })
      const unseen = { ...place, state: 'reviewed', basedOn: 0 }
      await expect(field.run(setState, unseen)).rejects.toThrow(refusal('record.changed'))
      await field.run(setState, { ...unseen, basedOn: 1 })
      expect(await rowOf(field, place.reportId)).toMatchObject({
        state: 'reviewed',
        seen: { 'poor|full': '30 hộ' },
      })
      await field.run(writeSectionOperation, { ...place, content: saying('Thêm.'), basedOn: 1 })
      expect((await rowOf(field, place.reportId))?.state).toBe('drafting')
    }))

  it('remembers numbers as they were looked at', () =>
    inReport(async (field, place) => {
      const { reportId, section } = place
      const figures = [{ section, key: 'poor', form: 'full', seen: '32 hộ' }]
      await field.run(confirmFiguresOperation, { reportId, figures })
      expect((await rowOf(field, reportId))?.seen).toEqual({ 'poor|full': '32 hộ' })
    }))
})

describe('A remark', () => {
  it('begins a thread, is answered, settled, and open again when somebody says more', () =>
    inReport(async (field, place) => {
      const { tx, communeId } = field
      const { reportId } = place
      const first = { ...place, block: 'w', quote: '30 hộ', text: 'Sao giảm?' }
      const { entityId: id } = await field.run(commentReportOperation, first)
      await field.run(commentReportOperation, { ...place, replyTo: id, text: 'Có hộ thoát nghèo.' })
      await field.run(resolveCommentOperation, { reportId, id, isResolved: true })
      expect((await listRemarks(tx, communeId, reportId))[0]?.resolvedBy).toBe('Nông Thị Lan')
      await field.run(commentReportOperation, { ...place, replyTo: id, text: 'Mấy hộ?' })
      const remarks = await listRemarks(tx, communeId, reportId)
      expect(remarks.map(({ text }) => text)).toEqual(['Sao giảm?', 'Có hộ thoát nghèo.', 'Mấy hộ?'])
      expect(remarks[0]?.resolvedAt).toBeUndefined()
    }))

  it('answers only what was said on the same report', () =>
    inReport(async (field, place) => {
      const stray = { ...place, replyTo: uuid(), text: 'Lạc.' }
      await expect(field.run(commentReportOperation, stray)).rejects.toThrow(refusal('record.not-found'))
    }))
})
