import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Thực hiện «citation|Kế hoạch số ngày 12/3/2024» của UBND huyện, xã đã rà soát.',
  'Căn cứ «citation|Quyết định số của UBND huyện» về giao chỉ tiêu.',
]
const right = [
  'Thực hiện Kế hoạch số 41/KH-UBND ngày 12/3/2024 của UBND huyện, xã đã rà soát.',
  '(Kèm theo Báo cáo số      /BC-UBND ngày    /12/2024 của UBND xã)',
  'Báo cáo số liệu của UBND xã đã gửi đúng hạn.',
]

const issued = 'Số: 37/TB-HĐND\nNà Pha, ngày 22 tháng 12 năm 2025\nTHÔNG BÁO\n'
const open = [
  `${issued}Kỳ họp đã «label|thông qua ...... nghị quyết».`,
  `${issued}Hoàn thành hồ sơ trước ngày «label|…/…/2025».`,
  `${issued}Danh mục sửa chữa «label|[…] điểm trường».`,
  `${issued}Kỳ họp đã thông qua 06 nghị quyết…`,
]

describe('An issued document', () => {
  it.each(open)('has no figure left open: %s', (text) => expect(listMismatches(text)).toEqual([]))
})

describe('A document without its number', () => {
  it.each(faulty)('is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('others are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
