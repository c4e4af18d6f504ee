import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Phòng khám khu vực Lâm Hà Đông khám 4.120 lượt. So với năm trước số lượt tại phòng khám khu vực «place-name|Lâm Há Đông» tăng 210 lượt.',
  'Ban quản lý rừng Pù Soong lập 3 chốt ở phía nam Pù Soong. Tổ tuần tra phía bắc «place-name|Pù Sông» gỡ 12 bẫy.',
  'Thủy điện Nậm Chum phát điện. Đường vào thủy điện Nậm Chum sạt lở. Công ty thủy điện «place-name|Nậm Chung» hỗ trợ 50 triệu đồng.',
  'Mô hình ong ở Phiêng Hoài có 34 đàn. Chủ mô hình ở Phiêng Hoài thu 420 lít. Tổ hợp tác ong mật «place-name|Phiêng Hoái» thành lập tháng 8.',
  'Tuyến Nà Lặc - Khuổi Slin dài 4,2 km. Gói thầu Nà Lặc - Khuổi Slin đạt 60%. Mặt đường Nà Lặc - «place-name|Khuổi Sin» đã lu lèn.',
  'Trại giống Bãi Sải nuôi 40 bể. Trại giống Bãi Sải bán 2 triệu con; giống của trại «place-name|Bãi Sãi» khỏe.',
  'Sản phẩm chè Tà Xùng được xếp hạng 3 sao; vùng chè Tà Xùng rộng 40 ha; xã lập hồ sơ nâng hạng cho chè «place-name|Tà Xúng».',
  'Hợp tác xã mây tre Sơn Lễ có 21 thành viên. Hợp tác xã Sơn Lễ xuất khẩu 3 chuyến. Năm nay hợp tác xã mây tre «place-name|Xơn Lễ» mở thêm xưởng.',
]
const right = [
  'Trạm Y tế Lâm Hà Đông khám 320 lượt, Trạm Y tế Lâm Há Đông khám 280 lượt; đồng chí Cao Văn Hùng và đồng chí Cao Văn Hưng dự.',
  'Trường Mầm non Hoa Lan có 8 lớp, Trường Mầm non Hoa Lán có 5 lớp. Trường Mầm non Hoa Lan đạt chuẩn.',
  'Cầu Khe Lanh dài 30 m, cầu Khe Lành dài 24 m. Cầu Khe Lanh xong tháng 5. Cầu Khe Lanh do huyện đầu tư.',
  'Xã Long Thạnh có 9 ấp. Xã Long Thạnh giải ngân đủ. Cầu ở ấp Long Thành đã thông.',
  'Ông Lù Văn Hải báo cáo. Ông Lù Văn Hải và ông Lù Văn Hãi cùng ký.',
  'Xã Long Thạnh được sắp xếp từ xã Long Thạnh, xã Long Thành và thị trấn Long Hải.',
  'Hợp tác xã mây tre Sơn Lễ có 21 thành viên. Hợp tác xã Sơn Lễ xuất khẩu 3 chuyến. Năm nay hợp tác xã chè Vân Đồn mở thêm xưởng.',
]

describe('One body written in two ways', () => {
  it.each(faulty)('the rarer way is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('other bodies are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
