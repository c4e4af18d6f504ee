import { describe, expect, it } from 'vitest'
import { type Deadline, listDueDays } from './deadlines.ts'

const deadline = (change: Partial<Deadline>): Deadline => ({
  key: 'due.review',
  label: 'Kết thúc rà soát',
  labelEn: 'End of the review',
  kind: 'due',
  on: { month: 12, day: 14, yearOffset: 0 },
  before: false,
  programmes: [],
  verified: true,
  source: 'Quyết định',
  ...change,
})
const ask = (deadlines: Deadline[], today = '2023-12-05', year = 2023) =>
  listDueDays(deadlines, { year, today, programmes: ['GN'] })

describe('A deadline', () => {
  it('counts the days to its last day', () => {
    expect(ask([deadline({})])).toMatchObject([{ on: '2023-12-14', daysLeft: 9 }])
  })

  it('"before 10 September" is over when the tenth begins', () => {
    const early = deadline({ on: { month: 9, day: 10, yearOffset: 0 }, before: true })
    expect(ask([early], '2023-09-09')[0]?.daysLeft).toBe(0)
    expect(ask([early], '2023-09-10')[0]?.daysLeft).toBe(-1)
  })

  it('of the year after stands after those of the year', () => {
    const late = deadline({ key: 'due.data', on: { month: 1, day: 25, yearOffset: 1 } })
    expect(ask([late, deadline({})]).map(({ on }) => on)).toEqual(['2023-12-14', '2024-01-25'])
  })

  it('of a programme that is not carried out, or of a rule not in force that year, is not one', () => {
    expect(ask([deadline({ programmes: ['NTM'] }), deadline({ validFrom: '2024-01-01' })])).toEqual([])
  })
})
