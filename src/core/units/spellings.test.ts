import { describe, expect, it } from 'vitest'
import { findSpelled, resolveSpelling } from './spellings.ts'

const conTong = { kind: 'thôn', name: 'Còn Tòong', aliases: ['Còn Tòng', 'Cồn Tồng', 'Cồn Tòng'] }
const [naMo, naMoi] = [
  { kind: 'thôn', name: 'Nà Mò', aliases: [] },
  { kind: 'thôn', name: 'Nà Mỏ', aliases: [] },
]
const villages = [conTong, naMo, naMoi]

describe('A spelling of a village', () => {
  it('means the village in each of the four ways the report writes it', () => {
    for (const spelling of ['Còn Tòong', 'Còn Tòng', 'thôn Cồn Tồng', 'Thôn Cồn Tòng'.normalize('NFD')]) {
      expect(findSpelled(villages, spelling)).toBe(conTong)
    }
  })

  it('may be typed without marks when only one village can be meant', () => {
    expect(resolveSpelling(villages, 'con toong')).toBe(conTong)
    expect(resolveSpelling(villages, 'thon con tong')).toBe(conTong)
    expect(resolveSpelling(villages, 'na mo')).toBeUndefined()
    expect(resolveSpelling(villages, 'nà mỏ')).toBe(naMoi)
  })

  it('that nobody knows means none', () => {
    expect(resolveSpelling(villages, 'Còn Tài')).toBeUndefined()
    expect(resolveSpelling([], '')).toBeUndefined()
  })
})
