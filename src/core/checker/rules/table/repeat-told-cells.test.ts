import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const schools =
  'Bảng 5. Quy mô trường lớp\nTrường | Số lớp | Số học sinh | Học sinh giỏi\nTHCS Hòa An | 12 | 456 | 82\nTHCS Tân Lập | 9 | 318 | 47\nTHCS Nà Mạ | 6 | 187 | 15\nCộng | 27 | 961 | 144\n'
const years =
  'Bảng 3. Một số chỉ tiêu\nChỉ tiêu | Năm 2023 | Năm 2024\nĐàn trâu (con) | 834 | 812\nTỷ lệ che phủ rừng (%) | 52,1 | 52,8\n'
const cases =
  'Bảng 1. Tình hình tội phạm\nLoại | Số vụ | Số đối tượng\nTrộm cắp tài sản | 23 | 31\nCố ý gây thương tích | 8 | 14\nTổng cộng | 31 | 45\n'
const poor =
  'Bảng 2. Hộ nghèo, hộ cận nghèo\nThôn | Tổng số hộ | Hộ nghèo | Hộ cận nghèo\nNa Sầm | 96 | 18 | 20\nPhai Lừa | 112 | 25 | 13\nCộng | 208 | 43 | 33\n'

const faulty = [
  `${schools}Nhiều học sinh giỏi nhất là THCS Hòa An với 82 em, tiếp đến THCS Tân Lập với «repeat|41 em».`,
  `${schools}Theo Bảng 5, số học sinh giỏi của THCS Nà Mạ là «repeat|19 em».`,
  `${years}Theo Bảng 3, tỷ lệ che phủ rừng năm 2024 đạt «repeat|58,2%».`,
  `${cases}Theo Bảng 1, trong năm xảy ra 31 vụ với «repeat|54 đối tượng».`,
  'Khối | Số lớp | Số học sinh\n6 | 5 | 187\n7 | 4 | 158\nNhư vậy khối 7 có «repeat|185 học sinh», phần lớn ở nội trú.',
  'Chỉ tiêu | Đơn vị | Kết quả\nHộ dùng nước sạch | % | 78,4\nTrồng mới | ha | 215\nNhận xét: hộ dùng nước sạch «repeat|74,8%» như bảng trên vượt mục tiêu Nghị quyết.',
  `${poor}Qua Bảng 2, thôn Na Sầm còn «repeat|28 hộ» nghèo và 20 hộ cận nghèo.`,
  `${poor}Thôn Na Sầm có «repeat|20 hộ» nghèo, ít hơn thôn Phai Lừa 7 hộ.`,
]

const right = [
  'Chỉ tiêu | Đơn vị | Kết quả\nHộ dùng nước sạch | % | 78,4\nTrồng mới | ha | 215\nNhận xét: hộ dùng nước sạch ở bản Mông mới đạt 32,1%.',
  `${schools}Theo Bảng 5, số học sinh giỏi của THCS Nà Mạ là 15 em; toàn cụm có 27 lớp với 961 học sinh.`,
  `${schools}THCS Tân Lập có 9 lớp, 23 giáo viên; trong đó 25 học sinh thuộc hộ nghèo.`,
  `${years}Năm 2025 phấn đấu đàn trâu đạt 840 con, tỷ lệ che phủ rừng 53%.`,
  `${cases}Theo Bảng 1, đã điều tra, làm rõ 28 vụ, bắt 40 đối tượng.`,
  'Bảng 2. Thu ngân sách (triệu đồng)\nĐơn vị | Dự toán | Thực hiện | Đạt (%)\nXã Hòa Lạc | 2.500 | 2.175 | 87,0\nXã Tân Kiều | 1.800 | 1.710 | 95,0\nXã Hòa Lạc đạt thấp do thu tiền sử dụng đất chỉ đạt 42% dự toán.',
  `${poor}Thôn Na Sầm còn 18 hộ nghèo và 20 hộ cận nghèo; đầu năm thôn Phai Lừa có 31 hộ nghèo.`,
  `${poor}Thôn Na Sầm có 20 hộ cận nghèo, thôn Phai Lừa có 15 hộ nghèo được vay vốn.`,
]

describe('numbers told of one cell of a table', () => {
  it.each(faulty)('tells the fault: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('leaves alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
