import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import { printFigure } from '../../core/figures/print.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { findVisit, listVisits, supervisionFigures } from './index.ts'
import { removeVisitOperation as remove, saveVisitOperation as save } from './supervision.service.ts'

const district = {
  code: 'huyen-2023',
  conductedBy: 'UBND huyện',
  kind: 'criteria-review',
  bodyLevel: 'district',
  programmes: ['NTM'],
  scope: 'kiểm tra các tiêu chí khu dân cư kiểu mẫu',
  when: { year: 2023 },
  delegations: 1,
}
const community = {
  code: 'cong-dong-2023',
  conductedBy: 'Ban Giám sát đầu tư của cộng đồng',
  kind: 'community-supervision',
  bodyLevel: 'community',
  programmes: ['DTTS', 'NTM'],
  scope: 'giám sát cấp téc nước',
  when: { on: '2023-11-20' },
  delegations: 2,
}

const endOf2023 = { year: 2023, asOf: '2023-12-31' }
const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const enter = (field: Field, input: Record<string, unknown>) => field.run(save, input)

describe('Delegations', () => {
  it('are counted over all, by programme and by who came; a visit of two programmes once over all', () =>
    inCommune(async (field) => {
      await enter(field, district)
      await enter(field, community)
      const book = await field.book(supervisionFigures, endOf2023)
      const printed = (key: string) => printFigure(book.get(`supervision.${key}delegations`), 'cell')
      expect([printed(''), printed('dtts.'), printed('ntm.')]).toEqual(['3', '2', '3'])
      expect([printed('by-district.'), printed('by-community.')]).toEqual(['1', '2'])
      expect(book.get('supervision.by-province.delegations').state).toBe('missing')
      expect(book.get('supervision.gn.delegations').reason).toBe('chưa nhập đoàn kiểm tra, giám sát')
    }))

  it('nobody counted make the total a lower bound', () =>
    inCommune(async (field) => {
      await enter(field, district)
      await enter(field, { ...district, code: 'thuong-xuyen', delegations: undefined })
      const book = await field.book(supervisionFigures, endOf2023)
      expect(printFigure(book.get('supervision.ntm.delegations'))).toBe('ít nhất 01 đoàn')
    }))

  it('after the cut-off date are not counted', () =>
    inCommune(async (field) => {
      await enter(field, community)
      const book = await field.book(supervisionFigures, { year: 2023, asOf: '2023-11-19' })
      expect(book.get('supervision.delegations').state).toBe('missing')
      expect(book.records('supervision.visits')).toEqual([])
    }))
})

describe('The list for the report', () => {
  it('says who came, what for and where, and what was found', () =>
    inCommune(async (field) => {
      const findings = [
        { finding: 'Chưa có biển chỉ dẫn.' },
        { finding: 'Cần bổ sung cây xanh', owner: 'Thôn Đông' },
      ]
      await enter(field, { ...district, villageId: field.villages.dong, findings })
      const book = await field.book(supervisionFigures, endOf2023)
      const [found] = book.records('supervision.visits')
      expect(found?.words).toMatchObject({
        'conducted-by': 'UBND huyện',
        kind: 'kiểm tra, rà soát tiêu chí',
        scope: 'kiểm tra các tiêu chí khu dân cư kiểu mẫu',
        village: 'thôn Đông',
        when: 'năm 2023',
        findings: 'Chưa có biển chỉ dẫn; Cần bổ sung cây xanh',
      })
      expect(printFigure(book.get(found?.figures.delegations ?? ''))).toBe('01 đoàn')
      expect(found?.tags).toMatchObject({ level: 'district', programme: ['NTM'] })
    }))
})

