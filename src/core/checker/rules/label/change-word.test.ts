import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('A rise or a fall', () => {
  it.each([
    'Số vụ cháy «label|tăng lên 9 vụ, trong khi cùng kỳ năm trước là 14 vụ».',
    'Đồn xử lý «label|18 vụ, vượt cùng kỳ năm trước là 22 vụ».',
    'Năm qua số vụ cháy «label|tăng 5 vụ» (12 vụ so với 17 vụ cùng kỳ), không có người chết.',
    'Giá trị xuất khẩu chè đạt 28,4 triệu USD, «label|giảm 3,1 triệu USD» so với tháng 8 (25,3 triệu USD).',
    'Mức tăng của tỷ lệ thôn có nước sạch là «label|3,5 lần» (từ 61,0% lên 64,5%).',
    'Số vụ khai thác trái phép quý I là 19 vụ, quý II là 12 vụ; tình hình vi phạm «label|tăng mạnh» so với quý trước.',
    'Thực hiện: 412.300 triệu đồng.\nSo với năm trước (430.500 triệu đồng), tổng thu «label|tăng 18.200 triệu đồng».',
  ])('is told by the word that its numbers say: %s', (text) => expect(listMismatches(text)).toEqual([]))

  it.each([
    'Số vụ cháy giảm còn 9 vụ, trong khi cùng kỳ năm trước là 14 vụ.',
    'Thu 18 triệu đồng, vượt cùng kỳ năm trước là 4 triệu đồng.',
    'Năm qua số vụ cháy giảm 5 vụ (12 vụ so với 17 vụ cùng kỳ), không có người chết.',
    'Giá trị xuất khẩu chè đạt 28,4 triệu USD, tăng 3,1 triệu USD so với tháng 8 (25,3 triệu USD).',
    'Tỷ lệ thôn có nước sạch tăng 2 lần (từ 30% lên 60%).',
    'Số vụ khai thác trái phép quý II là 12 vụ, quý I là 19 vụ; tình hình vi phạm giảm mạnh so với quý trước.',
    'Thực hiện: 412.300 triệu đồng.\nSo với năm trước (430.500 triệu đồng), tổng thu giảm 18.200 triệu đồng.',
  ])('is left alone where it is: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
