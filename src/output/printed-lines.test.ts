import { describe, expect, test } from 'vitest'
import { agencyLines, headingLine, recipientLines } from './printed-lines.ts'
import { measureText } from './text-width.ts'

describe('recipients', () => {
  test('each line begins with a dash and ends with a semicolon, the last with a full stop', () => {
    expect(recipientLines(['Thường trực Đảng ủy', 'Các thôn', 'Lưu: VT'])).toEqual([
      '- Thường trực Đảng ủy;',
      '- Các thôn;',
      '- Lưu: VT.',
    ])
  })

  test('marks the unit already typed are not doubled', () => {
    expect(recipientLines(['- Thường trực Đảng ủy;', '- Lưu: VT, VP.'])).toEqual([
      '- Thường trực Đảng ủy;',
      '- Lưu: VT, VP.',
    ])
  })
})

describe('the name of an agency', () => {
  const long = 'ỦY BAN NHÂN DÂN THÀNH PHỐ LẠNG SƠN'

  test('stays on one line when it fits', () => {
    expect(agencyLines(long, () => true)).toEqual([long])
  })

  test('else it breaks before the name of the place', () => {
    expect(agencyLines(long, () => false)).toEqual(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LẠNG SƠN'])
  })

  test('without a place it is left to the word processor', () => {
    expect(agencyLines('BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH', () => false)).toEqual(['BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH'])
  })
})

test('a heading prints its number with a full stop, a project title stands alone', () => {
  const section = 'II.1'
  expect(headingLine({ type: 'heading', level: 2, number: '1', text: 'Vốn', section })).toBe('1. Vốn')
  expect(headingLine({ type: 'heading', level: 4, text: 'Dự án 1', section })).toBe('Dự án 1')
})

test('tone marks add no width, capitals and bold do', () => {
  const plain = { sizePt: 13, bold: false, upperCase: false }
  expect(measureText('cộng hòa', plain)).toBe(measureText('cong hoa', plain))
  expect(measureText('cộng hòa', { ...plain, upperCase: true })).toBeGreaterThan(
    measureText('cộng hòa', plain),
  )
  expect(measureText('cộng hòa', { ...plain, bold: true })).toBeGreaterThan(measureText('cộng hòa', plain))
})
