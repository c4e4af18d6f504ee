import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import type { ProblemCode } from '../../core/problem.ts'
import {
  findReport,
  listReportYears,
  listSectionContents,
  listSectionVersions,
  reportsOperations,
  type SectionVersion,
} from './index.ts'

const [open, setParticulars, write] = reportsOperations
const outline = 'commune-annual-programmes'
const refusal = (code: ProblemCode) => expect.objectContaining({ code })

const draft = {
  outline,
  year: 2023,
  cutOffOn: '2023-12-12',
  councilSession: 'thứ tám',
  recipients: ['Thường trực Đảng ủy xã', 'Lưu: VT'],
  authorityLines: ['TM. ỦY BAN NHÂN DÂN'],
  signerTitle: 'CHỦ TỊCH',
}
const find = (field: Field) => findReport(field.tx, field.communeId, 2023, outline)
const openDraft = async (field: Field) => (await field.run(open, draft)).entityId

const textsOf = ({ content }: SectionVersion) =>
  content.items.flatMap((item) =>
    item.kind === 'written' ? item.content.map((run) => (run.type === 'text' ? run.text : '')) : [],
  )

describe('A report of a year', () => {
  it('is opened as a draft with its cut-off date and what frames it', () =>
    inCommune(async (field) => {
      await openDraft(field)
      expect(await find(field)).toMatchObject({ ...draft, status: 'draft', revision: 1 })
      expect(await listReportYears(field.tx, field.communeId)).toEqual([2023])
    }))

  it('exists once for a commune, outline and year, and opening it again changes nothing', () =>
    inCommune(async (field) => {
      const id = await openDraft(field)
      await field.run(setParticulars, { id, councilTerm: 'XXI', revision: 1 })
      await field.run(open, { ...draft, id })
      expect(await find(field)).toMatchObject({ councilTerm: 'XXI', councilSession: 'thứ tám' })
      await expect(field.run(open, draft)).rejects.toThrow(refusal('report.exists'))
    }))

  it('is not opened on an unknown outline or with a cut-off date before its year', () =>
    inCommune(async (field) => {
      await expect(field.run(open, { ...draft, outline: 'bao-cao-la' })).rejects.toThrow(
        refusal('report.outline-unknown'),
      )
      await expect(field.run(open, { ...draft, cutOffOn: '2022-12-12' })).rejects.toThrow(
        'Ngày chốt số liệu 12/12/2022 trước năm báo cáo 2023',
      )
    }))

  it('keeps what a second writer has not seen', () =>
    inCommune(async (field) => {
      const id = await openDraft(field)
      await field.run(setParticulars, { id, signerName: 'Nông Văn An', revision: 1 })
      const late = field.run(setParticulars, { id, signerName: 'Hoàng Thị Bé', revision: 1 })
      await expect(late).rejects.toThrow(refusal('record.changed'))
    }))
})

describe('The unit’s own words', () => {
  it('stand in their newest version, and every version stays', () =>
    inCommune(async (field) => {
      const reportId = await openDraft(field)
      await field.run(write, { reportId, section: 'IV.1', paragraphs: ['Bản đầu.'] })
      await field.run(write, { reportId, section: 'IV.1', paragraphs: ['Bản sau.'], basedOn: 1 })
      await field.run(write, { reportId, section: 'V', paragraphs: ['Hướng đi.', 'Việc làm.'] })
      const written = await listSectionContents(field.tx, field.communeId, reportId)
      expect(written.map((version) => [version.section, textsOf(version)])).toEqual([
        ['IV.1', ['Bản sau.']],
        ['V', ['Hướng đi.', 'Việc làm.']],
      ])
      const of = { communeId: field.communeId, reportId, section: 'IV.1' }
      const versions = await listSectionVersions(field.tx, of)
      expect(versions.map(({ version, author }) => [version, author])).toEqual([
        [2, 'Nông Thị Lan'],
        [1, 'Nông Thị Lan'],
      ])
    }))

  it('of two writers are never lost: the later one is told', () =>
    inCommune(async (field) => {
      const reportId = await openDraft(field)
      const text = { reportId, section: 'V', basedOn: 0 }
      await field.run(write, { ...text, paragraphs: ['Của chị Lan.'] })
      await expect(field.run(write, { ...text, paragraphs: ['Của anh An.'] })).rejects.toThrow(
        refusal('record.changed'),
      )
    }))

  it('can be cleared', () =>
    inCommune(async (field) => {
      const reportId = await openDraft(field)
      await field.run(write, { reportId, section: 'V', paragraphs: ['Nháp.'] })
      await field.run(write, { reportId, section: 'V', paragraphs: [] })
      const [cleared] = await listSectionContents(field.tx, field.communeId, reportId)
      expect(cleared?.content.items).toEqual([])
    }))

  it('sent twice are one version', () =>
    inCommune(async (field) => {
      const reportId = await openDraft(field)
      const input = { id: uuid(), reportId, section: 'V', paragraphs: ['Một lần.'] }
      await field.run(write, input)
      await field.run(write, input)
      const versions = await listSectionVersions(field.tx, { ...input, communeId: field.communeId })
      expect(versions).toHaveLength(1)
    }))
})
