import { describe, expect, it } from 'vitest'
import { mergeRecords, printDifferences } from './changes.ts'
import type { Field } from './description.ts'
import { printValue } from './print.ts'

const fields: Field[] = [
  { key: 'topic', label: 'Nội dung', labelEn: 'Topic', kind: 'text' },
  { key: 'sessions', label: 'Số cuộc', labelEn: 'Sessions', kind: 'count' },
  { key: 'amount', label: 'Số tiền', labelEn: 'Amount', kind: 'money' },
  { key: 'when', label: 'Thời gian', labelEn: 'When', kind: 'occurrence' },
  {
    key: 'form',
    label: 'Hình thức',
    labelEn: 'Form',
    kind: 'choice',
    choices: [{ code: 'meeting', label: 'Cuộc họp', labelEn: 'Meeting' }],
  },
  {
    key: 'findings',
    label: 'Kiến nghị',
    labelEn: 'Findings',
    kind: 'list',
    fields: [
      { key: 'finding', label: 'Nội dung', labelEn: 'Finding', kind: 'text' },
      { key: 'dueOn', label: 'Hạn', labelEn: 'Due', kind: 'date' },
    ],
  },
]
const vi = { language: 'vi' } as const

describe('A value of a record', () => {
  it.each([
    ['sessions', 1081, '1.081'],
    ['amount', '102062112', '102.062.112'],
    ['when', { on: '2023-12-05' }, '05/12/2023'],
    ['when', { from: '2023-06-01', to: '2023-06-30' }, '01/06/2023 đến 30/06/2023'],
    ['when', { year: 2023 }, 'năm 2023'],
    ['form', 'meeting', 'Cuộc họp'],
    ['form', 'gone', 'gone'],
    [
      'findings',
      [{ finding: 'Sửa mương', dueOn: '2023-05-01' }, { finding: 'Kê khai' }],
      'Sửa mương, 01/05/2023; Kê khai',
    ],
    ['topic', null, ''],
  ] as const)('of %s is printed as people read it', (key, value, printed) => {
    const field = fields.find((one) => one.key === key)
    expect(field && printValue(field, value, vi)).toBe(printed)
  })
})

describe('A change', () => {
  it('is told field by field, before and after', () => {
    const before = { topic: 'Tập huấn', sessions: 2, form: 'meeting' }
    const after = { topic: 'Tập huấn', sessions: 3, form: 'meeting', findings: [] }
    expect(printDifferences(fields, before, after, vi)).toEqual([
      { key: 'sessions', label: 'Số cuộc', before: '2', after: '3' },
    ])
    expect(printDifferences(fields, undefined, after, vi).map((one) => one.after)).toEqual([
      'Tập huấn',
      '3',
      'Cuộc họp',
    ])
  })
})

describe('Two corrections of one record', () => {
  const base = { topic: 'A', sessions: 1, form: 'meeting' }
  it('are put together where they touch different fields', () => {
    const met = mergeRecords(fields, {
      base,
      mine: { ...base, topic: 'B' },
      theirs: { ...base, sessions: 2 },
    })
    expect(met.merged).toEqual({ topic: 'B', sessions: 2, form: 'meeting' })
    expect(met.disputed).toEqual([])
    expect(met.taken.map((field) => field.key)).toEqual(['sessions'])
  })

  it('are disputed where both touched the same field', () => {
    const met = mergeRecords(fields, { base, mine: { ...base, topic: 'B' }, theirs: { ...base, topic: 'C' } })
    expect(met.disputed.map((field) => field.key)).toEqual(['topic'])
    expect(met.merged.topic).toBe('B')
  })
})
