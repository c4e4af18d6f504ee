import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Chương trình giám sát: giám sát thường xuyên 06 tổ chức đảng, 04 đảng viên; giám sát chuyên đề 03 tổ chức đảng, 05 đảng viên. Tổng số tổ chức đảng được giám sát là 09; tổng số đảng viên được giám sát là «sum|08».',
  '1. Thôn Nà Pát: 1,4 tỷ đồng.\n2. Thôn Nà Lẹng: 655 triệu đồng.\n3. Thôn Bó Slay: 412,5 triệu đồng.\nNhư vậy, tổng số vốn đã giao cả 03 thôn là «sum|2 tỷ 567,5 triệu đồng».',
  'Phát ra 300 phiếu, thu về «sum|278 phiếu». Trong số phiếu thu về có 269 phiếu hài lòng, 19 phiếu chưa hài lòng.',
  'Trường có khối 6 với 3 lớp, 112 học sinh; khối 7 có 3 lớp, 105 học sinh; khối 8 có 2 lớp, 84 học sinh; khối 9 có 2 lớp, 79 học sinh. Toàn trường có 10 lớp với «sum|370 học sinh».',
  'Tiêm phòng đợt 1: trâu bò 2.840 liều, lợn 3.615 liều, chó mèo 1.120 liều; cả đợt tiêm «sum|7.755 liều» vắc xin các loại.',
  'Toàn huyện có 60 sản phẩm OCOP¹, trong đó 50 sản phẩm 3 sao và 10 sản phẩm 4 sao.\n___\n¹ Gồm «sum|50 sản phẩm 3 sao, 12 sản phẩm» 4 sao.',
  'Tiếp công dân cả năm «sum|52 lượt», cụ thể:\nQuý I: 14 lượt\nQuý II: 17 lượt\nQuý III: 11 lượt\nQuý IV: 16 lượt',
  'Thanh niên có 26 đội, mỗi đội góp 45 ngày công, được 1.170 ngày công; cựu chiến binh góp 830 ngày công. Như vậy hai lực lượng đóng góp «sum|2.100 ngày công».',
  'Thu ngân sách theo quý (triệu đồng): quý I 402,5; quý II 396,2; quý III 445,8; quý IV 540,0. Cả năm thu «sum|1.794,5 triệu đồng».',
  'Hội quản lý «sum|14 tổ» tiết kiệm và vay vốn, qua chấm điểm có 07 tổ xếp loại tốt, 05 tổ loại khá và 03 tổ loại trung bình.',
  'Toàn xã có «sum|316 đối tượng» đang hưởng trợ cấp hằng tháng[1], chi trả đúng kỳ.\n[1] Gồm: người cao tuổi 131; người khuyết tật nặng 98, đặc biệt nặng 37; trẻ em mồ côi 14; người đơn thân nghèo nuôi con 26.',
  'Phát ra 26 phiếu, thu về 26 phiếu; hợp lệ «sum|25 phiếu», không hợp lệ 01 phiếu. Trong số phiếu hợp lệ có 22 phiếu đồng ý, 02 phiếu không đồng ý.',
  'Số lượt khách tại bản: quý I 1.160, quý II 2.285, quý III 1.830, quý IV 1.475 lượt khách; cộng cả năm «sum|6.570 lượt khách», trong đó khách lưu trú 2.114 lượt.',
  'Tổng diện tích tự nhiên của xã «sum|4.716,4 ha». Cơ cấu: đất nông nghiệp 4.210,5 ha (trong đó đất lâm nghiệp 3.318,2 ha); đất phi nông nghiệp 287,3 ha; đất chưa sử dụng 208,6 ha.',
  'Ba dân tộc Tày, Mông, Dao lần lượt có 1.136, 742 và 309 người; các dân tộc khác 47 người; cộng chung dân số xã «sum|2.243» người.',
  'Cả thảy «sum|286 hội viên» được tập huấn, nam chiếm 161 người, nữ chiếm 125 người; chia theo lớp: lớp trồng nấm 72, lớp nuôi ong 61, lớp ghép cây 88, lớp thú y 74 người.',
  'Thu ngân sách xã 6 tháng (nghìn đồng):\n1. Thuế đất: 38.240\n2. Lệ phí môn bài: 11.500\n3. Phí, lệ phí: 24.180\n4. Thu khác: 7.360\nCộng (1+2+3+4): «sum|81.820»',
  'I. TIẾP XÚC CỬ TRI\n1. Tổ số 1: tại 03 điểm, 164 cử tri dự, 12 lượt ý kiến.\n2. Tổ số 2: tại 02 điểm, 137 cử tri dự, 9 lượt ý kiến.\n3. Tổ số 3: tại 03 điểm, 148 cử tri dự, 17 lượt ý kiến.\nTổng cộng 08 điểm, «sum|494 cử tri» dự, 38 lượt ý kiến.',
  'Toàn huyện đã khởi công «sum|1.612 nhà».\n1. Chia theo hình thức\n+ Xây mới: 1.187 nhà;\n+ Sửa chữa: 425 nhà.\n2. Chia theo nhóm đối tượng\n+ Người có công: 214 nhà;\n+ Hộ nghèo: 786 nhà;\n+ Hộ cận nghèo: 602 nhà.',
  'Gọi khám sức khỏe «sum|82 người», đủ sức khỏe 37 người, không đủ sức khỏe 35 người.',
  'Xã có «sum|51 cán bộ», công chức. Về trình độ: đại học 42 người, cao đẳng 05 người, trung cấp 04 người. Về giới tính: nam 30 người, nữ 23 người.',
  'Công ty An Phát ủng hộ 50 triệu đồng, Hợp tác xã ủng hộ 15 triệu đồng, các hộ ủng hộ 27,5 triệu đồng. Số tiền vận động được là «sum|95,2 triệu đồng».',
  'a. Tổng số vụ việc phải hòa giải: «sum|64 vụ»\nb. Hòa giải thành: 51 vụ\nc. Hòa giải không thành: 8 vụ\nd. Đang hòa giải: 7 vụ',
  'Kết quả sử dụng:\n- Sửa đường: 120 triệu đồng;\n- Mua máy bơm: «unit-scale|45.000 triệu đồng»;\n- Hỗ trợ giống: 60 triệu đồng.\n3. Tổng cộng đã chi 225 triệu đồng, đạt 100% dự toán.',
]

