import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import { explainFigure } from '../../core/figures/explain.ts'
import { printFigure } from '../../core/figures/print.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { indicatorsFigures, indicatorsOperations, listHistory } from './index.ts'

const [recordOne, recordSeveral, withdraw] = indicatorsOperations

const endOf2023 = { year: 2023, asOf: '2023-12-31' }
const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const report = async (field: Field, value: Record<string, unknown>) => {
  const entry = { id: uuid(), year: 2023, ...value }
  await field.run(recordOne, entry)
  return entry.id
}
const reportAll = (field: Field, values: Record<string, unknown>[]) =>
  field.run(recordSeveral, { values: values.map((value) => ({ id: uuid(), year: 2023, ...value })) })
const read = async (field: Field, scope = endOf2023) => {
  const book = await field.book(indicatorsFigures, scope)
  return { book, print: (key: string) => printFigure(book.get(key)) }
}

const fields = ['civil-status', 'certification', 'emulation', 'social-protection']
const fileKey = (name: string) => `one-stop.files.field.${name}`
const publishedFiles = [120, 629, 2, 2].map((value, index) => ({ key: fileKey(fields[index] ?? ''), value }))

describe('Health insurance', () => {
  it('is a share of the population, with both parts', () =>
    inCommune(async (field) => {
      await reportAll(field, [
        { key: 'population.people', value: 5038 },
        { key: 'health.insured.people', value: 4553 },
      ])
      const { book, print } = await read(field)
      expect(print('health.insured.rate')).toBe('90,37%')
      expect(printFigure(book.get('health.insured.rate'), 'parts')).toBe('4.553/5.038 người')
    }))

  it('never covers more people than there are', () =>
    inCommune(async (field) => {
      await report(field, { key: 'population.people', value: 5038 })
      await expect(report(field, { key: 'health.insured.people', value: 5100 })).rejects.toThrow(
        'Số người tham gia bảo hiểm y tế 5.100 > Dân số 5.038',
      )
    }))

  it('refuses a whole batch when one number in it is wrong', () =>
    inCommune(async (field) => {
      const batch = reportAll(field, [
        { key: 'health.insured.people', value: 4553 },
        { key: 'population.people', value: 4000 },
      ])
      await expect(batch).rejects.toThrow(refusal('indicator.above-whole'))
    }))

  it('is not entered as a percentage', () =>
    inCommune(async (field) => {
      await expect(report(field, { key: 'health.insured.rate', value: 90.37 })).rejects.toThrow(
        'Nhập: "Số người tham gia bảo hiểm y tế", "Dân số"',
      )
    }))
})

describe('A rate above 100%', () => {
  it('is legal where the law compares with a target, and says so', () =>
    inCommune(async (field) => {
      await reportAll(field, [
        { key: 'defence.conscription.enlisted', value: 6 },
        { key: 'defence.conscription.target', value: 5 },
      ])
      const { book, print } = await read(field)
      expect(print('defence.conscription.rate')).toBe('120%')
      expect(book.get('defence.conscription.target').definition.kind).toBe('plan')
      expect(explainFigure(book, 'defence.conscription.rate').note).toMatch(/^Trên 100%: So kết quả/)
    }))
})

