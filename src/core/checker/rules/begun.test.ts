import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const wrong = [
  'Công trình thoát nước khu 3 đã hoàn thành, bàn giao. Hiện công trình mới thi công «estimate-vs-actual|đạt khoảng 40% khối lượng».',
  'Dự án cấp nước bản Nà Sản đang ở bước thẩm định thiết kế. Đến nay công trình «estimate-vs-actual|đã bàn giao» cho bản quản lý.',
  'Đường liên bản Pá Hu - Nậm Cò đã hoàn thành, nghiệm thu đưa vào sử dụng. «estimate-vs-actual|Hiện nhà thầu đang thi công đạt khoảng 65% khối lượng», phấn đấu xong trước Tết Nguyên đán.',
  'Đường nội đồng xứ Đồng Cạn mới xong phần nền, dự kiến thông tuyến tháng 4/2025. Đường nội đồng xứ Đồng Cạn «estimate-vs-actual|đã được bàn giao, đưa vào khai thác» từ đầu năm.',
  'Trạm y tế xã Pa Vây đã được nghiệm thu, bàn giao đưa vào sử dụng. Đến nay công trình «estimate-vs-actual|đạt 70% khối lượng», dự kiến lợp mái trong tháng 8.',
  'Lớp tập huấn nuôi ong dự kiến mở ngày 12/12/2024. Đến ngày 05/12/2024, Hội «estimate-vs-actual|đã trao giấy chứng nhận» cho 32 học viên của lớp.',
  'Cầu treo Nậm Mu chưa hoàn thiện thủ tục đầu tư. «estimate-vs-actual|Khối lượng hoàn thành lũy kế: 2.450 triệu» đồng, đạt 70% tổng mức.',
  'Hội thi cắm hoa sẽ được tổ chức vào ngày 14/12. Tại hội thi, Ban Tổ chức «estimate-vs-actual|đã trao 6 giải» cho các đội.',
  'Kênh Nà Đon chưa được bố trí vốn, chưa thi công. Chiều dài kênh Nà Đon «estimate-vs-actual|đã được kiên cố hóa là 1,8 km».',
  'Xóm Pù có 14 hộ được phê duyệt làm nhà, hiện chưa hộ nào động thổ. Kết quả «estimate-vs-actual|đã hoàn thành 14/14 nhà».',
  '09 hộ nghèo chưa nhận được dê giống do dịch bệnh. «estimate-vs-actual|Đã cấp dê giống cho 09 hộ nghèo».',
  'Đại hội Chi đoàn thôn Mỏ dự kiến diễn ra ngày 26/3. Đại hội «estimate-vs-actual|đã bầu» Ban Chấp hành.',
  'Trạm y tế xã Mường Phìn chưa khởi công, hồ sơ mời thầu vừa phát hành. «estimate-vs-actual|Giá trị khối lượng thi công đến nay là 640 triệu đồng».',
  'Nhà công vụ giáo viên mới xong bước thiết kế, chưa thi công. Đến thời điểm báo cáo, «estimate-vs-actual|khối lượng xây lắp đã thực hiện đạt 30%» giá trị hợp đồng.',
  'Đường trục bản Hát chưa mở thầu. Lũy kế «estimate-vs-actual|giá trị nghiệm thu là 1,2 tỷ» đồng.',
  'Lớp dạy nghề mộc đang tuyển sinh. Lớp học «estimate-vs-actual|đã cấp chứng chỉ» cho 28 học viên.',
  'Công trình trạm y tế xã Sơn Tịnh hiện đang lựa chọn nhà thầu, chưa khởi công; khối lượng thi công «estimate-vs-actual|đã hoàn thành đạt 65% giá trị hợp đồng».',
  'Trạm y tế xã Đồng Chuông đang lựa chọn nhà thầu, dự kiến khởi công tháng 10/2025. Đến 31/8/2025 công trình «estimate-vs-actual|đã thi công đạt 65%» khối lượng.',
  'Công trình cấp nước xóm Pà Chúng hiện mới lắp đặt được 1,9 km đường ống. Đến thời điểm báo cáo, công trình «estimate-vs-actual|đã hoàn thành 100% khối lượng».',
  'Nhà văn hóa thôn Kim Lâm hiện mới xong phần móng, dự kiến hoàn thành tháng 3/2026. Công trình «estimate-vs-actual|đã được nghiệm thu, bàn giao đưa vào sử dụng».',
  'Đường nội bản Pá Hốc: đang trong thời gian lựa chọn nhà thầu, dự kiến khởi công tháng 01/2025. Đến ngày 31/12/2024 khối lượng xây lắp «estimate-vs-actual|đã hoàn thành đạt 100%».',
  'Đến ngày 20/8, lúa Hè Thu xuống giống dứt điểm 910 ha, hiện đang giai đoạn đẻ nhánh. Sản lượng lúa Hè Thu «estimate-vs-actual|đã thu hoạch 4.914 tấn».',
  'Nhà văn hóa thôn Kéo Lùng đã hoàn thành, bàn giao đưa vào sử dụng. «estimate-vs-actual|Hiện nhà thầu đang thi công» phần mái, dự kiến hoàn thành trong quý I.',
  'Gói thầu mua máy bơm đang chờ thẩm định giá, chưa lựa chọn nhà thầu. Đến nay «estimate-vs-actual|đã thanh toán cho nhà thầu 96».000.000 đồng.',
  'Bể chứa nước bản Suối Tọ hiện đang thi công phần móng, khối lượng đạt khoảng 35%, dự kiến nghiệm thu trong tháng 12. Công trình «estimate-vs-actual|đã hoàn thành, bàn giao» cho bản quản lý.',
  'Công trình trường mẫu giáo khởi công ngày 10/3/2024, hiện đạt 60% khối lượng, dự kiến hoàn thành trong tháng 02/2025. Công trình «estimate-vs-actual|đã được nghiệm thu, bàn giao đưa vào sử dụng».',
  'Lớp dạy nghề may chưa khai giảng. 35 học viên của lớp dạy nghề may «estimate-vs-actual|đã được cấp chứng chỉ».',
  'Mô hình nuôi ong dự kiến triển khai năm 2025. Mô hình «estimate-vs-actual|đã cho thu nhập 85 triệu đồng trong năm 2024».',
  'Dự án đường nội đồng đang trong giai đoạn lập hồ sơ mời thầu; đến nay dự án «estimate-vs-actual|đã giải ngân 100% vốn xây lắp».',
  'Công trình đường Pá Lông đang lập hồ sơ thiết kế. Kết quả: đường Pá Lông «estimate-vs-actual|đã đưa vào sử dụng từ tháng 5».',
  'Hiện nay 12 con bò chưa được bàn giao cho các hộ. Đã bàn giao «estimate-vs-actual|12 con» bò cho 12 hộ nghèo.',
  'Nhà văn hóa bản Hiêng được đưa vào sử dụng từ tháng 9. Theo tiến độ, nhà văn hóa bản Hiêng «estimate-vs-actual|dự kiến khởi công» quý I tới.',
  'Cầu treo Nậm Lướt đã nghiệm thu, bàn giao tháng 8. Khó khăn: cầu treo Nậm Lướt «estimate-vs-actual|mới thi công được khoảng 70% khối lượng».',
  'Hội thi nấu ăn dự kiến tổ chức vào cuối tháng tới. Hội thi này «estimate-vs-actual|đã thu hút 140 lượt người tham gia».',
  'Cầu treo bản Lướt đang thi công mố, khối lượng đạt 45%. Đến nay cầu treo bản Lướt «estimate-vs-actual|đã hoàn thành, bàn giao» cho xã quản lý.',
  'Về giáo dục: lớp xóa mù chữ sẽ khai giảng vào tháng 11. Kết quả, 25 học viên của lớp «estimate-vs-actual|đã tốt nghiệp», được nhận chứng chỉ.',
]
const right = [
  'Đường Nà Tông - Pa Thơm đã bàn giao đưa vào khai thác 2,1 km. Hiện nhà thầu đang đổ bê tông mặt đường đoạn còn lại, khối lượng đạt 60%.',
  'Nhà văn hóa thôn Bến Đò đã hoàn thành, bàn giao đưa vào sử dụng. Hiện nhà thầu đang thi công tuyến đường Cây Gạo, khối lượng đạt 40%.',
  'Cầu Nà Mò đã thông xe, bàn giao đưa vào sử dụng. Công trình đang hoàn thiện hồ sơ quyết toán, dự kiến hoàn thành quyết toán trong quý I/2025.',
  'Nhà văn hóa bản Tọ chưa khởi công. Khối lượng hoàn thành các công trình khác đạt 80%.',
  'Nhà văn hóa bản Lầu chưa bàn giao mặt bằng; khối lượng san nền đã thực hiện 35%.',
  'Kênh Nà Đon chưa thi công. Tổng chiều dài kênh mương toàn xã đã được kiên cố hóa là 21,8 km.',
  'Trạm bơm Đồng Mả đang lựa chọn nhà thầu. Trạm bơm Đồng Sậy đã nghiệm thu, bàn giao. Khối lượng hoàn thành của trạm bơm Đồng Sậy đạt 100%.',
  'Công trình kè suối Pàn đã hoàn thành, bàn giao tháng 5. Công trình nhà bếp bán trú chưa khởi công. Giá trị khối lượng hoàn thành của kè suối Pàn là 2.150 triệu đồng.',
  'Dự án cấp nước có giai đoạn 1 đã hoàn thành 900 triệu đồng, giai đoạn 2 đang lựa chọn nhà thầu, chưa khởi công. Lũy kế giá trị thực hiện 900 triệu đồng.',
  'Tuyến đường Nà Hin chưa khởi công. Giá trị hợp đồng xây lắp là 3.200 triệu đồng.',
  'Lớp dạy nghề may chưa khai giảng. 35 học viên của lớp nấu ăn đã được cấp chứng chỉ.',
  'Dự án đường nội đồng đang lập hồ sơ mời thầu; đến nay các dự án khác đã giải ngân 100% vốn.',
  'Công trình đường Pá Lông đang lập hồ sơ thiết kế. Năm 2022, đường Pá Lông - Nậm Hin đã đưa vào sử dụng.',
  'Đã giải ngân 450 triệu đồng. Số vốn chưa giải ngân 450 triệu đồng, bằng 50% tổng vốn 900 triệu đồng.',
  'Cầu treo Nậm Lướt đã nghiệm thu, bàn giao tháng 8. Đường vào cầu treo Nậm Tăm mới thi công được 70%.',
  'Hội thi nấu ăn dự kiến tổ chức vào cuối tháng tới. Xã đã thu hút 140 lượt người đăng ký.',
  'Cầu treo bản Lướt đang thi công mố, khối lượng đạt 45%. Cầu treo bản Pao đã hoàn thành, bàn giao cho xã quản lý.',
  'Nhà văn hóa bản Hiêng đang xây dựng. Dự kiến quý I nhà văn hóa bản Hiêng hoàn thành, bàn giao đưa vào sử dụng.',
  'Lớp xóa mù chữ sẽ khai giảng vào tháng 11. Năm trước, lớp dạy nghề đã cấp chứng chỉ cho 25 người.',
]

describe('What has not begun or is being built', () => {
  it.each(wrong)('and is told as finished: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('is left alone where another thing is finished: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
