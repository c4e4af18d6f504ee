import { describe, expect, it } from 'vitest'
import { findCitations } from './citations.ts'

const read = (text: string) =>
  findCitations(text, { start: 0, end: text.length }).map(({ kind, number, year, code, date, issuer }) => ({
    ...(kind ? { kind } : {}),
    number,
    ...(year ? { year } : {}),
    ...(code ? { code } : {}),
    ...(date?.iso ? { date: date.iso } : {}),
    ...(issuer ? { issuer: issuer.text } : {}),
  }))

describe('Documents named in a text', () => {
  it.each([
    [
      'Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ về quản lý',
      {
        kind: 'nghị định',
        number: '27',
        year: '2022',
        code: 'NĐ-CP',
        date: '2022-04-19',
        issuer: 'Chính phủ',
      },
    ],
    [
      'Quyết định số 192/QĐ-UBND, ngày 25/4/2022 về việc',
      { kind: 'quyết định', number: '192', code: 'QĐ-UBND', date: '2022-04-25' },
    ],
    ['Nghị quyết số 22-NQ/TU', { kind: 'nghị quyết', number: '22', code: 'NQ/TU' }],
    [
      'Nghị quyết 24/2021/QH15 ngày 28 tháng 7 năm 2021',
      { kind: 'nghị quyết', number: '24', year: '2021', code: 'QH15', date: '2021-07-28' },
    ],
    [
      'Thông tư số 02/2022/TT – BLĐT BXH',
      { kind: 'thông tư', number: '02', year: '2022', code: 'TT-BLĐTBXH' },
    ],
    ['Nghị định 28 của Chính phủ', { kind: 'nghị định', number: '28', issuer: 'Chính phủ' }],
    ['Nghị quyết số 30a/2008/NQ-CP', { kind: 'nghị quyết', number: '30a', year: '2008', code: 'NQ-CP' }],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))

  it.each(['412/536 hộ', '12 quyết định, 8 kế hoạch', '9 xã, thị trấn/48 thôn'])('%s names none', (text) =>
    expect(read(text)).toEqual([]),
  )
})
