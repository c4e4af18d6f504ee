import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import type { WriteContract } from '../../core/contract.ts'
import { printFigure } from '../../core/figures/print.ts'
import type { WriteOperation } from '../../platform/operations.ts'
import { recordCommitment } from '../capital/capital.contract.ts'
import { capitalOperations } from '../capital/index.ts'
import {
  recordActivityStep,
  removeActivity,
  saveActivity,
  withdrawActivityStep,
} from './activities.contract.ts'
import { activitiesFigures, activitiesOperations, findActivity } from './index.ts'

const operations = [...activitiesOperations, ...capitalOperations] as readonly WriteOperation[]
const write = async (field: Field, contract: WriteContract, given: Record<string, unknown>) => {
  const operation = operations.find((candidate) => candidate.contract.name === contract.name)
  if (!operation) throw new Error(`no operation ${contract.name}`)
  return (await field.run(operation, given)).entityId
}
const bookOf = (field: Field, asOf = '2023-12-12') => field.book(activitiesFigures, { year: 2023, asOf })

/** Water for 36 households: 30 receive a tank, 6 a pipe. */
const water = {
  code: 'nuoc-sinh-hoat-phan-tan',
  nodeCode: 'DTTS.DA1.ND4',
  name: 'Hỗ trợ nước sinh hoạt phân tán',
  fromYear: 2023,
  items: [
    { code: 'tec-nuoc', label: 'mua téc nước', measure: 'hộ', quantity: 30 },
    { code: 'ong-dan-nuoc', label: 'mua ống dẫn nước', measure: 'hộ', quantity: 6 },
  ],
}
const approval = { nodeCode: 'DTTS.DA1.ND4', budgetYear: 2023, amount: 102_062_112 }

describe('Water for 36 households', () => {
  it('is the sum of the tanks and the pipes', () =>
    inCommune(async (field) => {
      await write(field, saveActivity, water)
      const book = await bookOf(field)
      const total = book.get('activities.nuoc-sinh-hoat-phan-tan.beneficiaries')
      expect(printFigure(total)).toBe('36 hộ')
      expect(total.inputs.map((input) => printFigure(input))).toEqual(['30 hộ', '06 hộ'])
      expect(book.records('activities.items').map((item) => item.words.name)).toEqual([
        'mua téc nước',
        'mua ống dẫn nước',
      ])
    }))

  it('costs what was approved for it, counted where the money is kept', () =>
    inCommune(async (field) => {
      const activityId = await write(field, saveActivity, water)
      expect((await bookOf(field)).get('activities.nuoc-sinh-hoat-phan-tan.approved-amount').state).toBe(
        'missing',
      )
      await write(field, recordCommitment, { ...approval, activityId })
      const book = await bookOf(field)
      expect(printFigure(book.get('activities.nuoc-sinh-hoat-phan-tan.approved-amount'))).toBe(
        '102.062.112 đồng',
      )
      expect(printFigure(book.get('activities.of.dtts.da1.approved-amount'))).toBe('102.062.112 đồng')
    }))

  it('stands under its content, its project and its programme', () =>
    inCommune(async (field) => {
      await write(field, saveActivity, { ...water, villageId: field.villages.dong })
      const book = await bookOf(field)
      const [record] = book.records('activities.all')
      expect(record?.tags.under).toEqual(['DTTS.DA1.ND4', 'DTTS.DA1', 'DTTS'])
      expect(record?.words).toMatchObject({ node: 'Nội dung 4, Dự án 1', village: 'thôn Đông' })
      expect(printFigure(book.get('activities.of.dtts.households'))).toBe('36 hộ')
      expect(book.get('activities.of.ntm.households').state).toBe('missing')
    }))
})

describe('The step an activity has reached', () => {
  it('is the furthest one by the cut-off day', () =>
    inCommune(async (field) => {
      const activityId = await write(field, saveActivity, water)
      const reach = (stepCode: string, on: Record<string, unknown>) =>
        write(field, recordActivityStep, { activityId, stepCode, ...on })
      await reach('list-made', { reachedYear: 2023 })
      await reach('procurement-approved', {
        reachedOn: '2023-10-05',
        note: 'đang triển khai các bước tiếp theo',
      })
      await reach('handed-over', { reachedOn: '2024-01-20' })
      const stepOn = async (asOf: string) => (await bookOf(field, asOf)).records('activities.all')[0]?.words
      expect(await stepOn('2023-06-30')).toMatchObject({ step: 'lập danh sách' })
      expect(await stepOn('2023-12-12')).toMatchObject({
        step: 'dự toán và kế hoạch lựa chọn nhà thầu được duyệt',
        'step-note': 'đang triển khai các bước tiếp theo',
        'step-on': '05/10/2023',
      })
    }))

  it('goes back when it was noted by mistake', () =>
    inCommune(async (field) => {
      const activityId = await write(field, saveActivity, water)
      const id = await write(field, recordActivityStep, {
        activityId,
        stepCode: 'handed-over',
        reachedOn: '2023-11-01',
      })
      await write(field, withdrawActivityStep, { id })
      expect((await bookOf(field)).records('activities.all')[0]?.words.step).toBeUndefined()
    }))
})

