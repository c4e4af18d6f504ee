import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Bảng 6. Đàn vật nuôi\nLoại | Số con\nDê | 318\nBò | 1.247\nNhư bảng trên, xã có 318 con dê và «repeat|1.274 con» bò.',
  'Bảng 3. Cơ sở vật chất\nLoại | Số lượng\nPhòng học bộ môn | 16\nBếp ăn bán trú | 12\nThư viện | 9\nTheo Bảng 3, các trường có 16 phòng học bộ môn, «repeat|15 bếp ăn» bán trú và 9 thư viện.',
  'XÃ CÓ 12 LÀNG NGHỀ VÀ «repeat|4 HỢP TÁC XÃ» MÂY TRE ĐAN CỦA NGƯỜI DÂN\nĐến nay người dân xã có 05 hợp tác xã mây tre đan (01 hợp tác xã loại khá, 04 hợp tác xã loại trung bình) trong 12 làng nghề.',
  'Đề nghị cấp bổ sung «repeat|185.000.000 nghìn đồng» (bằng chữ: Một trăm tám mươi lăm triệu đồng chẵn).',
  'Số tiền: «repeat|27.650.000 đồng»\nBằng chữ: Hai mươi bảy triệu năm trăm sáu mươi nghìn đồng.',
  'Bảng 4. Số xã đạt chuẩn\nTiêu chí | Số xã đạt\nGiao thông | 71\nThu nhập | 58\nMôi trường và an toàn thực phẩm | 49\nTiêu chí thấp nhất là Môi trường và an toàn thực phẩm với «repeat|46 xã».',
  'Thu nhập bình quân đầu người năm 2024 đạt 42,5 triệu đồng. Ước thu nhập bình quân năm 2024 đạt «repeat|45,2 triệu đồng»/người.',
  'Năm 2024 toàn xã có 45 hộ nghèo. Năm 2024 hộ nghèo của xã là «repeat|54 hộ».',
  'Vốn sự nghiệp được giao 1.350 triệu đồng. Vốn sự nghiệp giải ngân 1.200/«repeat|1.530 triệu đồng».',
  'Xã có 1.245 hộ dân. Tỷ lệ hộ dùng điện 1.230/«repeat|1.254 hộ», đạt 98,1%.',
  '2. Mở 06 lớp may công nghiệp cho 174 học viên nữ trong xã.\nĐÁNH GIÁ\nĐào tạo may công nghiệp vượt chỉ tiêu với 06 lớp, «repeat|147 học viên».',
  'Phần một: Nhân dân hiến 13.270 m² đất làm nhà văn hóa thôn.\nPhần hai: nổi bật là Nhân dân hiến «repeat|12.370 m²» đất làm nhà văn hóa thôn.',
  '1. Kết quả rà soát\nTổng số hộ nghèo là 84/1.050 hộ, chiếm 8%.\n2. Đánh giá chung\nSố hộ nghèo toàn xã còn «repeat|48 hộ».',
  'Toàn xã có 1.050 hộ.\nKhó khăn: địa bàn rộng.\nKết luận: tổng số hộ toàn xã là «repeat|1.500 hộ».',
  'XÃ ĐỒNG LÃM «repeat|HOÀN THÀNH 17/19» TIÊU CHÍ\nĐến nay, xã Đồng Lãm đạt 16/19 tiêu chí nông thôn mới.',
  'Bảng 1. Vốn theo nguồn (triệu đồng)\nNguồn | Vốn\nTrung ương | 2.384\nTỉnh | 415\nVốn trung ương theo bảng trên là «repeat|2.834 triệu đồng».',
  'Hỗ trợ «repeat|15 (mười ba) hộ» làm nhà.',
  'Số tiền «repeat|75.000.000 đồng» (bằng chữ: bảy mươi sáu triệu đồng).',
  'Hộ cận nghèo: 132 hộ.\nIV. ĐÁNH GIÁ\nĐến nay hộ cận nghèo còn «repeat|123 hộ».',
  'Tuyến kênh nội đồng Bàu Sen - Đập Đá được nạo vét dài 3,46 km. Sau nghiệm thu, tuyến kênh nội đồng Bàu Sen - Đập Đá nạo vét dài «repeat|3.640 m» đã thông nước.',
  '«repeat|GẦN 500 HỘ» DÂN PHÍA NAM SÔNG ĐÃ CÓ NƯỚC SẠCH\nĐến nay 512 hộ dân phía nam sông đã có nước sạch.',
  '«repeat|HƠN 1.200 LƯỢT» NGƯỜI CAO TUỔI ĐƯỢC KHÁM SỨC KHỎE\nTrạm y tế khám cho 1.186 lượt người cao tuổi được mời khám sức khỏe.',
  'Số phụ nữ mang thai được khám định kỳ đủ bốn lần là «repeat|143 người».\nChỉ tiêu | ĐVT | Kết quả\nPhụ nữ mang thai được khám định kỳ đủ lần trong kỳ | người | 134\nTrẻ tiêm chủng | trẻ | 98',
  'Số tiền: «repeat|18.450.000 đồng».\n(Bằng chữ: Mười tám triệu năm trăm bốn mươi nghìn đồng chẵn)',
  'Xã có 12 sản phẩm OCOP còn hiệu lực. Nhiệm vụ: giữ vững «repeat|15 sản phẩm» OCOP hiện có.',
]