describe('Files at the one-stop office', () => {
  it('are the sum of their fields: 120 + 629 + 2 + 2 = 753', () =>
    inCommune(async (field) => {
      await reportAll(field, [
        ...publishedFiles,
        { key: 'one-stop.files.on-time', value: 753 },
        { key: 'one-stop.files.online', value: 678 },
      ])
      const { book, print } = await read(field)
      expect(print('one-stop.files.received')).toBe('753 hồ sơ')
      expect(print('one-stop.files.online.rate')).toBe('90,04%')
      expect(print('one-stop.files.on-time.rate')).toBe('100%')
      expect(explainFigure(book, 'one-stop.files.received').rows.map((row) => row.value)).toEqual([
        '120',
        '629',
        '2',
        '2',
      ])
    }))

  it('add up for any numbers, optional fields included when they were reported', () =>
    inCommune(async (field) => {
      const counts = fc.array(fc.nat({ max: 9999 }), { minLength: 5, maxLength: 5 })
      await fc.assert(
        fc.asyncProperty(counts, async (values) => {
          const keys = [...fields, 'land'].map(fileKey)
          await reportAll(
            field,
            values.map((value, index) => ({ key: keys[index], value })),
          )
          const { book } = await read(field)
          const total = BigInt(values.reduce((a, b) => a + b, 0))
          expect(book.get('one-stop.files.received').value?.n).toBe(total)
        }),
        { numRuns: 8 },
      )
    }))

  it('have no total while a required field is missing', () =>
    inCommune(async (field) => {
      await reportAll(field, publishedFiles.slice(0, 3))
      const { book, print } = await read(field)
      expect(print('one-stop.files.received')).toBe('chưa có số liệu')
      expect(book.get('one-stop.files.received').reason).toBe('chưa đủ số liệu thành phần: bảo trợ xã hội')
      expect(print('one-stop.files.on-time.rate')).toBe('chưa có số liệu')
    }))

  it('are never entered as a total', () =>
    inCommune(async (field) => {
      const total = report(field, { key: 'one-stop.files.received', value: 753 })
      await expect(total).rejects.toThrow(refusal('indicator.derived'))
    }))

  it('resolved on time may not outnumber those received', () =>
    inCommune(async (field) => {
      await reportAll(field, publishedFiles)
      const onTime = report(field, { key: 'one-stop.files.on-time', value: 760 })
      await expect(onTime).rejects.toThrow(refusal('indicator.above-whole'))
    }))
})

describe('A rate whose parts nobody knows', () => {
  it('is taken where policy allows it, and marked', () =>
    inCommune(async (field) => {
      const key = 'transport.villages-with-hardened-road.rate'
      await report(field, { key, value: 100 })
      const { book, print } = await read(field)
      expect(print(key)).toBe('100%')
      expect(explainFigure(book, key).note).toBe('Tỷ lệ do đơn vị báo, chưa có tử số và mẫu số để tính lại.')
    }))

  it('gives way to the parts once they are known', () =>
    inCommune(async (field) => {
      const key = 'transport.villages-with-hardened-road'
      await reportAll(field, [
        { key: `${key}.rate`, value: 100 },
        { key, value: 7 },
        { key: 'transport.villages', value: 8 },
      ])
      const { book, print } = await read(field)
      expect(print(`${key}.rate`)).toBe('87,50%')
      expect(book.get(`${key}.rate`).partsUnknown).toBe(false)
    }))
})

describe('Not reported, zero and a level', () => {
  it('are three different things', () =>
    inCommune(async (field) => {
      await reportAll(field, [
        { key: 'health.visits', state: 'not-reported', reason: 'trạm y tế chưa gửi báo cáo' },
        { key: 'environment.activities', value: 0 },
        { key: 'education.primary-universal.level', level: 'level-3' },
      ])
      const { book, print } = await read(field)
      expect(book.get('health.visits')).toMatchObject({
        state: 'missing',
        reason: 'trạm y tế chưa gửi báo cáo',
      })
      expect(book.get('environment.activities').state).toBe('zero')
      expect(print('education.primary-universal.level')).toBe('đạt chuẩn mức độ 3')
    }))

  it('need a reason, a number or one of the choices', () =>
    inCommune(async (field) => {
      const wrong = [
        { key: 'health.visits', state: 'not-reported' },
        { key: 'health.visits' },
        { key: 'health.visits', value: -1 },
        { key: 'health.visits', value: 1.5 },
        { key: 'health.visits', level: 'level-3' },
        { key: 'health.visits', value: 5000, bound: 'at-least' },
        { key: 'health.visits', value: 5000, year: 2023, kind: 'plan', level: 'met' },
        { key: 'education.primary-universal.level', level: 'level-9' },
        { key: 'education.primary-universal.level', level: 'level-2', kind: 'plan' },
        { key: 'defence.conscription.target', value: 5, kind: 'actual' },
        { key: 'education.primary-universal.level', level: 'level-2', period: 'six-months' },
      ]
      for (const value of wrong) {
        await expect(report(field, value), JSON.stringify(value)).rejects.toMatchObject({ name: 'Problem' })
      }
    }))

  it('keep a lower bound where policy knows one', () =>
    inCommune(async (field) => {
      await report(field, { key: 'environment.cleaning.frequency', value: 2, bound: 'at-least' })
      expect((await read(field)).book.get('environment.cleaning.frequency').bound).toBe('at-least')
    }))

  it('of an unknown key name keys that look alike', () =>
    inCommune(async (field) => {
      await expect(report(field, { key: 'health.insured.persons', value: 1 })).rejects.toThrow(
        'Có phải: health.insured.people',
      )
    }))
})

