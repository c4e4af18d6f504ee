import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Lao động nam 3.120 người, chiếm 52%; lao động nữ 2.880 người, chiếm «implied-denominator|84%».',
  'Đoàn viên gồm: nam 1.846 đoàn viên, chiếm 57,3%; nữ «implied-denominator|13.760 đoàn viên», chiếm 42,7%.',
  'Hồ sơ nộp toàn trình 318 hồ sơ (42,86%), nộp trực tuyến một phần 247 hồ sơ (33,29%), nộp trực tiếp 177 hồ sơ («implied-denominator|28,35%»).',
  'Cuối năm, có 23 tổ đạt danh hiệu văn hóa, tỷ lệ «implied-denominator|84,5%»; 03 tổ chưa đạt, tỷ lệ 11,5%.',
  'Cầu dân sinh có ba nguồn vốn: ngân sách tỉnh 1.092 triệu đồng, chiếm 45,5% tổng mức; ngân sách huyện 696 triệu đồng, chiếm 29%; nhân dân đóng góp «implied-denominator|621 triệu đồng», chiếm 25,5%.',
]

const right = [
  'Xếp loại học sinh (10.075 em): tốt 8.262 em (82,0%), khá 1.501 em (14,9%), đạt 272 em (2,7%), chưa đạt 40 em (0,4%).',
  'Lao động nam 3.120 người, chiếm 52%; lao động nữ 2.880 người, chiếm 48%.',
  'Hội viên nữ 160 người, chiếm 32%; hội viên là đảng viên 84 người, chiếm 16,8%.',
  'Xếp loại 05 đồng chí xuất sắc (19,2%), 21 đồng chí hoàn thành tốt (80,8%).',
]

describe('Shares that divide one whole', () => {
  it.each(faulty)('what does not fit the others is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('right ones, and shares of other wholes, are left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
