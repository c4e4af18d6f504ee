import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Trong năm xảy ra «sum|52 vụ» cháy. Theo địa bàn, có 31 vụ ở khu dân cư, 14 vụ ở rừng trồng và 6 vụ ở kho xưởng.',
  'Trong quý phát sinh 07 ổ dịch với «sum|58 ca mắc», phân bố: xã Đá Bạc 24 ca, xã Suối Lớn 09 ca, thị trấn Vân Trì 15 ca, xã Mường Tấu 06 ca; không có ca tử vong.',
  'Kiểm tra việc chấp hành kỷ luật tại «sum|16 đơn vị» thuộc huyện: 5 phòng chuyên môn, 7 xã và 6 trường học. Kết quả nhìn chung tốt.',
  'Sản lượng cây có hạt cả năm là «sum|31.640 tấn» – thóc 24.180 tấn, ngô 8.460 tấn.',
  'Sau rà soát, tỉnh giảm «sum|21 đơn vị» gồm: 3 sở, 6 chi cục, 8 đơn vị sự nghiệp công lập.',
  'Giải quyết việc làm cho «sum|1.846 lao động», qua các kênh: doanh nghiệp tuyển dụng 1.120; vay vốn ưu đãi 392; xuất khẩu lao động 214; tự tạo việc làm 80.',
  'Đảng bộ xã có «sum|211 đảng viên», sinh hoạt ở 11 chi bộ (08 chi bộ thôn: 142 đảng viên; 02 chi bộ trường học: 48 đảng viên; 01 chi bộ cơ quan: 12 đảng viên).',
  'Phân loại đoàn viên (tổng số «sum|186 đoàn viên» được đánh giá): xuất sắc 34 người, tốt 118 người, trung bình 27 người, yếu 03 người.',
  'Đài huyện sản xuất 284 tin, 76 bài và 18 chuyên mục, tổng cộng «sum|387 tác phẩm» trong quý.',
  'Lực lượng tham gia: sĩ quan 26, hạ sĩ quan 94, chiến sĩ 312. Cộng «sum|442 đồng chí», chia thành 8 tổ.',
  'Doanh thu tại hội chợ: chè 96 triệu, miến 74 triệu, mật ong 58 triệu; gộp lại được «sum|238 triệu».',
  'Phân theo mức độ: 3 vụ rất nghiêm trọng, 18 vụ nghiêm trọng, 34 vụ ít nghiêm trọng – cộng thành «sum|65 vụ» đã khởi tố.',
  'Đường xã: bê tông 41,2 km + đá dăm 12,6 km + cấp phối 8,4 km = «sum|65,2 km».',
  'Tổng số vụ va chạm giảm còn «sum|36 vụ»; theo lỗi thì tốc độ 14, nồng độ cồn 10, sai làn 06, vượt ẩu 04.',
  'Hỗ trợ giống ba đợt: đợt 1 2.140 kg, đợt 2 1.380 kg, đợt 3 860 kg; lũy kế «sum|4.830 kg» cho 96 hộ.',
  'Chi trả trợ cấp: đợt 1 – 34 người/4.120 triệu đồng; đợt 2 – 46 người/5.870 triệu đồng; đợt 3 – 19 người/2.310 triệu đồng. Cộng 03 đợt «sum|109 người»/12.300 triệu đồng.',
  'Đội ngũ của Trung tâm hiện có «sum|164 người».\n+ Bác sĩ: 32\n+ Dược sĩ: 14\n+ Điều dưỡng, hộ sinh: 71\n+ Khác: 57',
  'Sản phẩm còn hạn chứng nhận:\n+ Hạng 5 sao: 03 sản phẩm\n+ Hạng 4 sao: 17 sản phẩm\n+ Hạng 3 sao: 61 sản phẩm\nTổng: «sum|86 sản phẩm» của 52 chủ thể.',
  'I. Tổng thu ngân sách xã: «sum|8.214,6 triệu đồng»\n1. Thu xã hưởng 100%: 312,4 triệu đồng\n2. Thu phân chia: 1.146,2 triệu đồng\n3. Thu bổ sung: 6.156,0 triệu đồng\n4. Thu chuyển nguồn: 500,0 triệu đồng\nII. Tổng chi ngân sách xã: 8.002,7 triệu đồng',
  'Tiếp nhận «sum|63 ý kiến» của cử tri, phân nhóm giao thông, thủy lợi (21), đất đai (9), chế độ chính sách (14), điện (10).',
  'Cơ quan điều tra thụ lý «sum|434 vụ việc». Hình sự 92 vụ, dân sự 147 vụ, hôn nhân 173 vụ, hành chính 8 vụ, thương mại 5 vụ.',
  'Cả nhiệm kỳ đã tổ chức «sum|86 cuộc» kiểm tra. Năm 2021: 17 cuộc. Năm 2022: 21 cuộc. Năm 2023: 28 cuộc. Năm 2024: 30 cuộc.',
  'Nam 2.417 người, nữ 2.386 người; dân số trung bình của xã: «sum|4.903 người».',
  'Trong kỳ xử lý «sum|190 vụ» vi phạm, gồm: khai thác 37 vụ, vận chuyển 52 vụ, săn bắt 11 vụ và vi phạm khác 9 vụ.',
  'Bàn giao nhà cho 26 hộ, mỗi hộ được Quỹ “Vì người nghèo” cấp huyện hỗ trợ 50 triệu đồng; tổng kinh phí «sum|1.030 triệu đồng».',
  'Chi phụ cấp cho 214 dân quân trong 12 ngày huấn luyện, định mức 150.000 đồng/người/ngày, hết «sum|358.200.000 đồng».',
  'Lực lượng xung kích cấp xã có 64 người/xã × 13 xã = «sum|823 người».',
  'Về trình độ học vấn của tân binh: cao đẳng «sum|26,5%»; trung học phổ thông 61,5%; trung học cơ sở 16,0%, không có tiểu học.',
]

