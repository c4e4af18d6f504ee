import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { tasksFigures, tasksOperations } from './index.ts'

const [recordRemark, removeRemark, planTask, removeTask] = tasksOperations

const endOf2023 = { year: 2023, asOf: '2023-12-31' }
const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const texts = async (field: Field, list: string, scope = endOf2023) =>
  (await field.book(tasksFigures, scope)).records(list).map((record) => record.words.text)

const slowGuidance = { year: 2023, kind: 'difficulty', text: 'Hướng dẫn về định mức ban hành chậm.' }
const communication = { year: 2024, group: 'communication', text: 'Đưa chính sách đến từng thôn;' }

describe('What was difficult', () => {
  it('is listed for its year without a full stop of its own', () =>
    inCommune(async (field) => {
      await field.run(recordRemark, slowGuidance)
      await field.run(recordRemark, { ...slowGuidance, year: 2022, text: 'Chuyện năm trước' })
      expect(await texts(field, 'tasks.difficulties')).toEqual(['Hướng dẫn về định mức ban hành chậm'])
    }))

  it('is told apart from limitations, causes and proposals, and kept in its order', () =>
    inCommune(async (field) => {
      await field.run(recordRemark, { ...slowGuidance, kind: 'cause', position: 2, text: 'Thứ hai' })
      await field.run(recordRemark, { ...slowGuidance, kind: 'cause', position: 1, text: 'Thứ nhất' })
      const records = (await field.book(tasksFigures, endOf2023)).records('tasks.difficulties')
      expect(records.map((record) => record.words.text)).toEqual(['Thứ nhất', 'Thứ hai'])
      expect(records[0]?.tags.kind).toBe('cause')
    }))

  it('names programmes that exist', () =>
    inCommune(async (field) => {
      await expect(field.run(recordRemark, { ...slowGuidance, programmes: ['OCOP'] })).rejects.toThrow(
        refusal('record.reference-unknown'),
      )
    }))
})

describe('Tasks of the next year', () => {
  it('stand in the report of the year before', () =>
    inCommune(async (field) => {
      await field.run(planTask, communication)
      expect(await texts(field, 'tasks.next-year')).toEqual(['Đưa chính sách đến từng thôn'])
      expect(await texts(field, 'tasks.next-year', { year: 2024, asOf: '2024-12-31' })).toEqual([])
    }))

  it('come in the order of their groups, then of their places', () =>
    inCommune(async (field) => {
      await field.run(planTask, { ...communication, group: 'supervision', text: 'Kiểm tra' })
      await field.run(planTask, { ...communication, position: 2, text: 'Tập huấn' })
      await field.run(planTask, { ...communication, position: 1, text: 'Truyền thông' })
      expect(await texts(field, 'tasks.next-year')).toEqual(['Truyền thông', 'Tập huấn', 'Kiểm tra'])
      const groups = (await field.book(tasksFigures, endOf2023)).records('tasks.groups')
      expect(groups.map((group) => group.words.code)).toEqual([
        'communication',
        'documents',
        'coordination',
        'planning-and-finance',
        'targeting',
        'supervision',
      ])
    }))

  it('belong to a group of the policy', () =>
    inCommune(async (field) => {
      await expect(field.run(planTask, { ...communication, group: 'other' })).rejects.toThrow(
        'Không có Nhóm nhiệm vụ "other"',
      )
    }))

  it('are corrected by whoever saw them, and can be taken out', () =>
    inCommune(async (field) => {
      const id = uuid()
      await field.run(planTask, { ...communication, id })
      await field.run(planTask, { ...communication, id })
      await field.run(planTask, { ...communication, id, text: 'Bản sửa', revision: 1 })
      const late = field.run(planTask, { ...communication, id, text: 'Bản khác', revision: 1 })
      await expect(late).rejects.toThrow(refusal('record.changed'))
      await field.run(removeTask, { id })
      expect(await texts(field, 'tasks.next-year')).toEqual([])
      await expect(field.run(removeRemark, { id })).rejects.toThrow(refusal('record.not-found'))
    }))
})
