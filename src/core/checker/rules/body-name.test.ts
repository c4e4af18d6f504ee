import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Trại giống Bãi Sải nuôi 40 bể. Trại giống Bãi Sải bán 2 triệu con; giống của trại «place-name|Bãi Sãi» khỏe.',
  'Sản phẩm chè Tà Xùng được xếp hạng 3 sao; vùng chè Tà Xùng rộng 40 ha; xã lập hồ sơ nâng hạng cho chè «place-name|Tà Xúng».',
  'Hợp tác xã mây tre Sơn Lễ có 21 thành viên. Hợp tác xã Sơn Lễ xuất khẩu 3 chuyến. Năm nay hợp tác xã mây tre «place-name|Xơn Lễ» mở thêm xưởng.',
]
const right = [
  'Ông Lù Văn Hải báo cáo. Ông Lù Văn Hải và ông Lù Văn Hãi cùng ký.',
  'Xã Long Thạnh được sắp xếp từ xã Long Thạnh, xã Long Thành và thị trấn Long Hải.',
  'Hợp tác xã mây tre Sơn Lễ có 21 thành viên. Hợp tác xã Sơn Lễ xuất khẩu 3 chuyến. Năm nay hợp tác xã chè Vân Đồn mở thêm xưởng.',
]

describe('One body written in two ways', () => {
  it.each(faulty)('the rarer way is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('other bodies are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
