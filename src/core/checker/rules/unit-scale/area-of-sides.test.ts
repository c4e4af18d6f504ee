import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = ['Sân thể thao làm trên khu đất rộng «unit-scale|0,15 m2» (30 m x 50 m) do dân hiến.']

const right = [
  'Sân thể thao làm trên khu đất rộng 0,15 ha (30 m x 50 m) do dân hiến.',
  'Đào bể chứa 60 m3 (dài 6 m, rộng 5 m, sâu 2 m).',
]

describe('Areas beside their sides', () => {
  it.each(faulty)('are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('are left alone where they are right: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
