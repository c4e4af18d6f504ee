import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import { criteriaSlug } from '../../core/figures/criteria-definitions.ts'
import { explainFigure } from '../../core/figures/explain.ts'
import { printFigure } from '../../core/figures/print.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { criteriaFigures, criteriaOperations } from './index.ts'

const [assess, removeAssessment, recordArea] = criteriaOperations

const endOf2023 = { year: 2023, asOf: '2023-12-31' }
const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const read = async (field: Field, scope = endOf2023) => {
  const book = await field.book(criteriaFigures, scope)
  return { book, print: (key: string) => printFigure(book.get(key)) }
}

const commune = { setCode: 'QD318_NTM_2021_2025', level: 'set', status: 'met', assessedYear: 2023 }
const criterion15 = {
  setCode: 'QD318_NTM_NANG_CAO_2021_2025',
  level: 'criterion',
  number: '15',
  status: 'met',
  assessedYear: 2023,
}
const advanced = 'criteria.ntm-nang-cao-2021-2025'

describe('A criteria set in figure keys', () => {
  it('is called by its name and period, the number of the decision left out', () => {
    expect(criteriaSlug('QD318_NTM_2021_2025')).toBe('ntm-2021-2025')
    expect(criteriaSlug('QD318_NTM_NANG_CAO_2021_2025')).toBe('ntm-nang-cao-2021-2025')
    expect(criteriaSlug('QD51_2025')).toBe('qd51-2025')
    expect(criteriaSlug('KDC_KIEU_MAU_LANG_SON')).toBe('kdc-kieu-mau-lang-son')
  })
})

describe('A commune that keeps the standard', () => {
  it('says so of the set, and of the one criterion of the advanced set', () =>
    inCommune(async (field) => {
      await field.run(assess, commune)
      await field.run(assess, criterion15)
      const { book, print } = await read(field)
      expect(print('criteria.ntm-2021-2025.status')).toBe('đạt chuẩn')
      expect(print(`${advanced}.criterion.15.status`)).toBe('đạt')
      expect(print(`${advanced}.criterion.14.status`)).toBe('chưa có số liệu')
      expect(book.records('criteria.assessments').map((record) => record.words)).toEqual([
        {
          title: 'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021 - 2025',
          status: 'đạt chuẩn',
        },
        {
          title:
            'Tiêu chí số 15 về Hành chính công thuộc Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao giai đoạn 2021 - 2025',
          status: 'đạt',
        },
      ])
    }))

  it('is judged anew each year: last year’s word is not this year’s', () =>
    inCommune(async (field) => {
      await field.run(assess, { ...commune, assessedYear: 2022 })
      expect((await read(field)).print('criteria.ntm-2021-2025.status')).toBe('chưa có số liệu')
    }))

  it('follows the newest assessment up to the cut-off date', () =>
    inCommune(async (field) => {
      const { assessedYear: _, ...undated } = commune
      await field.run(assess, { ...undated, status: 'not-met', assessedOn: '2023-06-30' })
      await field.run(assess, { ...undated, assessedOn: '2023-12-01' })
      expect((await read(field)).print('criteria.ntm-2021-2025.status')).toBe('đạt chuẩn')
      const inJuly = await read(field, { year: 2023, asOf: '2023-07-31' })
      expect(inJuly.print('criteria.ntm-2021-2025.status')).toBe('chưa đạt chuẩn')
    }))

  it('has no number of criteria met before all of them were assessed', () =>
    inCommune(async (field) => {
      const met = { ...criterion15, setCode: commune.setCode }
      for (let number = 1; number <= 18; number += 1) {
        await field.run(assess, { ...met, number: String(number) })
      }
      const key = 'criteria.ntm-2021-2025.criteria-met'
      expect((await read(field)).book.get(key).reason).toBe('mới đánh giá 18/19 tiêu chí')
      await field.run(assess, { ...met, number: '19', status: 'not-met' })
      expect((await read(field)).print(key)).toBe('18 tiêu chí')
    }))

  it('that was not assessed is neither met nor not met', () =>
    inCommune(async (field) => {
      await field.run(assess, { ...commune, status: 'not-assessed' })
      const { book } = await read(field)
      expect(book.get('criteria.ntm-2021-2025.status')).toMatchObject({
        state: 'missing',
        reason: 'chưa đánh giá',
      })
      expect(book.records('criteria.assessments')).toEqual([])
    }))

  it('has a figure for each item that was assessed', () =>
    inCommune(async (field) => {
      await field.run(assess, { ...criterion15, level: 'item', number: '15.1' })
      const { book, print } = await read(field)
      expect(print(`${advanced}.item.15.1.status`)).toBe('đạt')
      expect(book.records('criteria.items')).toHaveLength(1)
      expect(book.records('criteria.assessments')).toEqual([])
    }))
})

