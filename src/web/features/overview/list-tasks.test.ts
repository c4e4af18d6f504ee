import { describe, expect, it } from 'vitest'
import type { DueDay } from '../../../core/policy/deadlines.ts'
import type { ReportTodo } from '../../../modules/reports/desk.contract.ts'
import { findNextDue, listTasks } from './list-tasks.ts'

const due = (key: string, daysLeft: number, kind: DueDay['kind'] = 'due'): DueDay => ({
  key,
  label: key,
  labelEn: key,
  kind,
  on: '2023-12-14',
  before: false,
  daysLeft,
  programmes: [],
  verified: true,
})
const todo: ReportTodo = {
  report: null,
  missing: [],
  approvals: [
    {
      reportId: 'r',
      year: 2023,
      state: 'submitted',
      submittedBy: 'Lan',
      submittedAt: '2023-12-13T02:00:00Z',
    },
  ],
  comments: [],
  staleCount: 0,
  sections: { total: 2, reviewed: 1, mine: [{ key: 'IV', title: 'Đánh giá', state: 'drafting' }] },
}

describe('What waits to be done', () => {
  it('begins with what waits for this person alone', () => {
    expect(listTasks(todo, [due('rà soát', 9)]).map(({ kind }) => kind)).toEqual([
      'approval',
      'deadline',
      'section',
    ])
  })

  it('leaves out deadlines of long ago and of far ahead', () => {
    expect(listTasks(undefined, [due('cũ', -200), due('xa', 300)])).toEqual([])
  })
})

it('The next deadline is a day of handing in; a cut-off only when nothing is handed in any more', () => {
  const cutOff = due('chốt', 1, 'cut-off')
  expect(findNextDue([cutOff, due('nộp', 5)])?.key).toBe('nộp')
  expect(findNextDue([due('qua', -1), cutOff])?.key).toBe('chốt')
  expect(findNextDue([due('qua', -1)])).toBeUndefined()
})
