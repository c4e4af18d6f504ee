import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Còn «count-of-list|05 tiêu chí» chưa đạt: Giao thông, Thủy lợi, Nhà ở dân cư.',
  'Có «count-of-list|04 thôn» chưa có điện, gồm: Nà Ca, Pò Mạ, Kéo Lồm.',
  'Xã có «count-of-list|3 dân tộc» cùng sinh sống là Tày, Nùng, Dao, Kinh.',
  'Tập trung «count-of-list|03 nhóm giải pháp»: (1) tuyên truyền; (2) huy động vốn; (3) kiểm tra; (4) khen thưởng.',
  'Xã triển khai «count-of-list|04 mô hình»:\n- Nuôi ong lấy mật;\n- Trồng hồi;\n- Nuôi cá lồng.',
  'Các thôn Nà Ca, Pò Mạ, Kéo Lồm và Bản Lầu có số hộ nghèo «count-of-list|lần lượt là 12, 9 và 7 hộ».',
  'Làm việc với «count-of-list|03 thôn» Nà Ca, Pò Mạ, Kéo Lồm và Bản Lầu về quỹ đất.',
  'Dịch tả xảy ra tại «count-of-list|03 bản» (Kéo Lồm và Bản Lầu), đã khống chế.',
  'Xã có «count-of-list|4 dân tộc» Tày, Nùng và Dao cùng sinh sống.',
  'Xã mở «count-of-list|02 lớp» dạy nghề, cụ thể là:\n1. Lớp mộc;\n2. Lớp may;\n3. Lớp hàn.\nCác lớp đều đông.',
  'Tập trung «count-of-list|hai nhiệm vụ»: (1) rà soát đất đai; (2) đo đạc bản đồ; (3) cấp giấy chứng nhận.',
  'Trong năm hình thành «count-of-list|03 mô hình» kinh tế ban đêm, bao gồm:\n- Chợ đêm;\n- Phố ẩm thực;\n- Sân khấu ngoài trời;\n- Chợ phiên.',
  '«count-of-list|Bốn tổ» tự quản hoạt động tốt, cụ thể:\n- Tổ đường biên;\n- Tổ an ninh;\n- Tổ môi trường.',
  'Công nhận «count-of-list|04 nghề» truyền thống gồm: đan lát, dệt thổ cẩm, nấu rượu, rèn và làm giấy dó.',
  'Có «count-of-list|02 đơn vị» ủng hộ là Hội Chữ thập đỏ huyện, Công ty Điện lực và Quỹ Tấm lòng vàng.',
  '03 xóm Soi, Vạc và Nứa đóng góp «count-of-list|tương ứng 12, 15, 9 và 20 triệu đồng».',
  'Toàn phường có «count-of-list|05 chợ», doanh thu như sau:\nTT | Chợ | Doanh thu\n1 | Gò | 120\n2 | Mới | 150\n3 | Phiên | 90\n4 | Nổi | 65',
  'Đã đầu tư «count-of-list|03 tuyến» theo bảng dưới đây:\nTên tuyến | Dài (m) | Vốn\nNà Ca - Pò Mạ | 320 | 410\nKéo Lồm | 150 | 180\nCộng | 470 | 590',
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
  'Kiểm tra 02 xã An Bình và Tân Lộc, Công ty Minh Phát và Đồn Biên phòng cửa khẩu.',
  'Kiểm tra 02 xã An Bình, Tân Lộc và Hạt Kiểm lâm huyện.',
  'Xã có 03 lĩnh vực thế mạnh: trồng trọt, chăn nuôi, nuôi trồng và khai thác thủy sản.',
  'Mở 03 lớp tập huấn: kỹ thuật ủ phân, phòng bệnh cho trâu bò, cắt tỉa cành và bón gốc.',
  'Có 03 sản phẩm OCOP: chè dây, mật ong và miến dong, đạt 3 sao, 4 sao.',
  'Tập trung hai nhiệm vụ: (1) rà soát đất đai; (2) đo đạc bản đồ.',
  'Hỗ trợ 12 hộ thuộc 03 thôn:\n- Thôn Nà Ca: nhà ở;\n- Thôn Pò Mạ: nước sạch;\n- Thôn Kéo Lồm: chuồng trại.',
  'Đã làm được 02 việc lớn trong các lĩnh vực sau:\n1. Kinh tế\nThu đạt.\n2. Xã hội\nTốt.\n3. An ninh\nGiữ vững.',
  'Có 02 đơn vị phối hợp là Phòng Nông nghiệp và Phát triển nông thôn, Hội Nông dân huyện.',
  'Phường có 05 chợ, thu phí của các chợ loại ba như sau:\nChợ | Phí\nGò | 20\nMới | 31',
  'Toàn phường có 05 chợ, trong đó doanh thu các chợ hạng ba như sau:\nTT | Chợ | Doanh thu\n1 | Gò | 120\n2 | Mới | 150',
  'Xã có 06 thôn với 12 tổ, số hộ như sau:\nTT | Tổ | Số hộ\n1 | Tổ 1 | 20\n2 | Tổ 2 | 31\n | … | …\n12 | Tổ 12 | 18',
  'Toàn xã có 02 chợ, 03 bến xe như sau:\nNơi | Số lượt\nChợ Gò | 20\nChợ Mới | 31\nBến Than | 15',
  'Ba thôn Nà Ca, Pò Mạ và Kéo Lồm tương ứng có 12, 9 và 7 hộ nghèo.',
  'Trong năm có 12 hộ làm nhà, chủ yếu ở Nà Ca, Pò Mạ.',
]

describe('A number of things and their list', () => {
  it.each(faulty)('more or fewer than said: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('as many as said: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
