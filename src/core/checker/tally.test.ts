import { describe, expect, it } from 'vitest'
import type { CheckGround } from './finding.ts'
import { inspectDocument } from './index.ts'
import { readText } from './read-text.ts'

const count = (text: string, ground: CheckGround = {}) => {
  const { figures, agreeing } = inspectDocument(readText(text), ground).checked
  return [figures, agreeing]
}

const stored = {
  year: 2023,
  figures: [
    { key: 'poverty.poor.households', label: 'Số hộ nghèo', printed: '30 hộ', value: 30, unit: 'hộ' },
  ],
}

describe('The figures that were checked, and those that agree', () => {
  it.each([
    ['a rate with its two parts', 'Có 412/536 hộ, đạt 76,87%.', 3],
    ['a share of a total nearby', 'Xã có 1.081 hộ, trong đó 30 hộ nghèo (chiếm 2,78%).', 3],
    ['a total and its parts', 'Trồng 62 ha rừng, trong đó thôn Nà Ca 30 ha, thôn Pò Mạ 32 ha.', 3],
    ['a product', 'Hỗ trợ 16 hộ x 03 con = 48 con.', 3],
    ['an average', 'Mở 16 lớp với 592 lượt người, bình quân mỗi lớp 37 lượt người.', 3],
    ['a balance', 'Đầu năm 112 hộ nghèo; thoát nghèo 38 hộ; phát sinh 05 hộ; cuối năm 79 hộ nghèo.', 4],
    ['what is left', 'Kế hoạch vốn 640 triệu đồng; đã giải ngân 512 triệu đồng, còn lại 128 triệu đồng.', 3],
    ['a change', 'Hộ nghèo giảm từ 126 hộ xuống còn 102 hộ, giảm 24 hộ.', 3],
    ['a count with its list', 'Có 03 xã đạt chuẩn gồm: Nà Lang, Đông Hà và Cao Lâu.', 1],
    ['a number in figures and words', 'Tổng số là 12 (mười hai) hộ.', 1],
    ['shares that make a hundred', 'Cơ cấu dân tộc: Tày 60%, Nùng 30%, Kinh 10%.', 3],
    [
      'rows and columns of a table',
      'Thôn | Nam | Nữ | Cộng\nNà Ca | 210 | 205 | 415\nPò Mạ | 268 | 251 | 519\nTổng | 478 | 456 | 934',
      9,
    ],
  ])('%s agree: %s', (_, text, figures) => expect(count(text)).toEqual([figures, figures]))

  it('a figure of the system agrees with the same figure of the text', () => {
    expect(count('Số hộ nghèo là 30 hộ.', stored)).toEqual([1, 1])
    expect(count('Số hộ nghèo là 31 hộ.', stored)).toEqual([1, 0])
  })

  it('none agrees where what was computed is not what is written', () => {
    expect(count('Có 412/536 hộ, đạt 78,67%.')).toEqual([3, 0])
    expect(count('Có 412/536 hộ, đạt 78,67%. Có 30/40 hộ, đạt 75%.')).toEqual([6, 3])
  })

  it('what stands in a right relation and in a wrong one does not agree', () => {
    const text =
      'Thôn | Nam | Nữ | Cộng\nNà Ca | 210 | 205 | 415\nPò Mạ | 268 | 251 | 519\nTổng | 478 | 456 | 943'
    expect(count(text)).toEqual([9, 6])
  })

  it('what nothing could be held against is not counted', () => {
    expect(count('Tổ chức 12 buổi tuyên truyền cho 540 lượt người.')).toEqual([0, 0])
    expect(count('Căn cứ Quyết định số 192/QĐ-UBND ngày 25/4/2022.')).toEqual([0, 0])
  })

  it('a hint takes nothing away, and a rule that is switched off has checked nothing', () => {
    expect(count('Có 412/536 hộ, đạt 76,86%.')).toEqual([3, 3])
    expect(count('Có 412/536 hộ, đạt 76,87%.', { without: ['ratio'] })).toEqual([0, 0])
    expect(count('Có 412/536 hộ, đạt 78,67%.', { without: ['ratio'] })).toEqual([0, 0])
  })
})