describe('An assessment', () => {
  it('is refused for a set of other years, an unknown number, or the wrong sort of place', () =>
    inCommune(async (field) => {
      const attempts = [
        { ...commune, assessedYear: 2026 },
        { ...commune, setCode: 'QD_KHONG_CO' },
        { ...criterion15, number: '20' },
        { ...criterion15, level: 'item', number: '15.9' },
        { ...commune, villageId: field.villages.dong },
        { ...commune, setCode: 'KDC_KIEU_MAU_LANG_SON' },
        { ...commune, documentId: uuid() },
      ]
      for (const attempt of attempts) {
        await expect(field.run(assess, attempt), JSON.stringify(attempt)).rejects.toMatchObject({
          name: 'Problem',
        })
      }
    }))

  it('is corrected by whoever saw its present state, and can be taken out', () =>
    inCommune(async (field) => {
      const id = uuid()
      await field.run(assess, { ...commune, id })
      await field.run(assess, { ...commune, id })
      await field.run(assess, { ...commune, id, status: 'not-met', revision: 1 })
      await expect(field.run(assess, { ...commune, id, revision: 1 })).rejects.toThrow(
        refusal('record.changed'),
      )
      await field.run(removeAssessment, { id })
      expect((await read(field)).print('criteria.ntm-2021-2025.status')).toBe('chưa có số liệu')
    }))
})

describe('Model residential areas', () => {
  it('are counted from the year they are begun, and stay when they are recognised', () =>
    inCommune(async (field) => {
      const villageId = field.villages.dong
      await field.run(recordArea, { villageId, status: 'building', statusYear: 2023 })
      await field.run(recordArea, { villageId, status: 'recognised', statusOn: '2024-05-20' })
      const in2023 = await read(field)
      expect(in2023.print('criteria.model-residential-areas.count')).toBe('01 khu')
      expect(in2023.print('criteria.model-residential-areas.building')).toBe('01 khu')
      expect(in2023.book.get('criteria.model-residential-areas.recognised').state).toBe('zero')
      const [area] = in2023.book.records('criteria.assessments')
      expect(area?.words).toEqual({
        title: 'Khu dân cư nông thôn mới kiểu mẫu',
        status: 'đang xây dựng',
        village: 'thôn Đông',
      })
      const in2024 = await read(field, { year: 2024, asOf: '2024-12-31' })
      expect(in2024.print('criteria.model-residential-areas.count')).toBe('01 khu')
      expect(in2024.print('criteria.model-residential-areas.recognised')).toBe('01 khu')
      const { rows } = explainFigure(in2024.book, 'criteria.model-residential-areas.count')
      expect(rows[0]).toMatchObject({ label: 'Khu dân cư nông thôn mới kiểu mẫu, Thôn Đông' })
    }))

  it('nobody entered are missing, not none', () =>
    inCommune(async (field) => {
      const { book } = await read(field)
      expect(book.get('criteria.model-residential-areas.count').state).toBe('missing')
    }))

  it('exist once a village in each state', () =>
    inCommune(async (field) => {
      const area = { villageId: field.villages.tay, status: 'building', statusYear: 2023 }
      await field.run(recordArea, area)
      await expect(field.run(recordArea, area)).rejects.toThrow(refusal('criteria.area-exists'))
    }))
})
