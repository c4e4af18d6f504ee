import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { reportDocument } from '../../../tests/fixtures/report-document.ts'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import type { ProblemCode } from '../../core/problem.ts'
import {
  type ComposeReport,
  calculateDocumentHash,
  createIssueOperation,
  findReport,
  listNarratives,
  listNarrativeVersions,
  listReportYears,
  reportsOperations,
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

/** Stands in for the composer: the document says the number it was issued under. */
const compose: ComposeReport = async (_tx, report) => {
  const { head } = reportDocument()
  const number = `Số: ${report.number}/${report.symbol}`
  return reportDocument({ status: 'issued', head: { ...head, number } })
}
const issue = createIssueOperation(compose)
const stamp = { number: 5, symbol: 'BC-UBND', issuedOn: '2023-12-20', revision: 1 }

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
      await field.run(write, { reportId, section: 'IV.1.text', paragraphs: ['Bản đầu.'] })
      await field.run(write, { reportId, section: 'IV.1.text', paragraphs: ['Bản sau.'], basedOn: 1 })
      await field.run(write, { reportId, section: 'V.text', paragraphs: ['Hướng đi.', 'Việc làm.'] })
      const narratives = await listNarratives(field.tx, field.communeId, reportId)
      expect(narratives.map(({ section, paragraphs }) => [section, paragraphs])).toEqual([
        ['IV.1.text', ['Bản sau.']],
        ['V.text', ['Hướng đi.', 'Việc làm.']],
      ])
      const of = { reportId, section: 'IV.1.text' }
      const versions = await listNarrativeVersions(field.tx, field.communeId, of)
      expect(versions.map(({ version, author }) => [version, author])).toEqual([
        [2, 'Nông Thị Lan'],
        [1, 'Nông Thị Lan'],
      ])
    }))

  it('of two writers are never lost: the later one is told', () =>
    inCommune(async (field) => {
      const reportId = await openDraft(field)
      const text = { reportId, section: 'V.text', basedOn: 0 }
      await field.run(write, { ...text, paragraphs: ['Của chị Lan.'] })
      await expect(field.run(write, { ...text, paragraphs: ['Của anh An.'] })).rejects.toThrow(
        refusal('record.changed'),
      )
    }))

  it('can be cleared', () =>
    inCommune(async (field) => {
      const reportId = await openDraft(field)
      await field.run(write, { reportId, section: 'V.text', paragraphs: ['Nháp.'] })
      await field.run(write, { reportId, section: 'V.text', paragraphs: [] })
      expect(await listNarratives(field.tx, field.communeId, reportId)).toEqual([])
    }))

  it('sent twice are one version', () =>
    inCommune(async (field) => {
      const reportId = await openDraft(field)
      const input = { id: uuid(), reportId, section: 'V.text', paragraphs: ['Một lần.'] }
      await field.run(write, input)
      await field.run(write, input)
      const versions = await listNarrativeVersions(field.tx, field.communeId, input)
      expect(versions).toHaveLength(1)
    }))
})

describe('An issued report', () => {
  it('is frozen with its number, date and a hash of what it says', () =>
    inCommune(async (field) => {
      const id = await openDraft(field)
      await field.run(issue, { id, ...stamp })
      const report = await find(field)
      expect(report).toMatchObject({ status: 'issued', number: 5, issuedBy: 'Nông Thị Lan' })
      expect(report?.issuedDocument?.head.number).toBe('Số: 5/BC-UBND')
      const frozen = report?.issuedDocument
      expect(frozen && calculateDocumentHash(frozen)).toBe(report?.issuedSha256)
      const altered = frozen && { ...frozen, title: 'Khác' }
      expect(altered && calculateDocumentHash(altered)).not.toBe(report?.issuedSha256)
    }))

  it('refuses every later change', () =>
    inCommune(async (field) => {
      const id = await openDraft(field)
      await field.run(issue, { id, ...stamp })
      const changes = [
        field.run(setParticulars, { id, signerName: 'Khác', revision: 2 }),
        field.run(write, { reportId: id, section: 'V.text', paragraphs: ['Thêm.'] }),
        field.run(issue, { id, ...stamp, number: 6, revision: 2 }),
      ]
      for (const change of changes) {
        await expect(change).rejects.toThrow('Báo cáo số 05/BC-UBND đã ban hành nên không sửa được')
      }
    }))

  it('may be sent again without being issued twice', () =>
    inCommune(async (field) => {
      const id = await openDraft(field)
      await field.run(issue, { id, ...stamp })
      await field.run(issue, { id, ...stamp })
      expect((await find(field))?.revision).toBe(2)
    }))

  it('is not dated before its cut-off date, nor issued unseen', () =>
    inCommune(async (field) => {
      const id = await openDraft(field)
      await expect(field.run(issue, { id, ...stamp, issuedOn: '2023-12-01' })).rejects.toThrow(
        'Ngày ban hành 01/12/2023 trước ngày chốt số liệu 12/12/2023',
      )
      await expect(field.run(issue, { id, ...stamp, revision: undefined })).rejects.toThrow(
        refusal('record.changed'),
      )
    }))

  it('is issued by leaders only', () => {
    expect(issue.contract.right).toBe('reports.issue')
    expect(open.contract.right).toBe('reports.write')
  })
})
