import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Xếp loại chi bộ: hoàn thành xuất sắc nhiệm vụ «sum|17,5%»; hoàn thành tốt 70,0%; hoàn thành nhiệm vụ 10,0%; không hoàn thành 4,5%.',
  'Khảo sát mức độ hài lòng: rất hài lòng «sum|62,5%», hài lòng 31,0%, bình thường 5,5%, không hài lòng 3,0%.',
  'Kết quả xếp loại đảng viên: hoàn thành xuất sắc nhiệm vụ «sum|17,2%»; hoàn thành tốt nhiệm vụ 72,6%; hoàn thành nhiệm vụ 9,5%; không hoàn thành nhiệm vụ 2,7% tổng số đảng viên.',
  'Hộ nghèo chiếm «sum|12%», hộ cận nghèo chiếm 9%, các hộ còn lại chiếm 81%.',
  'Bảng 2: Cơ cấu lao động (%)\nNgành | Tỷ lệ\nNông nghiệp | «sum|62,5»\nCông nghiệp | 17,5\nDịch vụ | 25',
  'Cơ cấu dân tộc: Tày «sum|62,4%», Nùng 31,2%, Kinh 8,4%.',
  'Cơ cấu kinh tế: nông, lâm nghiệp «sum|58%»; công nghiệp, xây dựng 24%; dịch vụ 16%.',
  'Kết quả xếp loại:\n- Tốt: «sum|18%»\n- Khá: 72%\n- Trung bình: 15%',
  'Dân số gồm dân tộc Tày «sum|45,5%», dân tộc Nùng 42,3%, dân tộc Dao 14,2%.',
  'Cơ cấu kinh tế năm 2024: dịch vụ «sum|44,6%», công nghiệp 37,5%, nông nghiệp 14,9%; cơ cấu năm 2023 tương ứng là 43,2%, 38,0% và 18,8%.',
  'Quý I đã gieo 58,2% diện tích, «sum|51,8%» diện tích còn lại chuyển sang tháng sau.',
  'Có 76% số hộ nối mạng, «sum|34%» chưa nối.',
  'Nguyên nhân nghèo (mỗi hộ chỉ xác định một nguyên nhân chính): thiếu đất «sum|36,4%»; thiếu vốn 28,1%; ốm đau, bệnh nặng 21,2%; không có lao động 12,3%; nguyên nhân khác 5,0%.',
  'Lao động chuyển dịch tích cực: nông nghiệp giảm từ 62,4% xuống «sum|58,1%»; công nghiệp tăng từ 20,1% lên 23,5%; dịch vụ tăng từ 17,5% lên 19,4%.',
  'Cơ cấu cây trồng: lúa 55,5% (năm trước «sum|58,0%»); ngô 24,5% (năm trước 23,0%); rau màu 20,0% (năm trước 18,0%).',
]

const right = [
  'Hộ nghèo chiếm 12%, hộ cận nghèo chiếm 9%, các hộ còn lại chiếm 79%.',
  'Cơ cấu: 15 người trúng cử là phụ nữ, chiếm tỷ lệ 30,6%; người dân tộc thiểu số có 9 người, chiếm tỷ lệ 18,4%; người ngoài Đảng có 4 người, chiếm tỷ lệ 8,2%; tái cử có 21 người, chiếm tỷ lệ 42,9%.',
  'Nội dung | Tỷ lệ (%)\nHộ dùng nước sạch | 92\nHộ có nhà tiêu | 85\nHộ dùng điện | 99',
  'Cơ cấu dân tộc: Tày 62,4%, Nùng 31,2%, Kinh 6,4%.',
  'Cơ cấu dân tộc: Tày 62,4%, Nùng 31,2%, Kinh 6,3%, còn lại là dân tộc khác.',
  'Cơ cấu kinh tế: nông, lâm nghiệp 33,3%; công nghiệp 33,3%; dịch vụ 33,3%.',
  'Tỷ lệ hộ nghèo gồm dân tộc Tày 12,5%, dân tộc Nùng 14,1%, dân tộc Dao 22,6%.',
  'Kết quả giải ngân: ngân sách trung ương 92%, ngân sách tỉnh 61%, vốn lồng ghép 24%.',
  'Trong đó có điện 99,6%; có nước sạch 92,3%; có nhà tiêu 81,5%.',
  'Kết quả xếp loại:\n- Hộ gia đình văn hóa: 90,5% (812 hộ)\n- Thôn văn hóa: 81,8% (9 thôn)\n- Cơ quan văn hóa: 100% (4 cơ quan)',
  'Phân loại: tốt khoảng 60%, khá khoảng 30%, trung bình khoảng 15%.',
  'Cơ cấu kinh tế năm 2024: dịch vụ 44,6%, công nghiệp 37,5%, nông nghiệp 17,9%; cơ cấu năm 2023 tương ứng là 43,2%, 38,0% và 18,8%.',
  'Quý I đã gieo 58,2% diện tích, 41,8% diện tích còn lại chuyển sang tháng sau.',
  'Tỷ lệ nối mạng đạt 76%, tỷ lệ hộ chưa có nhà tiêu 34%.',
  'Có 76% số hộ nối mạng, giảm số chưa nối còn 34% so với đầu năm.',
  'Nguyên nhân (một hộ có thể có nhiều nguyên nhân): thiếu đất 46,1%; thiếu vốn 38,4%; không có lao động 19,3%; ốm đau 10,2%; nguyên nhân khác 7,0%.',
  'Cơ cấu cây trồng: lúa 55,5% (năm trước 58,0%); ngô 24,5% (năm trước 23,0%); rau màu 20,0% (năm trước 19,0%).',
  'Hộ nghèo từ 12,4% xuống 10,1%; hộ cận nghèo từ 9,2% xuống 8,8%; lao động qua đào tạo từ 51,0% lên 55,5%.',
]

describe('Shares of one whole', () => {
  it.each(faulty)('that do not make a hundred are found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('that do, or are shares of different things, are left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
