import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Còn «count-of-list|05 tiêu chí» chưa đạt: Giao thông, Thủy lợi, Nhà ở dân cư.',
  'Có «count-of-list|04 thôn» chưa có điện, gồm: Nà Ca, Pò Mạ, Kéo Lồm.',
  'Xã có «count-of-list|3 dân tộc» cùng sinh sống là Tày, Nùng, Dao, Kinh.',
  'Tập trung «count-of-list|03 nhóm giải pháp»: (1) tuyên truyền; (2) huy động vốn; (3) kiểm tra; (4) khen thưởng.',
  'Xã triển khai «count-of-list|04 mô hình»:\n- Nuôi ong lấy mật;\n- Trồng hồi;\n- Nuôi cá lồng.',
  'Các thôn Nà Ca, Pò Mạ, Kéo Lồm và Bản Lầu có số hộ nghèo «count-of-list|lần lượt là 12, 9 và 7 hộ».',
  'Đã tổ chức «count-of-list|02 đợt» ra quân: đợt thứ nhất vào tháng 3, đợt thứ hai vào tháng 6 và đợt thứ ba vào tháng 9.',
]

const right = [
  'Còn 03 tiêu chí chưa đạt: Giao thông, Thông tin và Truyền thông, Nhà ở dân cư.',
  'Còn 03 tiêu chí chưa đạt gồm: Trường học, Nhà ở dân cư và Thu nhập.',
  'Có 03 thôn chưa có điện, gồm: Nà Ca, Pò Mạ, Kéo Lồm.',
  'Xã có 4 dân tộc cùng sinh sống là Tày, Nùng, Dao và Kinh.',
  'Triển khai 03 chương trình mục tiêu quốc gia: phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi, giảm nghèo bền vững và xây dựng nông thôn mới.',
  'Các thôn Nà Ca, Pò Mạ và Kéo Lồm có số hộ nghèo lần lượt là 12, 9 và 7 hộ.',
  'Tổ chức 05 cuộc họp tại các thôn, trong đó có Nà Ca, Pò Mạ.',
  'Xã triển khai 03 mô hình:\n- Nuôi ong lấy mật;\n- Trồng hồi;\n- Nuôi cá lồng.',
  'Trong năm có 12 hộ làm nhà, chủ yếu ở Nà Ca, Pò Mạ.',
]

describe('A number of things and their list', () => {
  it.each(faulty)('more or fewer than said: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('as many as said: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
