import { describe, expect, it } from 'vitest'
import { dayBefore, printValidity } from './validity.ts'

describe('The time a unit holds', () => {
  it('is said with the last day it still holds', () => {
    expect(printValidity({ validTo: '2025-07-01' })).toBe('đến 30/6/2025')
    expect(printValidity({ validFrom: '2025-07-01' })).toBe('từ 01/7/2025')
    expect(printValidity({ validFrom: '2025-07-01', validTo: '2026-04-30' })).toBe(
      'từ 01/7/2025 đến 29/4/2026',
    )
    expect(printValidity({})).toBe('')
  })

  it('steps over months and leap years', () => {
    expect(dayBefore('2024-03-01')).toBe('2024-02-29')
    expect(dayBefore('2026-01-01')).toBe('2025-12-31')
  })
})
