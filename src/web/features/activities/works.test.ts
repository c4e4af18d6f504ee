import { describe, expect, it } from 'vitest'
import { calculateCompletion, toTimeline } from './works.ts'

const terms = ['list-made', 'approved', 'under-way', 'handed-over'].map((code) => ({
  code,
  label: code,
  labelEn: code,
}))

describe('The timeline of a work', () => {
  it('shows where it stands, what nobody noted on the way, and what is ahead', () => {
    const steps = [
      { id: '1', code: 'list-made', year: 2023 },
      { id: '2', code: 'under-way', year: 2023, on: '2023-06-01' },
    ]
    expect(toTimeline(terms, steps).map((step) => step.state)).toEqual(['reached', 'skipped', 'now', 'ahead'])
  })

  it('of a work without any step is all ahead', () => {
    expect(toTimeline(terms, []).every((step) => step.state === 'ahead')).toBe(true)
  })
})

describe('How far a work has come', () => {
  const line = (kind: 'commitment' | 'disbursement', amount: string) => ({
    id: amount,
    kind,
    amount,
    year: 2023,
  })
  const progress = [
    { id: '1', on: '2023-05-01', percent: 20 },
    { id: '2', on: '2023-06-01', percent: 40 },
  ]

  it('says when more money is paid than work is done', () => {
    const money = [line('commitment', '100000000'), line('disbursement', '80000000')]
    expect(calculateCompletion({ progress, money })).toEqual({
      done: 40,
      approved: 100_000_000n,
      paid: 80_000_000n,
      paidShare: 80,
      isMoneyAhead: true,
    })
  })

  it('does not take silence for nothing', () => {
    expect(calculateCompletion({ progress: [], money: [] })).toEqual({ isMoneyAhead: false })
    const money = [line('commitment', '100'), line('disbursement', '50'), line('disbursement', '-50')]
    expect(calculateCompletion({ progress, money })).toMatchObject({ paid: 0n, paidShare: 0 })
  })
})
