import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Gói mua 20.000 cây giống trị giá 36.400.000 đồng đã được phê duyệt; nhà cung cấp chưa giao cây. «estimate-vs-actual|Đã cấp 20.000 cây, giải ngân 36.400.000 đồng».',
  'Số: 120/BC-UBND\nVĩnh Thịnh, ngày 12 tháng 11 năm 2025\nBÁO CÁO\nKết quả trồng rừng năm 2025\nĐến ngày «estimate-vs-actual|30/11/2025», toàn xã đã trồng 128 ha rừng sản xuất, ước cả năm đạt 140 ha.',
  'Gói mua sắm thiết bị dạy học đang chọn nhà cung cấp, dự kiến giao hàng tháng 01/2026. «estimate-vs-actual|Đã bàn giao» đủ 24 bộ thiết bị cho các trường.',
  'Trong 64 nhà được hỗ trợ, đến nay mới khởi công 40 nhà. «estimate-vs-actual|Cả 64 nhà đã hoàn thành», bàn giao cho các hộ.',
  'Vốn huy động 12,6 tỷ đồng, trong đó 9,4 tỷ đồng đã nhận, 3,2 tỷ đồng dự kiến nhận đầu năm sau. «estimate-vs-actual|Đã huy động được 12,6 tỷ đồng».',
  'Tính đến 15/11/2024, chi bộ «estimate-vs-actual|đã kết nạp được 09 đảng viên», trong đó 06 đồng chí ở thôn và 03 đồng chí ở trường dự kiến tổ chức lễ kết nạp cuối tháng 12.',
  '(Lập ngày 20/11/2023)\nBÁO CÁO\nSản xuất vụ đông\nSản lượng khoai tây đã thu hoạch xong vào cuối «estimate-vs-actual|tháng 12/2023 đạt 945 tấn.»',
  'Ước thực hiện cả năm trồng 140 ha rừng. Kết quả năm 2024 huyện đã trồng «estimate-vs-actual|140 ha» rừng.',
  'Số thu 11 tháng đạt 2.150 triệu đồng; ước cả năm thu «estimate-vs-actual|2.040 triệu đồng».',
  'Hội «estimate-vs-actual|đã kết nạp 96 hội viên» trong năm, gồm 88 hội viên đến nay và 08 hội viên dự kiến trong tháng 12.',
  'Mới gặt một nửa, ước sản lượng cả vụ 2.140 tấn. Sản lượng đã gặt, nhập kho đến nay là «estimate-vs-actual|2.140 tấn».',
  'Đã giải ngân «estimate-vs-actual|2.310 triệu đồng» (ước đến hết năm), đạt 96%.',
  'Số: 88/BC-UBND\nĐồng Lãm, ngày 05 tháng 12 năm 2023\nBÁO CÁO\nKết quả năm 2023\nTính đến hết ngày «estimate-vs-actual|31/12/2023», xã đã thu được 412 triệu đồng.',
  'Dự án cấp bồn nước được phê duyệt 96.400.000 đồng, hiện đang thực hiện các thủ tục mua sắm. «estimate-vs-actual|Đã giải ngân 96.400.000 đồng».',
  'Ước giải ngân cả năm 1.245 triệu đồng. Đánh giá chung: xã đã giải ngân «estimate-vs-actual|1.245 triệu đồng», đạt yêu cầu.',
  'Dự toán mua giống cây 82.350.000 đồng đang chờ thẩm định. «estimate-vs-actual|Đến nay đã thanh toán 82.350.000 đồng» cho nhà cung cấp.',
]

const right = [
  'Gói mua 20.000 cây giống trị giá 36.400.000 đồng đã được phê duyệt. Đã cấp 20.000 cây, giải ngân 36.400.000 đồng; cấp trên chưa giao vốn năm sau.',
  'Trong 64 nhà được hỗ trợ, đến nay mới khởi công 40 nhà. Cả 64 nhà dự kiến hoàn thành trước Tết.',
  'Đến ngày 31/10/2024, Hội đã kết nạp 20 hội viên, trong đó 12 hội viên nữ và 08 hội viên nam.',
  'Ước cả năm tiêm cho 120 con trâu. Xã đã tiêm 120 con bò trong tháng 5.',
  'Đến 30/11/2024, đã gieo trồng 317 ha cây vụ đông; ước đến 31/12/2024 thu hoạch 290 ha.',
  'Mới gặt một nửa, ước sản lượng cả vụ 2.140 tấn. Sản lượng đã gặt, nhập kho đến nay là 1.050 tấn.',
  'Ước giải ngân 2.310 triệu đồng (ước đến hết năm), đạt 96%.',
  'Số: 88/BC-UBND\nĐồng Lãm, ngày 05 tháng 12 năm 2023\nBÁO CÁO\nKết quả năm 2023\nƯớc đến hết ngày 31/12/2023, thu được 412 triệu đồng. Đến ngày 30/11/2023 đã thu 380 triệu đồng.',
  'Dự án được phê duyệt 96.400.000 đồng, đã nghiệm thu, bàn giao. Giải ngân 96.400.000 đồng.',
  'Phấn đấu đến ngày 30/6/2024 giải ngân 60%.',
]

describe('What is done and what is expected', () => {
  it.each(faulty)('an expectation told as a result: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('results and estimates as such: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