const right = [
  'Trong quý tiếp nhận 946 hồ sơ; đã giải quyết 921 hồ sơ, đang giải quyết 25 hồ sơ. Phân theo lĩnh vực đã giải quyết: chứng thực 688 hồ sơ, hộ tịch 204 hồ sơ, đất đai 17 hồ sơ, lao động 12 hồ sơ.',
  'Giao quân 142 thanh niên, trong đó có 3 đảng viên, trình độ đại học 18, cao đẳng 27, trung học phổ thông 97.',
  '1. Thôn Nà Pát: 1,4 tỷ đồng.\n2. Thôn Nà Lẹng: 655 triệu đồng.\n3. Thôn Bó Slay: 412,5 triệu đồng.\nNhư vậy, tổng số vốn đã giao cả 03 thôn là 2 tỷ 467,5 triệu đồng.',
  'Phát ra 300 phiếu, thu về 288 phiếu. Trong số phiếu thu về có 269 phiếu hài lòng, 19 phiếu chưa hài lòng.',
  'Tiếp công dân cả năm 58 lượt, cụ thể:\nQuý I: 14 lượt\nQuý II: 17 lượt\nQuý III: 11 lượt\nQuý IV: 16 lượt',
  'Giống cho 24 hộ x 2 con x 3.200.000 đồng/con = 153.600.000 đồng; chuồng trại 24 hộ x 2.500.000 đồng = 60.000.000 đồng. Cộng 213,6 triệu đồng.',
  'Tổng diện tích tự nhiên của xã 4.706,4 ha. Cơ cấu: đất nông nghiệp 4.210,5 ha (trong đó đất lâm nghiệp 3.318,2 ha); đất phi nông nghiệp 287,3 ha; đất chưa sử dụng 208,6 ha.',
  // Parts in one digit more than their total is rounded to.
  'Toàn huyện có 412,84 km đường, trong đó có 123,715 km quốc lộ, 83,853 km đường tỉnh và 205,267 km đường huyện.',
  'Biên bản: có mặt 26/28 đại biểu, vắng 02 đại biểu. Thông qua nghị quyết: 25/26 đại biểu có mặt tán thành.',
  'Phát ra 28 phiếu, thu về 28 phiếu; hợp lệ 27 phiếu, không hợp lệ 01 phiếu. Trong số phiếu hợp lệ có 25 phiếu đồng ý, 02 phiếu không đồng ý.',
  'Dân số đạt gần 521.400 người, trong đó dân số sống tại thành thị đạt gần 131.800 người, tại nông thôn đạt 389.600 người. Dân số nam đạt 262.500 người, trong khi đó nữ đạt 258.900 người.',
  'Tổng số đơn 37 đơn. Số đơn đủ điều kiện xử lý 34; lưu đơn 3.\n- Theo thẩm quyền: thuộc thẩm quyền xã 29 đơn, không thuộc thẩm quyền 5 đơn.',
  'Trong 47 vụ việc tiếp nhận, hòa giải thành 41 vụ, không thành 3 vụ, đang hòa giải 3 vụ.',
  'Đảng bộ có 486 đảng viên sinh hoạt tại 19 chi bộ, trong đó nữ 172 đồng chí (35,4%), dưới 35 tuổi 98 đồng chí (20,2%), đại học trở lên 256 đồng chí (52,7%).',
  'a. Tổng số vụ việc phải hòa giải: 66 vụ (năm trước chuyển sang 5 vụ, phát sinh 61 vụ)\nb. Hòa giải thành: 51 vụ\nc. Hòa giải không thành: 8 vụ\nd. Đang hòa giải: 7 vụ',
  '1. Tổng số hộ: 512 hộ\n2. Hộ nghèo: 46 hộ\n3. Hộ không có nhà kiên cố: 31 hộ',
  'Án cũ chuyển qua 21 vụ; thụ lý mới 164 vụ. Số vụ đủ điều kiện xét xử 170 vụ, không đủ điều kiện 15 vụ.',
  'Thu tháng 11 đạt 1,8 tỷ đồng, lũy kế 11 tháng 19,4 tỷ đồng, đạt 92% dự toán; ước cả năm 21,5 tỷ đồng.',
]

describe('A total beside numbers that nearly make it', () => {
  it.each(faulty)('is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('is left alone where they make it, or are no parts of it: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