const right = [
  'Trong năm xảy ra 51 vụ cháy. Theo địa bàn, có 31 vụ ở khu dân cư, 14 vụ ở rừng trồng và 6 vụ ở kho xưởng.',
  'Kiểm tra việc chấp hành kỷ luật tại 18 đơn vị thuộc huyện: 5 phòng chuyên môn, 7 xã và 6 trường học. Kết quả nhìn chung tốt.',
  'Bệnh viện có 275 giường, phân bổ cho khối nội 145 giường, khối ngoại - sản 98 giường, hồi sức 32 giường.',
  'Toàn tỉnh có 214 hợp tác xã: 148 hợp tác xã hoạt động hiệu quả, 62 hợp tác xã có liên kết tiêu thụ, 35 hợp tác xã ứng dụng công nghệ cao.',
  'Sản lượng cây có hạt cả năm là 32.640 tấn – thóc 24.180 tấn, ngô 8.460 tấn.',
  '1. Thu ngân sách trên địa bàn: 74.250 triệu đồng.\n2. Giá trị sản xuất công nghiệp: 386 tỷ đồng.\n3. Tổng mức bán lẻ: 512 tỷ đồng.',
  'Tổng số phải giải quyết: 9.318 hồ sơ (kỳ trước chuyển sang 214 hồ sơ, tiếp nhận mới 9.104 hồ sơ).\nTrong số tiếp nhận mới:\n- Toàn trình: 5.827 hồ sơ;\n- Một phần: 1.366 hồ sơ;\n- Trực tiếp: 1.911 hồ sơ.',
  'Chi trả trợ cấp: đợt 1 – 34 người/4.120 triệu đồng; đợt 2 – 46 người/5.870 triệu đồng; đợt 3 – 19 người/2.310 triệu đồng. Cộng 03 đợt 99 người/12.300 triệu đồng.',
  'Đài huyện sản xuất 284 tin, 76 bài và 18 chuyên mục, tổng cộng 378 tác phẩm trong quý.',
  'Tổng số hội viên: 415 đồng chí. Từ Đại hội đến nay từ trần 13 đồng chí, kết nạp mới 22 đồng chí, đưa tổng số lên 424 đồng chí.',
  'Phải thi hành 3.417 việc; ủy thác 41 việc; thu hồi quyết định 6 việc; như vậy tổng số phải thi hành là 3.370 việc.',
  '(1) Quỹ đầu năm 420;\n(2) Cấp trên bổ sung 150;\n(3) Vận động 35;\n(4) Hoàn trả 80.\n(5) Quỹ cuối năm = (1)+(2)+(3)–(4): 525.',
  'Cơ cấu giới tính của dân số: nam 50,7%, nữ 49,3%; từ 65 tuổi trở lên chiếm 8,9%.',
  'Lực lượng xung kích cấp xã có 64 người/xã × 13 xã = 832 người, được tập huấn mỗi năm một lần.',
  'Hộ nghèo 156 hộ (trong đó 72 hộ có người khuyết tật, 33 hộ neo đơn, 61 hộ thiếu đất sản xuất).',
  'Toàn tỉnh có 214 hợp tác xã, trong đó 148 hợp tác xã hoạt động hiệu quả, đạt 69,2%; 62 hợp tác xã có liên kết, 35 hợp tác xã ứng dụng công nghệ.',
  'Trong năm xử lý 109 vụ, gồm: khai thác 37, vận chuyển 52, cháy rừng 11 và săn bắt động vật 9.',
]

describe('Plain lists and their total', () => {
  it.each(faulty)('a list that does not make its total: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('a list that does, or need not: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