const right = [
  'Bảng 5. Việc làm\nNgành | Số người\nThủy sản | 1.460\nThương mại | 520\nTheo Bảng 5, ngành thủy sản có 1.460 người; trong số 520 người làm thương mại có 145 người bán rong.',
  'Bảng 3. Cơ sở vật chất\nLoại | Số lượng\nPhòng học bộ môn | 16\nBếp ăn bán trú | 12\nThư viện | 9\nCác trường có 16 phòng học bộ môn; năm tới phấn đấu có 15 bếp ăn bán trú.',
  'Bậc học | Lớp | Học sinh | Nữ\nTiểu học | 25 | 640 | 352\nTrung học cơ sở | 16 | 528 | 411\nCộng | 41 | 1.168 | 763\nTốt nghiệp trung học cơ sở: 114/120 em, đạt 95%.',
  'Thu nhập bình quân đầu người năm 2023 đạt 42,5 triệu đồng. Thu nhập bình quân năm 2024 đạt 45,2 triệu đồng/người.',
  '2. Mở 06 lớp may công nghiệp cho 174 học viên nữ trong xã.\nĐÁNH GIÁ\nĐào tạo may công nghiệp vượt chỉ tiêu với 06 lớp, 174 học viên.',
  '2. Mở 06 lớp may công nghiệp cho 174 học viên nữ.\n3. Mở 04 lớp chăn nuôi cho 147 học viên.',
  'Nhân dân hiến 13.270 m² đất làm nhà văn hóa thôn.\nNăm sau phấn đấu vận động Nhân dân hiến 12.370 m² đất làm nhà văn hóa thôn.',
  'Tổng số hộ nghèo là 84/1.050 hộ, chiếm 8%. Số hộ nghèo toàn xã còn 84 hộ.',
  'Đầu năm số hộ nghèo là 120 hộ. Cuối năm số hộ nghèo còn 84 hộ.',
  'Thôn Nà Ca: hộ nghèo 12 hộ.\nThôn Pò Mạ: hộ nghèo 9 hộ.',
  'Hỗ trợ 15 (mười lăm) hộ; số tiền 75.000.000 đồng (bảy mươi lăm triệu đồng).',
  'Số hộ nghèo năm 2022 là 120 hộ. Số hộ nghèo năm 2023 là 84 hộ.',
  'Hỗ trợ 20 hộ nghèo; cho vay 35 hộ nghèo; thoát nghèo 12 hộ.',
  'XÃ ĐỒNG LÃM HOÀN THÀNH 17/19 TIÊU CHÍ\nXã đạt 17/19 tiêu chí; năm trước đạt 15/19 tiêu chí.',
  'Tuyến kênh Bàu Sen dài 3,46 km. Tuyến kênh Đập Đá dài 3.640 m đã thông nước.',
  'Tuyến kênh nội đồng Bàu Sen dài 3,46 km. Tuyến kênh nội đồng Bàu Sen dài 3.460 m đã thông nước.',
  'HƠN 500 HỘ DÂN PHÍA NAM SÔNG ĐÃ CÓ NƯỚC SẠCH\nĐến nay 512 hộ dân phía nam sông đã có nước sạch.',
  'GẦN 500 HỘ DÂN PHÍA NAM SÔNG ĐÃ CÓ NƯỚC SẠCH\nĐến nay 496 hộ dân phía nam sông đã có nước sạch.',
  'Số tiền: 18.540.000 đồng.\n(Bằng chữ: Mười tám triệu năm trăm bốn mươi nghìn đồng chẵn)',
  'Xã có 12 sản phẩm OCOP 3 sao và 3 sản phẩm OCOP 4 sao. Giữ vững 12 sản phẩm OCOP 3 sao hiện có.',
  'Xã hiện có 6 sản phẩm OCOP; tiếp tục nâng hạng 4 sản phẩm OCOP hiện có.',
  'Dân số 4.680 người, mật độ dân số 300 người/km2.',
  'Hộ nghèo có người khuyết tật: 34 hộ (một hộ có thể thuộc nhiều nhóm).',
  'Chỉ tiêu | Kết quả\nGiải quyết việc làm | 132\nTrồng rừng | 60\nDự kiến kế hoạch năm 2025: trồng rừng 45 ha; giải quyết việc làm 135 lao động.',
  'Tổng số hồ sơ là 3.272 hồ sơ, trong đó:\n- Lĩnh vực a: 1.438 hồ sơ\n- Lĩnh vực b: 1.834 hồ sơ',
]

describe('One figure in two places', () => {
  it.each(faulty)('two values are found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('different things are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
