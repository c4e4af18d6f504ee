import { describe, expect, it } from 'vitest'
import { describeGrant, stateOf } from './grants.ts'
import type { HeldGrant, Offered } from './use-people.ts'

const offered = {
  roles: [{ code: 'official', label: 'Công chức', labelEn: 'Official' }],
  programmes: [{ code: 'GN', title: 'Giảm nghèo', titleEn: 'Poverty reduction' }],
  fields: [{ code: 'health', label: 'Y tế', labelEn: 'Health' }],
} as unknown as Offered
const grant: HeldGrant = {
  id: 'g',
  accountId: 'a',
  role: 'official',
  unitId: 'commune',
  programmes: ['GN'],
  fields: ['health', 'cu-ky'],
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
}
const known = { offered, villages: [{ id: 'v', name: 'Thôn Đông' }], language: 'vi' as const }

describe('A grant in words', () => {
  it('names role and limits, and what policy no longer knows by its code', () => {
    expect(describeGrant(grant, known)).toEqual({
      role: 'Công chức',
      limits: ['Giảm nghèo', 'Y tế', 'cu-ky'],
    })
  })

  it('names the village it is held in, in the language of the screen', () => {
    const inVillage = { ...grant, unitId: 'v', programmes: [], fields: [] }
    expect(describeGrant(inVillage, { ...known, language: 'en' })).toEqual({
      role: 'Official',
      limits: ['Thôn Đông'],
    })
  })

  it('says a delegation as it is signed', () => {
    const signing = { authority: 'KT' as const, headTitle: 'CHỦ TỊCH', ownTitle: 'PHÓ CHỦ TỊCH' }
    expect(describeGrant({ ...grant, role: 'signatory', signing }, known).role).toBe(
      'KT. CHỦ TỊCH – PHÓ CHỦ TỊCH',
    )
  })

  it.each([
    ['2025-12-31', 'future'],
    ['2026-01-01', 'held'],
    ['2026-06-30', 'held'],
    ['2026-07-01', 'ended'],
  ])('on %s is %s', (day, state) => {
    expect(stateOf(grant, day)).toBe(state)
  })
})
