import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'TT\tThôn\tSố hộ\tHộ nghèo\tTỷ lệ (%)\n1\tNà Ca\t120\t12\t10,0\n2\tNà Lốc\t85\t7\t«ratio|9,2»\n3\tPò Mạ\t64\t4\t6,3\nTổng cộng\t\t269\t23\t8,6',
  'Nguồn vốn | Kế hoạch | Giải ngân | Còn lại\nTrung ương | 1.250 | 1.180 | 70\nTỉnh | 420 | 395 | «sum|35»\nHuyện | 180 | 150 | 30\nCộng | 1.850 | 1.725 | 125',
  'STT | Nội dung | Tổng | Quý I | Quý II | Quý III | Quý IV\n1 | Tuyên truyền | 24 | 5 | 6 | 7 | 6\n2 | Kiểm tra | «sum|15» | 3 | 4 | 3 | 4\n3 | Tập huấn | 9 | 2 | 2 | 3 | 2',
  'TT | Chương trình | Vốn giao\nI | Nông thôn mới | 1.240\n1 | Đường giao thông | 800\n2 | Nhà văn hóa | 440\nII | Giảm nghèo | «sum|1.163»\n1 | Đa dạng sinh kế | 633\n2 | Nhà ở | 520\n | Tổng cộng | 2.403',
  '| Xã | Tiếp nhận | Đúng hạn | Quá hạn |\n|---|---|---|---|\n| A Lìm | 640 | 632 | 8 |\n| Pù Mỏ | 512 | 508 | 4 |\n| Cộng | «sum|1.125» | 1.140 | 12 |',
  'Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ\nTrồng rừng (ha) | 50 | 48 | 96%\nĐàn lợn (con) | 2.000 | 2.150 | 107,5%\nLúa (tấn) | 1.240 | 1.302 | «ratio|150%»',
  'Thôn | Đầu năm | Thoát nghèo | Phát sinh | Cuối năm\nNà Ca | 24 | 6 | 1 | 19\nPò Mạ | 31 | 9 | 2 | «balance|25»\nKéo Lồm | 18 | 5 | 0 | 13',
  'Đơn vị tính: triệu đồng\nCông trình | Dự toán | Quyết toán\nCầu tràn | 850 | 842\nMương thủy lợi | «unit-scale|420.000» | 415\nSân thể thao | 300 | 298',
  'STT | Thôn | Nam | Nữ | Tổng số\n(1) | (2) | (3) | (4) | (5)=(3)+(4)\n1 | Bản Khiếng | 210 | 198 | 408\n2 | Bản Lầu | 156 | 161 | «sum|327»',
  'Dân tộc | Số hộ | Tỷ trọng (%)\nTày | 310 | 62,0\nNùng | 140 | «ratio|82,0»\nKinh | 50 | 10,0\nTổng số | 500 | 100',
]

const right = [
  'TT\tThôn\tSố hộ\tHộ nghèo\tTỷ lệ (%)\n1\tNà Ca\t120\t12\t10,0\n2\tNà Lốc\t85\t7\t8,2\n3\tPò Mạ\t64\t4\t6,3\nTổng cộng\t\t269\t23\t8,6',
  'Thôn | Tổng số hộ | Hộ nghèo | Hộ cận nghèo\nNà Ca | 120 | 12 | 20\nNà Lốc | 85 | 7 | 11\nPò Mạ | 64 | 4 | 9',
  'Tiêu chí | Yêu cầu | Kết quả\nThu nhập (triệu đồng/người) | 48 | 51,2\nHộ nghèo (%) | 6 | 4,8\nBHYT (%) | 95 | 96,1',
  'TT | Đơn vị | Số hộ | Trong đó: DTTS | Nữ chủ hộ\n1 | Nà Ca | 120 | 110 | 22\n2 | Pò Mạ | 64 | 60 | 9\n | Cộng | 184 | 170 | 31',
  'Năm | 2021 | 2022 | 2023\nHộ nghèo | 142 | 118 | 96\nTỷ lệ (%) | 11,4 | 9,5 | 7,7',
  'TT | Công trình | Thời gian | Kinh phí\n1 | Đường Nà Ca | 2023 | 420,5\n2 | Đường Pò Mạ | 2023-2024 | 610,25\n | Tổng | | 1.030,75',
  'Họ tên | Chức vụ | Điện thoại\nLý A | Trưởng thôn | 0912.345.678\nVi B | Bí thư | 0987.654.321',
  'Nội dung | Số lượng | Đơn giá | Thành tiền\nBò giống | 12 | 15 | 180\nChuồng trại | 12 | 5 | 60\nCộng | | | 240',
  'Lĩnh vực | Tiếp nhận | Trực tuyến | Đã giải quyết\nHộ tịch | 167 | 120 | 160\nChứng thực | 657 | 310 | 657\nĐất đai | 29 | 12 | 20',
]

describe('A table', () => {
  it.each(faulty)('a cell that does not fit the others is found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('a right table is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
