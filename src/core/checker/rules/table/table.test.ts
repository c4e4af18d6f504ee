import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../index.ts'
import { readText } from '../../read-text.ts'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Khoản chi (nghìn đồng) | Dự toán năm | Thực hiện quý\nQuản lý | 3.120.000 | 818.500\nVăn hóa | 86.000 | 21.600\nQuốc phòng | 298.000 | «unit-scale|74.200.000»\nKinh tế | 510.000 | 127.000',
  'STT | Xã | Hộ nghèo | Hộ cận nghèo | Cộng\n1 | Tân Khau | 64 | 92 | 156\n2 | Phú Thạnh | 51 | 73 | «sum|134»\n3 | Lũng Vài | 80 | 45 | 125\nTổng | 195 | 210 | 405',
  'Đơn vị: nghìn đồng\nNội dung | Dự toán | Thực hiện\nKinh tế | 420.000 | 398.500\nHành chính | 5.860.000 | «unit-scale|5.742»\nDân quân | 735.000 | 735.000\nVăn hóa | 96.000 | 91.200',
  'Thôn | Tổng số hộ | Hộ nghèo | Hộ nghèo DTTS | «label|Tỷ lệ hộ nghèo DTTS/tổng số hộ (%)»\nNà Ca | 120 | 24 | 18 | 75\nPò Mạ | 90 | 20 | 17 | 85\nKéo Lồm | 84 | 16 | 14 | 87,5',
  'Xóm | Hộ DTTS | Hộ nghèo DTTS | «label|Tỷ lệ so với tổng số hộ nghèo (%)»\nNà Ca | 120 | 18 | 15,0\nPò Mạ | 90 | 17 | 18,9\nCộng | 210 | 35 | 16,7',
  'DỰ TOÁN CHI\nĐơn vị tính: nghìn đồng\nKhoản chi | Dự toán | Thực hiện\nGiáo dục | 185.000 | 179.600\nVăn hóa | 96.500 | «unit-scale|94»\nMôi trường | 142.000 | 138.250',
  'Trạm | Tổng | Trong đó: trẻ dưới 6 tuổi | Người cao tuổi | Đối tượng khác\nTrạm 1 | 1.264 | 412 | 655 | 197\nTrạm 2 | 873 | 268 | 431 | 174\nTrạm 3 | «sum|551» | 139 | 287 | 115',
  'Biểu kinh phí\nĐơn vị tính: nghìn đồng\nĐộ tuổi | Số cụ | Mức quà | Thành tiền\n70 tuổi | 60 | 300 | 18.000\n80 tuổi | 25 | 500 | 12.500\n90 tuổi | 8 | «unit-scale|700.000» | 5.600\n100 tuổi | 2 | 1.000 | 2.000',
  'Bảng 1. Vốn giao cho xã («unit-scale|ĐVT: tỷ đồng»)\nDự án | Kế hoạch | Giải ngân\nDự án 2 | 2.145 | 1.980\nDự án 3 | 1.386 | 1.207\nCộng | 3.531 | 3.187\nTổng vốn giao cho xã là 3 tỷ 531 triệu đồng, giải ngân 3 tỷ 187 triệu đồng.',
  'Biểu 2. Chi trả trợ cấp (ĐVT: nghìn đồng)\nNhóm | Số người | Kinh phí\nNgười cao tuổi | 120 | 60.000\nNgười khuyết tật | 80 | 60.000\nTrẻ mồ côi | 5 | «unit-scale|3.750.000»\nNgười đơn thân | 20 | 10.000',
  'Ấp | Tổng số hộ nghèo | Hộ nghèo Khmer | «label|Tỷ lệ (% so với tổng số hộ Khmer)»\nGiồng Trên | 40 | 24 | 60,0\nBàu Dưới | 32 | 12 | 37,5\nTân Lợi | 25 | 7 | 28,0',
  'Đơn vị | Trẻ trong độ tuổi | Trẻ ra lớp | Tỷ lệ huy động (%)\nNà Pán | 240 | 228 | 95,0\nKéo Lùng | 180 | 135 | 75,0\nBản Lầy | 225 | 207 | «ratio|90,2»\nCộng | 645 | 570 | 88,4',
  'Tên quỹ | Kế hoạch | Thực hiện | «label|So với cùng kỳ (%)»\nKhuyến học | 40 | 30 | 75\nPhòng, chống thiên tai | 25 | 30 | 120\nBảo trợ trẻ em | 20 | 18 | 90',
  'ĐVT: đồng\nThôn | Giao | Thực hiện\nNà Pán | 12.400.000 | 12.700.000\nKhuổi Cọ | 9.250.000 | «unit-scale|9.250»\nBản Lầy | 10.600.000 | 10.900.000',
  'ĐVT: nghìn đồng\nQuý | Số hộ | Kinh phí\nQuý I | 118 | 20.886\nQuý II | 112 | 19.824\nQuý III | 110 | «unit-scale|19.470.000»\nQuý IV | 108 | 19.116',
  'Đơn vị: nghìn đồng\nKhoản chi | Dự toán | Quyết toán\nVăn hóa | 46.200 | «unit-scale|46,2»\nTruyền thanh | 18.600 | 18.150\nĐảm bảo xã hội | 112.000 | 111.480',
  'Khu vực | Số người | Tỷ trọng (%)\nNông nghiệp | 2.184 | 52,0\nCông nghiệp | 1.113 | 26,5\nDịch vụ | 903 | «ratio|25,1»',
  'Lượt khám\nQuý I | Quý II | Quý III | Quý IV | Cả năm\n112 | 137 | 124 | 147 | «sum|530»',
  'ĐVT: nghìn đồng\nHạng mục | Kế hoạch | Giải ngân | Tỷ lệ\nTập huấn | 62.000 | 58.900 | 95%\nHỗ trợ giống | 240.000 | «unit-scale|222» | 92,5%\nTuyên truyền | 38.500 | 38.500 | 100%',
  'Kết quả phân loại rừng (ha)\nXã | Đặc dụng | Phòng hộ | Sản xuất | Tổng\nMường Sáy | 0 | 1.140 | 2.115 | 3.255\nChiềng Ơn | 418 | 936 | 1.507 | 2.861\nLóng Pha | 125 | 677 | 1.894 | 2.696\nToàn vùng | 543 | 2.753 | «sum|5.561» | 8.812',
  'Nhà ở (căn)\nDiện | Giao | Xong\nNgười có công | 18 | 18\nHộ nghèo | 43 | 36\nHộ cận nghèo | 19 | 12\nGộp | 80 | «sum|68»',
  'Biến động hộ nghèo (hộ)\nThôn | 01/01 | Ra | Vào | 31/12\nBản Vạc | 26 | 9 | 1 | 18\nPhiêng Lằn | 43 | 15 | 3 | «balance|33»\nKhe Tẩu | 19 | 6 | 0 | 13',
  'ĐVT: nghìn đồng\nNội dung chi | Dự toán | Thực hiện\nHỗ trợ học sinh bán trú | 486.000 | 486.000\nSửa chữa lớp học | 152.400 | «unit-scale|151,8»\nĐồ dùng, thiết bị | 67.500 | 67.300\nTổng | 705.900 | 705.100',
  '(Đơn vị tính: nghìn đồng)\nNội dung | Dự toán | Quyết toán\nChi lương | 1.250.000 | 1.250.000\nChi hoạt động | 320.000 | 318.500\nChi khác | 85.000 | «unit-scale|84.200.000»',
  'Năm | Số hộ nghèo | Tỷ lệ (%)\n2021 | 120 | 10,0\n2022 | 96 | 8,0\n2023 | 72 | «implied-denominator|60,0»',
  'Bản | Số hộ\nHuổi Nặm | 64\nPá Khôm | 51\nCòn 9 hộ của bản «place-name|Huổi Nậm» chưa có điện.',
  'Nội dung | Quý I | Quý II | Quý III | Quý IV | Cả năm\nLượt mượn sách | 210 | 185 | 164 | 231 | «sum|970»\nLượt truy cập | 340 | 352 | 318 | 405 | 1.415',
  'Biểu kinh phí («unit-scale|ĐVT: đồng»)\nNội dung | Dự toán\nMáy bơm | 215\nĐường ống | 64\nCộng | 279',
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
  'ĐVT: nghìn đồng\nKhoản chi | Số tiền\nVăn phòng phẩm | 12.400\nXăng xe | «unit-scale|8,65»\nHội nghị | 21.300\nTổng cộng | 42.350',
  'Đơn vị | Thu (triệu đồng)\nTổ Một | 48\nTổ Hai | «unit-scale|35.000»\nTổ Ba | 27\nTổ Bốn | 52\nCộng | 162',
  'Nguồn | Số tiền (triệu đồng)\nTỉnh | 340\nXã | 126\nDân góp | 84\nTổng | «unit-scale|550.000»',
  'Tổ | Nam | Nữ | Tổng\nMột | 12 | 9 | 21\nHai | - | 14 | 14\nBa | 11 | | 11\nBốn | 8 | 7 | «sum|16»\nCộng | 31 | 30 | 62',
  'Loại đơn | Tồn kỳ trước | Nhận trong kỳ | Đã giải quyết | Chuyển kỳ sau\nKhiếu nại | 4 | 9 | 10 | 3\nTố cáo | 1 | 5 | 6 | 0\nKiến nghị | 7 | 31 | 30 | «balance|6»',
  'Kho | Tồn đầu kỳ | Nhập mới | Đã xuất giảm | Tồn cuối kỳ\nThóc | 120 | 45 | 60 | 105\nNgô | 64 | 20 | 31 | «balance|55»\nCộng | 184 | 65 | 91 | 160',
  'Kho | Đầu tháng | Nhập về | Bán lẻ | Hao hụt | Cuối tháng\nĐạm | 320 | 150 | 210 | 4 | 256\nLân | 410 | 90 | 175 | 2 | «balance|332»\nKali | 95 | 60 | 71 | 1 | 83\nCộng | 825 | 300 | 456 | 7 | 671',
  'Xưởng | Tồn đầu quý | Sản xuất thêm | Xuất bán | Tồn cuối quý\nGạch | 120 | 450 | 500 | 70\nMộc | 45 | 80 | 96 | «balance|39»\nRèn | 12 | 60 | 55 | 17',
  'Thôn | Hộ Dao | Hộ nghèo Dao | «label|Tỷ lệ so với số hộ toàn xã» (%)\nNà Mu | 80 | 12 | 15,0\nPác Pa | 64 | 8 | 12,5\nLũng Ca | 40 | 7 | 17,5',
  'Nhóm hộ | Số hộ | Cơ cấu (%)\nLàm ruộng | 412 | 51,5\nBuôn bán | 96 | 12,0\nLàm thuê | 148 | «implied-denominator|15,8»\nKhác | 72 | 9,0',
  'Vật tư | Số lượng | Đơn giá (nghìn đồng) | Thành tiền (nghìn đồng)\nXi măng | 12 | 1.450 | 17.400\nCát | 30 | 320 | 9.600\nĐá | 25 | 410 | «sum|12.050»\nThép | 4 | 15.200 | 60.800',
  'Cây | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn)\nNgô | 42 | 48 | 201,6\nLạc | 25,5 | 22 | 56,1\nĐậu | 12 | 15 | «sum|81,0»\nSắn | 60 | 180 | 1.080',
  'Cây | Năm 2022 | Năm 2023 | Tăng, giảm (%)\nNgô | 200 | 210 | 5,0\nLạc | 80 | 92 | 15,0\nĐậu | 50 | 46 | -8,0\nSắn | 120 | 150 | «ratio|52,0»',
]

