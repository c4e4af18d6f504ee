import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Quỹ có 960 triệu đồng, gồm dư năm trước 210 triệu đồng và thu trong năm 750 triệu đồng. Chi thăm hỏi 315 triệu đồng, chi học bổng 240 triệu đồng, cộng 555 triệu đồng. Số dư chuyển năm sau là «balance|450 triệu đồng».',
  // In one sentence, with words of the field for what came and went.
  'Kho dự trữ xã Nậm Lừ tồn 260 tấn thóc từ quý trước, tiếp nhận 1.320 tấn, chuyển đi xay xát 1.185 tấn và hiện lưu lại «balance|495 tấn».',
  'Đoàn viên đầu năm 214 đ/c, trưởng thành Đoàn 16 đ/c, chuyển sinh hoạt đi nơi khác 22 đ/c, phát triển mới 35 đ/c nên tổng số đoàn viên hiện nay «balance|121 đ/c».',
  'Số cai nghiện tại cơ sở: đầu năm 118 học viên; vào mới 46; ra 57; có mặt ngày 20/12 là «balance|117 học viên», đều được học nghề.',
  'Hồ Nà Khương: dung tích ngày 01/4 là 5,64 triệu m³, xả tưới 1,85 triệu m³, nước đến bổ sung 0,41 triệu m³, dung tích ngày 30/4 «balance|4,80 triệu m³».',
  // What is there now stands first.
  'Toàn huyện đang quản lý «balance|263 người» nghiện: đầu kỳ 248; phát sinh 21; đưa ra khỏi danh sách 16.',
  'Vụ án còn lại từ năm cũ: 34; thụ lý mới: 182; giải quyết: 178; chuyển kỳ sau: «balance|48 vụ».',
  // In several sentences, in the lines of a list, one account behind the other.
  'Tồn kho hóa chất ngày 01/01 là 4.600 lít. Đã mua bổ sung 2.500 lít, cấp cho các xã có dịch 5.250 lít, còn trong kho «balance|1.580 lít».',
  '- Quân số năm 2023: 152 người.\n- Đưa ra khỏi danh sách: 13 người.\n- Bổ sung, thay thế: 08 người.\n- Quân số năm 2024: «balance|174 người».',
  'Tháng 4 có 1.306 người; tháng 5 tăng 17, giảm 09 nên chi trả cho 1.314 người; tháng 6 tăng 24, giảm 12, chi trả cho «balance|1.336 người».',
  // A whole, what was done of it, what is left.
  'Dự toán giao 4.850 triệu đồng, đã quyết toán 4.326 triệu đồng; số không sử dụng hết, nộp trả ngân sách «balance|624 triệu đồng».',
  'Trong 186 xã, phường, đã có 158 đơn vị đạt bộ tiêu chí y tế; chưa đạt «balance|38 đơn vị».',
  '1. Tổng vốn được giao năm 2024: 6.340 triệu đồng.\n2. Đã phân bổ: 6.340 triệu đồng (100%).\n3. Giải ngân\n- Đến 30/6: 1.412 triệu đồng.\n- Từ 01/7 đến 30/11: 3.105 triệu đồng.\n- Lũy kế: 4.517 triệu đồng.\n4. Chưa giải ngân: «balance|1.923 triệu đồng».',
  '| Chỉ tiêu | Số liệu |\n| Số xã đạt chuẩn cuối 2023 | 58 |\n| Số xã được công nhận thêm năm 2024 | 8 |\n| Số xã giảm do sáp nhập | 4 |\n| Số xã đạt chuẩn cuối 2024 | «balance|72» |',
  'Toàn xã có 324 công dân được gọi khám, 18 công dân vắng mặt có lý do. Số có mặt khám sức khỏe là «balance|316 công dân».',
]

const right = [
  'Trong 53 kiến nghị đã giải quyết xong 30 kiến nghị; lĩnh vực đất đai còn tồn nhiều nhất với 11 kiến nghị.',
  '1. Hỗ trợ vốn 18 hộ, cây giống 52 hộ, phân bón 240 hộ; có 16 hộ được hỗ trợ hai nội dung.\n2. Hỗ trợ tiếp 31 hộ còn lại về cây giống, nâng tổng số cả năm lên 83 hộ.',
  'Kho dự trữ xã Nậm Lừ tồn 260 tấn thóc từ quý trước, tiếp nhận 1.320 tấn, chuyển đi xay xát 1.185 tấn và hiện lưu lại 395 tấn.',
  'Số doanh nghiệp đăng ký mới tăng từ 36 lên 43 doanh nghiệp; 12 doanh nghiệp quay lại hoạt động.',
  'Đã di dời 10/10 đường trung thế và 10/10 đường hạ thế. Hiện đang cải tạo 02 đường 500kV.',
  'Đã tiếp nhận 78 vụ việc; hòa giải thành 61 vụ việc; không thành 13 vụ việc; đang tiến hành hòa giải 04 vụ việc.',
  'Đầu năm toàn huyện có 1.168 hộ nghèo; trong năm có 205 hộ thoát nghèo, 27 hộ phát sinh mới và 12 hộ chuyển đi nơi khác; cuối năm còn 978 hộ nghèo.',
  'Cuối năm 2023 có 158 người; trong năm bổ sung 12 người, cuối năm 2024 có 165 người, giảm 5 người do chuyển đi.',
  'Sản phẩm còn hiệu lực đến 31/12/2023: 28;\n+ Sản phẩm được công nhận mới 2024: 9;\n+ Sản phẩm hết hạn, không đánh giá lại: 4;\n+ Sản phẩm bị thu hồi: 2;\n=> Còn hiệu lực đến 31/12/2024: 31 sản phẩm.',
  'Tổng vốn giao 5.240 triệu đồng, đã giải ngân 4.060 triệu đồng. Công trình kè Nà Lạo còn 350 triệu đồng chưa giải ngân.',
  'Nhu cầu 430 căn; trung ương hỗ trợ 210 căn, tỉnh hỗ trợ 130 căn; còn lại 90 căn do xã huy động.',
  'Toàn xã có 324 công dân được gọi khám, 18 công dân vắng mặt có lý do. Số có mặt khám sức khỏe là 306 công dân, trong đó 163 công dân đủ điều kiện.',
  'Đã kiểm tra 25 cơ sở, xử phạt 02 cơ sở với số tiền 64 triệu đồng.\nNhiệm vụ tới: tiếp tục kiểm tra 20 cơ sở còn lại.',
]

describe('An account of one thing', () => {
  it.each(faulty)('whose end its movements do not make: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('whose movements make it, or that is none: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
