import { describe, expect, it } from 'vitest'
import { fullName, nameInSentence, parseFullName, parsePlaceQuery, pathLabel } from './names.ts'

describe('A unit', () => {
  it('is called by its kind and its name', () => {
    expect(parseFullName('Thị trấn  Đồng Đăng', 'commune')).toEqual({ kind: 'thị trấn', name: 'Đồng Đăng' })
    expect(parseFullName('Thành phố Hồ Chí Minh', 'province')).toEqual({
      kind: 'thành phố',
      name: 'Hồ Chí Minh',
    })
    expect(parseFullName('Lạng Sơn', 'province')).toBeUndefined()
    expect(fullName({ kind: 'đặc khu', name: 'Cô Tô' })).toBe('Đặc khu Cô Tô')
  })

  it('keeps a small kind inside a sentence, a capital one before a number', () => {
    expect(nameInSentence({ kind: 'xã', name: 'Thụy Hùng' })).toBe('xã Thụy Hùng')
    expect(nameInSentence({ kind: 'phường', name: '12' })).toBe('Phường 12')
  })

  it('is told from others of its name by what it lies in', () => {
    const path = [
      { kind: 'xã', name: 'Thụy Hùng' },
      { kind: 'huyện', name: 'Cao Lộc' },
      { kind: 'tỉnh', name: 'Lạng Sơn' },
    ]
    expect(pathLabel(path)).toBe('xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn')
  })
})

describe('A typed place', () => {
  it('may name its kind and the units above, without marks', () => {
    expect(parsePlaceQuery('Xa Thuy Hung, huyen cao loc, Lạng Sơn')).toEqual({
      text: 'xa thuy hung',
      kinds: ['xã'],
      name: 'thuy hung',
      within: ['huyen cao loc', 'lang son'],
    })
  })

  it('takes the longest kind there is', () => {
    expect(parsePlaceQuery('thị xã Sa Pa')).toMatchObject({ kinds: ['thị xã'], name: 'sa pa' })
    expect(parsePlaceQuery('khu phố 3')).toMatchObject({ kinds: ['khu phố'], name: '3' })
  })

  it('without a kind is a name', () => {
    expect(parsePlaceQuery('đồng đăng')).toEqual({
      text: 'dong dang',
      kinds: [],
      name: 'dong dang',
      within: [],
    })
  })
})