describe('Totals of beneficiaries', () => {
  it('never add people to households', () =>
    inCommune(async (field) => {
      const items = [
        water.items[0],
        { code: 'tap-huan', label: 'được tập huấn', measure: 'người', quantity: 42 },
      ]
      await write(field, saveActivity, { ...water, items })
      const book = await bookOf(field)
      expect(book.get('activities.nuoc-sinh-hoat-phan-tan.beneficiaries')).toMatchObject({
        state: 'missing',
        reason: 'các mục hỗ trợ có đơn vị tính khác nhau, không cộng được',
      })
      expect(printFigure(book.get('activities.all.households'))).toBe('30 hộ')
      expect(printFigure(book.get('activities.all.people'))).toBe('42 người')
    }))

  it('are missing, by name, while one activity has no beneficiaries entered', () =>
    inCommune(async (field) => {
      await write(field, saveActivity, water)
      await write(field, saveActivity, { ...water, code: 'duong-thon', name: 'Đường thôn Đông', items: [] })
      const households = (await bookOf(field)).get('activities.all.households')
      expect(households).toMatchObject({
        state: 'missing',
        reason: 'chưa nhập đối tượng thụ hưởng: Đường thôn Đông',
      })
      expect(printFigure((await bookOf(field)).get('activities.all.count'))).toBe('02 công trình, hoạt động')
    }))
})

describe('A work of several years', () => {
  it('is counted in each of them and in no other', () =>
    inCommune(async (field) => {
      await write(field, saveActivity, { ...water, fromYear: 2022, toYear: 2024 })
      const count = async (year: number) =>
        (await field.book(activitiesFigures, { year, asOf: `${year}-12-31` })).records('activities.all')
          .length
      expect(await Promise.all([2021, 2022, 2023, 2024, 2025].map(count))).toEqual([0, 1, 1, 1, 0])
    }))
})

describe('The register of activities', () => {
  it('is never overwritten by somebody who has not seen the present state', () =>
    inCommune(async (field) => {
      const id = await write(field, saveActivity, water)
      await write(field, saveActivity, { ...water, id, revision: 1, name: 'Nước sạch phân tán' })
      const late = { ...water, id, revision: 1, name: 'Hỗ trợ nước sinh hoạt' }
      await expect(write(field, saveActivity, late)).rejects.toMatchObject({ code: 'record.changed' })
      expect((await findActivity(field.tx, field.communeId, id))?.name).toBe('Nước sạch phân tán')
    }))

  it('keeps codes unique and fixed, since figure keys are made of them', () =>
    inCommune(async (field) => {
      const id = await write(field, saveActivity, water)
      await expect(write(field, saveActivity, water)).rejects.toMatchObject({ code: 'record.code-taken' })
      const renamed = { ...water, id, revision: 1, code: 'nuoc-sach' }
      await expect(write(field, saveActivity, renamed)).rejects.toMatchObject({ code: 'record.code-fixed' })
    }))

  it('takes nothing out that money rests on', () =>
    inCommune(async (field) => {
      const id = await write(field, saveActivity, water)
      await write(field, recordCommitment, { ...approval, activityId: id })
      await expect(write(field, removeActivity, { id })).rejects.toMatchObject({ code: 'record.in-use' })
      const other = await write(field, saveActivity, { ...water, code: 'nham' })
      await write(field, removeActivity, { id: other })
      expect(await findActivity(field.tx, field.communeId, other)).toBeUndefined()
    }))

  it('knows the places, villages and steps it is told about', () =>
    inCommune(async (field) => {
      const unknown = { code: 'record.reference-unknown' }
      const save = (change: object) => write(field, saveActivity, { ...water, ...change })
      await expect(save({ nodeCode: 'DTTS.DA99' })).rejects.toMatchObject(unknown)
      await expect(save({ villageId: uuid() })).rejects.toMatchObject(unknown)
      await expect(save({ documentId: uuid() })).rejects.toMatchObject(unknown)
      const activityId = await save({})
      const step = { activityId, stepCode: 'dreamt-of', reachedYear: 2023 }
      await expect(write(field, recordActivityStep, step)).rejects.toMatchObject(unknown)
    }))
})
