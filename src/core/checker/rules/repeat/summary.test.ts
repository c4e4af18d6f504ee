import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Trung tâm có 60 giường bệnh, 24 bác sĩ. Công suất đạt 92%. Với «repeat|26 bác sĩ» và 60 giường bệnh, trung tâm đáp ứng yêu cầu.',
  '1. Nhân lực\nHợp tác xã có 24 thành viên, 03 máy cày, 02 máy gặt.\n2. Đánh giá chung\nVới 24 thành viên và «repeat|04 máy» cày, hợp tác xã hoạt động ổn định.',
  'Đội đã xử lý 86 vụ, trong đó phạt tiền 71 vụ, tạm giữ phương tiện 08 vụ; 7 vụ đang xác minh. Đánh giá chung, «repeat|06 vụ» phải tạm giữ phương tiện.',
  'Xã giữ được 21/26 bản không có hủ tục. Mục tiêu: từ «repeat|20/26 bản» hiện nay nâng lên 24/26 bản không có hủ tục.',
  'BÁO CÁO\nKết quả lắp «repeat|147 bể» nước cho hộ khó khăn\nĐến nay, xã đã lắp 127 bể nước cho hộ khó khăn ở 5 bản.',
  'Xã có 12/16 thôn có đội văn nghệ. Năm sau phấn đấu nâng từ «repeat|11/16 thôn» hiện nay lên 14/16 thôn có đội văn nghệ.',
  'Trong năm xã sửa chữa 3,1 km kênh tưới nội đồng cánh đồng Nà Ca. Đánh giá: tưới tiêu chủ động với «repeat|4,6 km» kênh tưới nội đồng cánh đồng Nà Ca được sửa chữa.',
  'Tóm lại: huyện có 9 xã đạt chuẩn, bình quân «repeat|13,7 tiêu chí/xã».\n1. Kết quả\nĐến nay bình quân toàn huyện đạt 17,3 tiêu chí/xã.',
  '1. Kết quả\nMở 05 lớp tin học cho 136 học viên là cán bộ thôn.\n2. Đánh giá\nĐã dạy tin học cho «repeat|163 cán bộ thôn» (05 lớp), đạt kế hoạch năm.',
  'Xã có 14/18 chỉ tiêu văn hóa đạt; 04 chỉ tiêu chưa đạt. Mục tiêu năm sau: từ «repeat|13/18 chỉ tiêu» hiện nay phấn đấu đạt 17/18 chỉ tiêu.',
  'Trong năm có 318 lao động được giới thiệu việc làm. Nhiệm vụ: phát huy kết quả giới thiệu việc làm cho «repeat|381 lao động» năm nay, năm tới phấn đấu 350 lao động.',
  'Đã tổ chức 8 hội nghị tuyên truyền với 450 lượt người. Đánh giá: công tác tuyên truyền được chú trọng, tổ chức được «repeat|9 hội nghị» tuyên truyền.',
  'I. KẾT QUẢ\n1. Xóa 27 nhà dột nát, trong đó làm mới 15 nhà, sửa 12 nhà.\nII. ĐÁNH GIÁ\nĐáng kể là đã xóa được «repeat|37 nhà» dột nát cho hộ nghèo.',
  'I. KẾT QUẢ\nTổ hòa giải thành 31 vụ việc trên 36 vụ.\nII. NHẬN XÉT\nTổ hòa giải thành «repeat|34/36 vụ» việc.',
  'V/v đề nghị hỗ trợ «repeat|18 hộ» có bè cá bị trôi do lũ quét\nKính gửi: UBND huyện.\nUBND xã đề nghị hỗ trợ 16 hộ có bè cá bị trôi do lũ quét.',
  'Xã lắp 52 bóng đèn năng lượng (1) tại các ngõ.\n(1) Kinh phí mua «repeat|25 bóng» đèn năng lượng là 39 triệu đồng.',
  '1. Sản phẩm OCOP\nToàn xã có 06 sản phẩm OCOP đang bán trên sàn.\n2. Đánh giá\nKinh tế tập thể phát triển, với «repeat|08 sản phẩm» OCOP.',
  '1. Hợp tác xã\nToàn xã có 05 mô hình liên kết trồng cam.\n2. Đánh giá chung\nSản xuất ổn định, với «repeat|04 mô hình» liên kết trồng cam.',
  'Xã giao quân 21 thanh niên, đạt 100% chỉ tiêu. Nhìn chung công tác quốc phòng bảo đảm: giao đủ «repeat|17 thanh niên» lên đường.',
  'Tóm tắt: Trong quý I, xã tiếp nhận «repeat|52 tin báo».\n1. Tiếp nhận\nTổng số tin báo tiếp nhận trong quý I là 44 tin.',
  'Trích yếu: kết quả xóa «repeat|2.641 nhà» tạm\nĐến nay toàn tỉnh khởi công 2.461 căn, hoàn thành 2.300 căn.',
  'Tóm tắt: mười bảy thôn, «repeat|46 tuyến đường» tự quản, 2.310 hội viên.\nII. Hoạt động: hội viên nhận quản lý 64 tuyến đường; giúp nhau 380 ngày công.',
]

