import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'BÁO CÁO\nCông tác một cửa tháng 5/2025\nSố hồ sơ tăng 14% so với «period|tháng 6/2025».',
  'BÁO CÁO\nTình hình lao động tháng 11 năm 2024\nCó 21 người đi lao động, giảm 04 người so với tháng trước («period|tháng 12/2024»).',
  'BÁO CÁO\nThu ngân sách quý III/2024\nTổng thu đạt 812 triệu đồng, tăng 9% so với quý trước («period|quý I/2024»).',
  'Năm 2024, xã thu 3.120 triệu đồng, tăng 210 triệu đồng so với năm trước («period|năm 2022»).',
]
const right = [
  'Năm 2025, số hộ giảm 12 hộ so với năm trước (năm 2024 có 140 hộ); năm tới (năm 2026) phấn đấu còn 110 hộ.',
  'BÁO CÁO\nTình hình tháng 01 năm 2025\nCó 3 vụ, tăng 01 vụ so với tháng trước (tháng 12/2024). Tháng tới (tháng 02/2025) tập trung tuần tra.',
  'Quý I/2025 giảm so với quý trước (quý IV/2024).',
  'Năm 2023 xã thu 3 tỷ đồng, tăng so với năm trước (năm 2022 thu 2,8 tỷ đồng).',
]

describe('The term before and the term behind', () => {
  it.each(faulty)('are told when the brackets name another: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('are left alone when they are named rightly: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