describe('A newer value', () => {
  it('supersedes the older one, which an earlier cut-off date still sees', () =>
    inCommune(async (field) => {
      await report(field, { key: 'health.visits', value: 5000, asOf: '2023-11-15' })
      await report(field, { key: 'health.visits', value: 5599, asOf: '2023-12-10' })
      expect((await read(field)).print('health.visits')).toBe('5.599 lượt')
      const earlier = await read(field, { year: 2023, asOf: '2023-11-30' })
      expect(earlier.print('health.visits')).toBe('5.000 lượt')
      const history = await listHistory(field.tx, field.communeId, {
        indicatorKey: 'health.visits',
        year: 2023,
      })
      expect(history.map((value) => value.value)).toEqual(['5599', '5000'])
    }))

  it('counted up to an earlier day is refused', () =>
    inCommune(async (field) => {
      await report(field, { key: 'health.visits', value: 5599, asOf: '2023-12-10' })
      const late = report(field, { key: 'health.visits', value: 5000, asOf: '2023-11-15' })
      await expect(late).rejects.toThrow('đã có số liệu đến ngày 10/12/2023')
    }))

  it('that was withdrawn leaves the one before it', () =>
    inCommune(async (field) => {
      await report(field, { key: 'health.visits', value: 5599 })
      const id = await report(field, { key: 'health.visits', value: 55990 })
      await field.run(withdraw, { id })
      expect((await read(field)).print('health.visits')).toBe('5.599 lượt')
      await report(field, { key: 'health.visits', value: 5600 })
      expect((await read(field)).print('health.visits')).toBe('5.600 lượt')
    }))

  it('sent twice is recorded once', () =>
    inCommune(async (field) => {
      const value = { id: uuid(), year: 2023, key: 'health.visits', value: 5599 }
      await field.run(recordOne, value)
      await field.run(recordOne, value)
      await expect(field.run(recordOne, { ...value, value: 1 })).rejects.toThrow(refusal('record.id-taken'))
    }))
})

describe('Plans', () => {
  it('stand beside what was done, and give the share of the plan', () =>
    inCommune(async (field) => {
      await reportAll(field, [
        { key: 'health.visits', value: 5599 },
        { key: 'health.visits', value: 5000, kind: 'plan' },
        { key: 'one-stop.files.received', value: 800, kind: 'plan' },
      ])
      const { book, print } = await read(field)
      expect(print('health.visits.plan')).toBe('5.000 lượt')
      expect(print('health.visits.plan-rate')).toBe('111,98%')
      expect(print('one-stop.files.received.plan')).toBe('800 hồ sơ')
      const record = book.records('indicators.all').find((one) => one.id === 'health.visits')
      expect(record?.figures).toMatchObject({ value: 'health.visits', plan: 'health.visits.plan' })
      expect(record?.tags).toMatchObject({ component: 'NTM.ND05', sector: 'Y tế' })
    }))
})

describe('The list of indicators', () => {
  it('holds what must be reported and what else was, nothing more', () =>
    inCommune(async (field) => {
      await report(field, { key: fileKey('land'), value: 3 })
      const keys = (await read(field)).book.records('indicators.all').map((record) => record.id)
      expect(keys).toContain('health.visits')
      expect(keys).toContain(fileKey('land'))
      expect(keys).not.toContain(fileKey('merit'))
    }))
})