const right = [
  '1. Nhân lực\nHợp tác xã có 24 thành viên, 03 máy cày, 02 máy gặt.\n2. Đánh giá chung\nVới 24 thành viên và 03 máy cày, hợp tác xã hoạt động ổn định.',
  'Tỉnh hiện có 107 sản phẩm OCOP(1).\n(1) Trong 107 sản phẩm OCOP: 84 sản phẩm 3 sao, 22 sản phẩm 4 sao, 01 sản phẩm 5 sao.',
  'Xã có 14/18 chỉ tiêu văn hóa đạt; 04 chỉ tiêu chưa đạt. Mục tiêu năm sau: từ 14/18 chỉ tiêu hiện nay phấn đấu đạt 17/18 chỉ tiêu.',
  'Nhận 745 hồ sơ; trả 715 hồ sơ. Nhìn chung đã giải quyết 715/745 hồ sơ.',
  'Xã có 12 hợp tác xã, bình quân 2,4 hợp tác xã/thôn. Nhìn chung có 12 hợp tác xã; năm tới phấn đấu 14 hợp tác xã.',
  'I. KẾT QUẢ\n1. Xóa 27 nhà dột nát.\nII. ĐÁNH GIÁ\nĐáng kể là đã xóa được 27 nhà dột nát; còn 37 nhà cần sửa.',
  'I. KẾT QUẢ\nHòa giải thành 31 vụ việc, không thành 05 vụ việc.\nII. NHẬN XÉT\nTổ hòa giải tiếp nhận 36 vụ việc.',
  'I. KẾT QUẢ\nBản Nà Pá cấp 14 bồn nước.\nBản Pa Nó cấp 18 bồn nước.\nII. ĐÁNH GIÁ\nTại bản Nà Kha đã cấp 16 bồn nước.',
  '1. Sản phẩm OCOP\nToàn xã có 06 sản phẩm OCOP đang bán trên sàn.\n2. Đánh giá\nKinh tế tập thể phát triển, với 06 sản phẩm OCOP.',
  'Quý I kết nạp 12 đoàn viên. Quý II kết nạp 15 đoàn viên. Nhìn chung cả hai quý kết nạp 27 đoàn viên.',
  'Cả năm có 09 dự án được duyệt (gồm 04 dự án chăn nuôi). Nhìn chung 04 dự án chăn nuôi có hiệu quả.',
  '1. Sản phẩm OCOP\nToàn xã có 06 sản phẩm OCOP.\n2. Đánh giá\nNăm tới phấn đấu có 08 sản phẩm OCOP.',
]

describe('A figure of the results, told again in the assessment, a note or the subject line', () => {
  it.each(faulty)('another number is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('the same, or of another time or place, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