const right = [
  'Khoản chi | Dự toán năm | Thực hiện quý\nQuản lý | 3.120.000 | 818.500\nVăn hóa | 86.000 | 21.600\nQuốc phòng | 298.000 | 74.200\nKinh tế | 510.000 | 127.000',
  'Bảng 2. Giao rừng\nĐối tượng | Diện tích (ha)\nCộng đồng thôn | 2.150\nHộ gia đình | 918\nỦy ban nhân dân xã | 640',
  'STT | Xã | Hộ nghèo | Hộ cận nghèo | Cộng\n1 | Tân Khau | 64 | 92 | 156\n2 | Phú Thạnh | 51 | 73 | 124\n3 | Lũng Vài | 80 | 45 | 125\nTổng | 195 | 210 | 405',
  'Cây | Diện tích (ha) | Giá trị (tr.đ) | Trên 1 ha (tr.đ)\nKhoai | 60 | 7.200 | 120\nNgô | 40 | 3.800 | 95\nChung | 100 | 11.000 | 110',
  'Chỉ tiêu | Thôn A | Thôn B | Cộng\nHộ | 40 | 60 | 100\nKhẩu | 160 | 250 | 410\nThuê bao | 30 | 41 | 71\nThu nhập bình quân | 32 | 34 | 33',
  'Hạng mục | Khối lượng | Giá trị\nNhà ở | 64 nhà | 1.840\nLúa, hoa màu | 157 ha | 2.365\nGia súc, gia cầm | 1.116 con | 428\nĐường giao thông | 38 điểm sạt lở | 3.150',
  'Chỉ tiêu | Năm 2023 | Năm 2024\nSố hộ | 812 | 820\nThu nhập (nghìn đồng) | 38.500 | 42.300\nNhân khẩu | 3.450 | 3.480',
  'Xóm | Số hộ\nTổng Ngà | 45\nNà Pán | 50\nCộng | 95',
  'Hợp tác xã | 2023 | 2024 | Tăng (+), giảm (-)\nMuối Bạc | 3.240 | 3.510 | +270\nRau Đồng | 1.875 | 1.790 | -85\nCộng | 5.115 | 5.300 | +185',
  'Nội dung | Quý I | Quý II | Quý III | Quý IV | Cả năm\nLượt mượn sách | 210 | 185 | 164 | 231 | 790\nLượt truy cập | 340 | 352 | 318 | 405 | 1.415',
  'Biểu kinh phí (ĐVT: triệu đồng)\nNội dung | Dự toán\nMáy bơm | 215\nĐường ống | 64\nCộng | 279',
  'Biểu hỗ trợ (ĐVT: đồng)\nThôn | Số hộ | Số tiền\nNà Bó | 12 | 24.000.000\nPá Kim | 9 | 18.000.000\nCộng | 21 | 42.000.000',
  'Quà | Số suất | Mức (nghìn đồng) | Thành tiền (nghìn đồng)\nChủ tịch nước | 31 | 300 | 9.300\nTỉnh | 42 | 500 | 21.000\nXã | 42 | 200 | 8.400\nCộng | | | 38.700',
  'Thôn | Hộ nghèo | Tỷ lệ so với hộ nghèo toàn xã (%)\nNà Mu | 12 | 44,4\nPác Pa | 8 | 29,6\nLũng Ca | 7 | 25,9\nCộng | 27 | 100',
  'Trường | Lớp | Học sinh | HS/lớp\nMầm non | 12 | 310 | 25,8\nTiểu học | 15 | 402 | 26,8\nCộng | 27 | 712 | 26,4',
  'Loại hình | Số hộ | Tỷ lệ (%)\nNuôi ong | 57 | 5,8\nTrồng hồi | 318 | 32,4\nDịch vụ | 84 | 8,6\nNuôi cá | 211 | 21,5',
  'Ngành | Số hộ đăng ký | Tỷ lệ đạt (%)\nNuôi ong | 57 | 80\nTrồng hồi | 318 | 64\nDịch vụ | 84 | 91\nNuôi cá | 211 | 77',
  'Tổ | Nam | Nữ | Tổng\nMột | 12 | 9 | 21\nHai | - | 14 | 14\nBa | 11 | | 11\nBốn | 8 | 7 | 15\nCộng | 31 | 30 | 61',
  'Khoản | Số tiền (nghìn đồng)\nVăn phòng phẩm | 12.400\nNước uống | 865\nHội nghị | 21.300\nTổng cộng | 34.565',
  'Cây | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn)\nNgô | 42 | 48 | 201,6\nLạc | 25,5 | 22 | 56,1\nCộng | 67,5 | 38,2 | 257,7',
  'TT\tThôn\tSố hộ\tHộ nghèo\tTỷ lệ (%)\n1\tNà Ca\t120\t12\t10,0\n2\tNà Lốc\t85\t7\t8,2\n3\tPò Mạ\t64\t4\t6,3\nTổng cộng\t\t269\t23\t8,6',
  'Thôn | Tổng số hộ | Hộ nghèo | Hộ cận nghèo\nNà Ca | 120 | 12 | 20\nNà Lốc | 85 | 7 | 11\nPò Mạ | 64 | 4 | 9',
  'Tiêu chí | Yêu cầu | Kết quả\nThu nhập (triệu đồng/người) | 48 | 51,2\nHộ nghèo (%) | 6 | 4,8\nBHYT (%) | 95 | 96,1',
  'TT | Đơn vị | Số hộ | Trong đó: DTTS | Nữ chủ hộ\n1 | Nà Ca | 120 | 110 | 22\n2 | Pò Mạ | 64 | 60 | 9\n | Cộng | 184 | 170 | 31',
  'Năm | 2021 | 2022 | 2023\nHộ nghèo | 142 | 118 | 96\nTỷ lệ (%) | 11,4 | 9,5 | 7,7',
  'TT | Công trình | Thời gian | Kinh phí\n1 | Đường Nà Ca | 2023 | 420,5\n2 | Đường Pò Mạ | 2023-2024 | 610,25\n | Tổng | | 1.030,75',
  'Họ tên | Chức vụ | Điện thoại\nLý A | Trưởng thôn | 0912.345.678\nVi B | Bí thư | 0987.654.321',
  'Nội dung | Số lượng | Đơn giá | Thành tiền\nBò giống | 12 | 15 | 180\nChuồng trại | 12 | 5 | 60\nCộng | | | 240',
  'Lĩnh vực | Tiếp nhận | Trực tuyến | Đã giải quyết\nHộ tịch | 167 | 120 | 160\nChứng thực | 657 | 310 | 657\nĐất đai | 29 | 12 | 20',
  'Chỉ tiêu | Năm 2023 | Năm 2024 | So sánh (%)\nSố vụ cháy | 5 | 3 | -40\nTỷ lệ phá án (%) | 81,3 | 91,7 | +10,4 điểm\nCuộc tuần tra | 240 | 312 | +30',
  'Lĩnh vực | Tồn trước | Nhận mới | Đã trả | Đang xử lý | Đúng hạn (%)\nHộ tịch | 3 | 87 | 88 | 2 | 100,0\nĐất đai | 14 | 42 | 39 | 17 | 94,9\nChứng thực | 0 | 316 | 316 | 0 | 100,0',
]

describe('A table', () => {
  it.each(faulty)('a cell that does not fit the others is found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('a right table is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it('names a column as its head is written', () => {
    const text =
      'Ấp | Tổng số hộ nghèo | Hộ nghèo Khmer | Tỷ lệ (% so với tổng số hộ Khmer)\nGiồng Trên | 40 | 24 | 60,0\nBàu Dưới | 32 | 12 | 37,5\nTân Lợi | 25 | 7 | 28,0'
    const [found] = checkDocument(readText(text), {})
    expect(found?.message).toContain('tổng số hộ Khmer')
    expect(found?.message).toContain('"Tổng số hộ nghèo"')
  })
})
