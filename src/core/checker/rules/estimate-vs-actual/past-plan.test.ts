import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const head = 'Số: 41/BC-UBND\nĐồi Sim, ngày 18 tháng 11 năm 2025\nBÁO CÁO\nCông tác gia đình năm 2025\n'
const faulty = [
  `${head}Xã mở 03 lớp kỹ năng. «estimate-vs-actual|Dự kiến trong tháng 8/2025 sẽ tổ chức» ngày hội gia đình.`,
  `${head}«estimate-vs-actual|Quý II/2025, xã sẽ ra mắt» câu lạc bộ.`,
]
const right = [
  `${head}Dự kiến trong tháng 12/2025 sẽ tổ chức ngày hội gia đình.`,
  `${head}Theo kế hoạch ban đầu, tháng 8/2025 sẽ tổ chức ngày hội gia đình.`,
  `${head}Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2025, xã sẽ mở 02 lớp kỹ năng.`,
]

describe('What is planned for a time that is past', () => {
  it.each(faulty)('is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('to come, put off or only cited is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
