import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculateStanding, type Judged } from './standing.ts'

const judged = (status: Judged['status'], more: Partial<Judged> = {}): Judged => ({
  status,
  atRisk: false,
  ...more,
})
const day = '2023-12-12'
const standingOf = (own?: Judged, items: (Judged | undefined)[] = []) => calculateStanding(own, items, day)

describe('Where a criterion stands', () => {
  it('is what was judged of it, and nothing while nobody did', () => {
    expect(standingOf(judged('met'), [judged('met'), undefined]).standing).toBe('met')
    expect(standingOf(judged('not-met')).standing).toBe('not-met')
    expect(standingOf(undefined).standing).toBe('not-assessed')
    expect(standingOf(judged('not-assessed')).standing).toBe('not-assessed')
  })

  it('is never raised by its items: who recognises a criterion is for the law to say', () => {
    expect(standingOf(undefined, [judged('met'), judged('met')]).standing).toBe('not-assessed')
  })

  it('is in danger when it is called met while one of its items is not', () => {
    expect(standingOf(judged('met'), [judged('met'), judged('not-met')])).toEqual({
      standing: 'at-risk',
      reasons: ['item-not-met'],
    })
  })

  it('is in danger when somebody said so of it or of an item', () => {
    expect(standingOf(judged('met', { atRisk: true })).reasons).toEqual(['said'])
    expect(standingOf(judged('met'), [judged('met', { atRisk: true })]).reasons).toEqual(['item-at-risk'])
  })

  it('is in danger once the day it was to be met by has passed', () => {
    const open = judged('not-assessed', { dueOn: '2023-12-11' })
    expect(standingOf(open).reasons).toEqual(['overdue'])
    expect(standingOf({ ...open, dueOn: day }).standing).toBe('not-assessed')
    expect(standingOf(judged('met', { dueOn: '2023-01-01' })).standing).toBe('met')
  })

  it('is never better than what was judged', () => {
    const any = fc.record({
      status: fc.constantFrom('met' as const, 'not-met' as const, 'not-assessed' as const),
      atRisk: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.option(any, { nil: undefined }), fc.array(any), (own, items) => {
        const { standing } = calculateStanding(own, items, day)
        if (standing === 'met') expect(own?.status).toBe('met')
        if (own?.status === 'not-met') expect(standing).toBe('not-met')
      }),
    )
  })
})
