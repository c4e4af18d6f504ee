import { describe, expect, it } from 'vitest'
import { listMismatches } from './testing.ts'

/** Ways of telling numbers that published reports use and that are right. */
const right = [
  'Nhóm tuổi lao động có 665.236 người, chiếm 64,9% tổng dân số. Nhóm dưới 15 tuổi có 258.780 người, chiếm 25,3% tổng dân số; nhóm trên 60 tuổi có 100.456 người, chiếm 9,8%.',
  'Tỷ lệ tăng dân số của tỉnh là 0,53%, bằng một nửa so với tỷ lệ của cả nước là 1,05%. Dân cư nông thôn chiếm 74,05%.',
  'Tỷ lệ xuất cư của huyện là 30,2‰/năm, tỷ lệ nhập cư là 39,6‰/năm.',
  'Năm 2009, thu ngân sách đạt 34.000 triệu đồng. Năm 2011, thu ngân sách đạt 47.725 triệu đồng, tăng 19% so với năm 2010.',
  'Thành lập phường I trên cơ sở 102,63 ha diện tích tự nhiên.\nThành lập phường III trên cơ sở 1.270,36 ha diện tích tự nhiên.\nThành lập phường IV trên cơ sở 562,32 ha diện tích tự nhiên.',
  'Đến năm 2030, cơ cấu kinh tế: dịch vụ 62-65%, công nghiệp 35-37%, nông nghiệp 1-3%.',
  'Tỉnh có 7.533 hộ đồng bào dân tộc thiểu số với 35.268 khẩu, chiếm 3,16% dân số, trong đó đông nhất là dân tộc Khmer với 5.537 hộ, 25.536 khẩu.',
  'Tổng vốn đầu tư trên địa bàn 6.251 tỷ đồng, đạt 54,8%, tổng thu ngân sách đạt trên 3.457 tỷ đồng, đạt 97% chỉ tiêu Hội đồng nhân dân tỉnh giao.',
  'Thu nhập bình quân đầu người đạt 19,1 triệu đồng/người/năm, thu ngân sách đạt 1.320 tỷ đồng, đạt 100,2% dự toán.',
  'Diện tích tự nhiên 229.200 ha, trong đó đất nông nghiệp chiếm 186.170 ha, đất lâm nghiệp 6.922 ha, đất chuyên dùng 9.936 ha, còn lại là đất ở nông thôn 3.108 ha, đất ở đô thị 586 ha,...',
  'Trên địa bàn có 4.112 doanh nghiệp, trong đó có 2.793 doanh nghiệp đang hoạt động, 207 doanh nghiệp đã đăng ký nhưng chưa hoạt động, 159 doanh nghiệp ngừng sản xuất, doanh nghiệp chờ giải thể 121, doanh nghiệp không xác minh được 166, doanh nghiệp thuộc nhóm khác 666.',
  'Nhập khẩu đạt 125,3 triệu USD, bằng 80,4% so cùng kỳ, gồm kinh tế nhà nước 26,2 triệu USD, tăng 38%; kinh tế tư nhân 40,2 triệu USD, bằng 58,8%, kinh tế có vốn nước ngoài 58,9 triệu USD, bằng 86% so cùng kỳ.',
  'Tổng khối lượng hàng hóa vận chuyển đạt 5.805 nghìn tấn, khối lượng hàng hóa luân chuyển đạt 552.206 nghìn tấn.km.',
  'Toàn tỉnh có 149.273 giáo dân, chiếm 11,5% dân số, có 131/262 xã đông giáo dân và 461 khu dân cư vùng giáo, trong đó 114 khu đạt chuẩn.',
  'Gieo lúa xuân 115/116 ha, đạt 99,13% kế hoạch; ngô 33/31,5 ha, vượt kế hoạch; lạc 971/876 sào, đạt 110,8%.',
  'Lúa 115 ha, năng suất 62,58 tạ/ha, sản lượng 719,67 tấn; lạc 33 ha, năng suất 30 tạ/ha, sản lượng 99 tấn.',
  'Thu ngân sách đạt 2.062,4 tỷ đồng, bằng 24,5% dự toán trung ương giao (8.412,5 tỷ đồng) và bằng 21,76% dự toán tỉnh giao (9.477,5 tỷ đồng).',
  'Tiếp nhận 10.760 hồ sơ, trong đó trực tuyến 7.475 hồ sơ, trực tiếp 3.285 hồ sơ; theo lĩnh vực: đất đai 1.477 hồ sơ, hộ tịch 5.762 hồ sơ, chứng thực 2.372 hồ sơ, khác 1.149 hồ sơ. Đã giải quyết 9.825 hồ sơ.',
  'Dịch bệnh xảy ra tại 28.532 hộ (35,3%)/2.312 thôn/447 xã của 571 xã trong tỉnh.',
  'Phát hiện 23 vụ, 48 đối tượng, trong đó 6 vụ, 6 đối tượng tàng trữ và 17 vụ, 42 đối tượng mua bán.',
  'Cơ cấu kinh tế: nông nghiệp 30,9%, công nghiệp 22,5%, dịch vụ 46,7%.',
  'Thu nhập bình quân đạt 22,4 triệu đồng, tăng 7,7%, tăng 1,6 triệu đồng so với năm trước; sản lượng lương thực 39 vạn tấn.',
  'Tổng đàn có 125.494 con, gồm trâu 97.015 con, bò 22.366 con, ngựa 6.113 con, bình quân 2,99 con/hộ của 41.944 hộ chăn nuôi; 33.755 hộ có chuồng kiên cố, đạt 80,5%.',
  'Dư nợ đạt 2.501,8 tỷ đồng, bằng 58,2% của kế hoạch trên 4.300 tỷ đồng và bằng 100,1% so cùng kỳ.',
  'Trong năm có 21 hộ thoát nghèo, gồm thôn Tà Lài 16 hộ, thôn Nà Pá 01 hộ và thôn Khuổi Lếch 4 hộ.',
  'Kỳ báo cáo từ 15/12/2023 đến 14/6/2024 xảy ra 15 vụ, tăng 7 vụ so với cùng kỳ (8 vụ), làm 10 người bị thương, tăng 6 người.',
  'Phấn đấu tăng trưởng 7,5 - 8,0%; tỷ lệ hộ nghèo giảm 4 - 5%/năm; tỷ lệ hài lòng từ 90% trở lên.',
  'Thu được 29.828/30.059 triệu đồng, đạt 99,23%.\nTHU ĐẠT TRÊN 99% KẾ HOẠCH',
  'Huyện có 78 trường và 1 trung tâm với 1.417 lớp; 37 trường trung học, gồm 13 trường trung học phổ thông, 12 trường liên cấp và 12 trường trung học cơ sở.',
  'Đại hội bầu Ban Chấp hành: số phiếu phát ra 43, thu về 43, hợp lệ 42; trúng cử 05 đồng chí với số phiếu từ 38/42 đến 42/42 (90,5% - 100%).',
  'Toàn xã có 2.418 lao động, trong đó 1.306 lao động nữ (54,01%); lao động qua đào tạo 1.475 người (61,00%), riêng lao động nữ qua đào tạo 742 người, bằng 56,81% lao động nữ.',
  'Khai thác thủy sản 648 tấn, bằng 108% kế hoạch (600 tấn), tăng 8% so với kế hoạch và giảm 4% so với năm 2022 (675 tấn).',
  'Đầu kỳ có 62 hộ cận nghèo; trong kỳ thoát cận nghèo 23 hộ (trong đó 03 hộ chuyển đi nơi khác), hộ nghèo chuyển lên 11 hộ, phát sinh 02 hộ. Cuối kỳ còn 52 hộ cận nghèo.',
  'Đoàn đã kiểm tra tại bản Nà Sàn, bản Pá Hốc và bản Co Nòi; bản Nà Sàn và bản Co Nòi đạt 15/19 tiêu chí.',
  'Xã có 12 thôn, trong đó 9 thôn có nhà sinh hoạt cộng đồng, 7 thôn có sân thể thao, 5 thôn có cả hai; 04 thôn có tủ sách.',
  'Vốn giao 1.240 triệu đồng, gồm 3 tiểu dự án: 520; 430 và 290 triệu đồng.\nGiải ngân lần lượt 470; 335 và 180 triệu đồng, đạt 90,4%; 77,9% và 62,1%; cộng 985 triệu đồng, đạt 79,4%.',
  'Sản lượng chè đạt 1.860 tấn (tương đương 18.600 kg bình quân cho mỗi ha của vùng chè 100 ha).',
  'Thu từ hoạt động xuất nhập khẩu ước 2.310 tỷ đồng trên dự toán 2.100 tỷ đồng, vượt 10% dự toán.',
  'Trường Gò Mây đầu năm học có 1.045 học sinh; học kỳ I nhận 32 em chuyển đến, 19 em chuyển đi, 03 em bỏ học. Kết thúc học kỳ I, trường còn 1.055 học sinh.',
  'Trong tháng, Trạm Y tế khám cho 412 lượt người, trong đó khám bảo hiểm y tế 386 lượt người (đạt 93,7%), chuyển tuyến 24 lượt người (5,8%).',
  'Xã có 12/14 chỉ tiêu hoàn thành, gồm 12 chỉ tiêu đạt, 01 chỉ tiêu gần đạt và 01 chỉ tiêu chưa đạt.',
  'Xã tặng 38 suất quà mức 600.000 đồng/suất và 374 suất quà mức 300.000 đồng/suất, tổng trị giá 135 triệu đồng; Hội Cựu chiến binh tặng 05 sổ tiết kiệm, mỗi sổ 2 triệu đồng, bằng 10 triệu đồng.',
  'Thông tư số 02/2022/TT-BLĐTBXH của Bộ Lao động, Thương binh và Xã hội, Thông tư số 07/2021/TT-BLĐTBXH của Bộ Lao động, Thương binh và Xã hội.',
  'Toàn tỉnh có 5.771 người khuyết tật được trợ cấp hằng tháng, chiếm 90,00% số người khuyết tật; 1.436 người được cấp phương tiện hỗ trợ, chiếm 22,40% số người khuyết tật.',
]

describe('What published reports tell rightly', () => {
  it.each(right)('is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
