import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Số vụ cháy năm 2023 là 31 vụ, năm 2022 là 27 vụ. Như vậy số vụ cháy đã «label|giảm 4 vụ» so với năm trước.',
  'Thu ngân sách năm 2024 đạt 5.420 triệu đồng; năm 2023 đạt 5.860 triệu đồng. So với năm trước, thu ngân sách «label|tăng 440 triệu đồng».',
  'Chỉ tiêu tỉnh giao năm 2024 cho huyện là 95% dân số tham gia bảo hiểm y tế; kết quả thực hiện đạt 93,8%, «label|vượt chỉ tiêu giao 1,2 điểm phần trăm».',
]
const right = [
  'Số vụ cháy năm 2023 là 31 vụ, năm 2022 là 27 vụ. Như vậy số vụ cháy đã tăng 4 vụ so với năm trước.',
  'Thu ngân sách năm 2024 đạt 5.420 triệu đồng; năm 2023 đạt 5.860 triệu đồng. So với năm trước, thu ngân sách giảm 440 triệu đồng.',
  'Chỉ tiêu giao là 95% dân số tham gia bảo hiểm y tế; kết quả thực hiện đạt 96,2%, vượt chỉ tiêu giao 1,2 điểm phần trăm.',
  'Xã có 31 hộ thoát nghèo, 27 hộ cận nghèo. Trong năm giảm 4 hộ vay vốn.',
  'Năm 2024 có 18 vụ, năm 2023 có 24 vụ, năm 2022 có 30 vụ. Số người bị thương tăng 6 người, số vụ giảm 6 vụ mỗi năm.',
]

describe('A rise told as a fall, or the other way round', () => {
  it.each(faulty)('is found where only two numbers are so far apart: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone where it is right or several could be meant: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
