import { expect, it } from 'vitest'
import { proposedText } from './proposal.ts'

it.each([
  ['2,8%', '2,78%', '2,78%'],
  ['III. KẾT QUẢ ĐẠT ĐƯỢC', 'II', 'II. KẾT QUẢ ĐẠT ĐƯỢC'],
  ['6. Tăng cường kiểm tra.', '5', '5. Tăng cường kiểm tra.'],
  ['iv. Nguyên nhân', 'iii', 'iii. Nguyên nhân'],
  ['4.442 hộ', '442', '442 hộ'],
  ['23/24 CHỈ TIÊU', '22/24', '22/24 CHỈ TIÊU'],
  ['876 hồ sơ', '866 hồ sơ', '866 hồ sơ'],
  ['của của', 'của', 'của'],
  ['24/QĐ-TTg', '24/2021/QĐ-TTg', '24/2021/QĐ-TTg'],
  ['02/2022/TT – BLĐT BXH', '02/2022/TT-BLĐTBXH', '02/2022/TT-BLĐTBXH'],
  ['84.000 triệu đồng', '84 triệu đồng', '84 triệu đồng'],
  ['11.940 người', '11.940 lượt người', '11.940 lượt người'],
])('"%s" with "%s" proposed reads "%s"', (quote, suggest, text) => {
  expect(proposedText({ quote, suggest })).toBe(text)
})

it.each([
  ['Toàn xã có 30 hộ nghèo, chiếm 2,8% tổng số hộ của xã', '2,78%'],
  ['2,8%', undefined],
  ['2,8%', '2,8%'],
])('"%s" is never replaced by "%s"', (quote, suggest) => {
  expect(proposedText(suggest === undefined ? { quote } : { quote, suggest })).toBeUndefined()
})