describe('Findings', () => {
  const withFindings = {
    ...district,
    when: { on: '2023-03-01' },
    findings: [
      { finding: 'Đã sửa', owner: 'Thôn Đông', dueOn: '2023-04-01', closedOn: '2023-03-20' },
      { finding: 'Quá hạn', owner: 'Thôn Tây', dueOn: '2023-04-01' },
      { finding: 'Còn hạn', owner: 'Thôn Tây', dueOn: '2024-06-01' },
    ],
  }
  const counts = async (field: Field, scope: { year: number; asOf: string }) => {
    const book = await field.book(supervisionFigures, scope)
    return ['findings', 'findings.open', 'findings.overdue'].map((key) =>
      printFigure(book.get(`supervision.${key}`), 'cell'),
    )
  }

  it('are open until they are put right, and overdue after their day', () =>
    inCommune(async (field) => {
      await enter(field, withFindings)
      expect(await counts(field, { year: 2023, asOf: '2023-03-10' })).toEqual(['3', '3', '0'])
      expect(await counts(field, endOf2023)).toEqual(['3', '2', '1'])
    }))

  it('of an earlier year stay open the year after', () =>
    inCommune(async (field) => {
      await enter(field, withFindings)
      expect(await counts(field, { year: 2024, asOf: '2024-12-31' })).toEqual(['chưa có số liệu', '2', '2'])
    }))

  it('are zero, not missing, where visits were made and found nothing', () =>
    inCommune(async (field) => {
      await enter(field, district)
      expect(await counts(field, endOf2023)).toEqual(['0', '0', '0'])
    }))

  it('are never more overdue than open, nor open without having been found', async () => {
    const day = fc
      .date({ min: new Date('2023-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const finding = fc.record(
      { finding: fc.constant('Nội dung'), owner: fc.constant('Thôn'), dueOn: day, closedOn: day },
      { requiredKeys: ['finding', 'owner'] },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(finding, { maxLength: 6 }), day, async (findings, asOf) => {
        await inCommune(async (field) => {
          await enter(field, { ...district, when: { on: '2023-01-01' }, findings })
          const [found, open, overdue] = (await counts(field, { year: 2023, asOf })).map(Number)
          expect(found).toBe(findings.length)
          expect(overdue).toBeLessThanOrEqual(open ?? 0)
          expect(open).toBeLessThanOrEqual(found ?? 0)
        })
      }),
      { numRuns: 10 },
    )
  })
})

describe('Entering a visit', () => {
  it('again changes nothing, with the seen revision corrects it and its findings, and can be taken back', () =>
    inCommune(async (field) => {
      const { entityId: id } = await enter(field, { ...district, findings: [{ finding: 'A' }] })
      const again = await enter(field, { ...district, id, findings: [{ finding: 'A' }] })
      expect(again.before).toEqual(again.after)
      await enter(field, {
        ...district,
        id,
        findings: [{ finding: 'A', closedOn: '2023-05-01' }],
        revision: 1,
      })
      expect(await findVisit(field.tx, field.communeId, id)).toMatchObject({
        revision: 2,
        findings: [{ finding: 'A', closedOn: '2023-05-01' }],
      })
      await expect(enter(field, { ...district, id })).rejects.toEqual(refusal('record.changed'))
      await field.run(remove, { id })
      expect(await listVisits(field.tx, field.communeId)).toEqual([])
    }))

  it.each([
    ['a code that is taken', {}, 'record.code-taken'],
    ['a kind nobody defined', { code: 'khac', kind: 'party' }, 'record.reference-unknown'],
    ['a component of another programme', { code: 'khac', component: 'GN.DA7' }, 'record.component-outside'],
    [
      'a day without somebody to meet it',
      { findings: [{ finding: 'A', dueOn: '2023-05-01' }] },
      'input.invalid',
    ],
    ['no programme at all', { programmes: [] }, 'input.invalid'],
  ] as const)('refuses %s', (_, change, code) =>
    inCommune(async (field) => {
      await enter(field, district)
      await expect(enter(field, { ...district, ...change })).rejects.toEqual(refusal(code))
    }),
  )
})
