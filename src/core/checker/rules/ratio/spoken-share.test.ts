import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Vận động được 41 triệu đồng, «ratio|chưa đạt một phần ba» so với mức phải thu là 82 triệu đồng.',
  'Còn 9 vụ tảo hôn, giảm «ratio|hơn hai phần ba» so với 21 vụ của năm trước.',
  'Chi bộ có 340 đảng viên; đảng viên nữ 126 đồng chí, «ratio|chưa đến một phần tư» tổng số.',
  'Số vụ việc là 90 vụ, giảm 30 vụ so với cùng kỳ (120 vụ), tức giảm «ratio|một phần ba».',
  'Có 30/120 hộ, tức «ratio|một phần ba» số hộ, đăng ký.',
  'Diện tích chuối 45 ha, chiếm «ratio|một nửa» diện tích cây ăn quả (108 ha).',
  'Có 48 đoàn viên, trong đó 08 đoàn viên nữ, chiếm «ratio|một phần tư» số đoàn viên.',
  'Có 7/16 thôn đạt chuẩn, «ratio|quá nửa» số thôn.',
  'Làng nghề: «ratio|hơn một nửa» số hộ (38/84 hộ) đã đăng ký nhãn hiệu tập thể.',
  '«ratio|Gần một phần ba» số hộ (29/58 hộ) bán qua thương lái.',
  '«ratio|Hầu hết» các xóm (5/14 xóm) đã có đội bóng chuyền.',
  '«ratio|100%» cơ sở (17/19 cơ sở) ký cam kết an toàn thực phẩm.',
  '«ratio|Một nửa» số trường (7/10 trường) có bếp ăn.',
  'Chi hội có 90 hội viên. Đến nay 38 hội viên («ratio|hơn một nửa») tham gia bảo hiểm.',
]
const right = [
  'Phấn đấu giải quyết 100% đơn thư, tăng so với mức 94,4% (17/18 đơn) của năm trước.',
  'Vận động được 41 triệu đồng, chưa đạt hai phần ba so với mức phải thu là 82 triệu đồng.',
  'Còn 9 vụ tảo hôn, giảm hơn một nửa so với 21 vụ của năm trước.',
  'Số vụ việc là 90 vụ, giảm 30 vụ so với cùng kỳ (120 vụ), tức giảm một phần tư.',
  'Có 40/120 hộ, tức một phần ba số hộ, đăng ký.',
  'Có 48 đoàn viên, trong đó 12 đoàn viên nữ, chiếm một phần tư số đoàn viên.',
  'Có 48 đoàn viên, trong đó 13 đoàn viên nữ, chiếm hơn một phần tư số đoàn viên.',
  'Có 9/16 thôn đạt chuẩn, quá nửa số thôn.',
  'Làng nghề: hơn một nửa số hộ (46/84 hộ) đã đăng ký nhãn hiệu tập thể.',
  'Gần một phần ba số hộ (18/58 hộ) bán qua thương lái.',
  'Phần lớn cơ sở (15/19 cơ sở) ký cam kết an toàn thực phẩm.',
  'Có 5/12 nhà văn hóa cần sửa, phần lớn xây từ năm 2005.',
  '100% cơ sở (19/19 cơ sở) ký cam kết an toàn thực phẩm.',
  'Qua một nửa nhiệm kỳ, xã hoàn thành 12/16 chỉ tiêu.',
  'Hơn nửa năm qua, có 5/12 thôn tổ chức hội thi.',
  'Chi hội có 90 hội viên. Đến nay 48 hội viên (hơn một nửa) tham gia bảo hiểm.',
]

describe('Shares said in words', () => {
  it.each(faulty)('told where they are wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they are right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
