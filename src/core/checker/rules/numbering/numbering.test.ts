import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Phương hướng: 1. Tăng thu ngân sách; 2. Giảm chi hành chính; «numbering|4.» Kiểm soát nợ đọng.',
  'Thực hiện các việc: a) rà soát; b) tổng hợp; «numbering|b)» báo cáo.',
  '3. Kiến nghị với tỉnh\n3.1. Sớm hướng dẫn.\n3.2. Bổ sung biên chế.\n4. Kiến nghị với huyện\n«numbering|3.3. Cấp kinh phí.»\n4.2. Mua sắm thiết bị.',
  'Chương I\nCHUNG\nĐiều 1. Tên\nChương II\nRIÊNG\nĐiều 2. Đích\n«numbering|Chương IV»\nCUỐI\nĐiều 3. Hiệu lực',
  'Hạng mục 1: san nền – xong; hạng mục 2: cổng rào – xong; «numbering|hạng mục 2»: sân bê tông – chưa; hạng mục 4: cây xanh – chưa.',
  'Phần A. KẾT QUẢ\nĐạt.\n«numbering|Phần C. NHIỆM VỤ»\nTiếp tục.',
  '1. Kinh tế\n1.1. Lúa\n1.2. Rừng\n2. Xã hội\n«numbering|1.1. Y tế»\n2.2. Giáo dục\n3. Quốc phòng\n3.1. Giao quân',
  'II. KẾT QUẢ\n1. Kinh tế\n«numbering|1. Văn hóa»\n2. Quốc phòng',
  'I. TÌNH HÌNH CHUNG\nỔn định.\nII. KẾT QUẢ\n1. Trồng trọt\nĐạt.\n3. «numbering|Chăn nuôi»\nĐạt.',
  'II. KẾT QUẢ\n2.1. Giáo dục\nĐạt.\n2.2. Y tế\nĐạt.\n2.4. «numbering|Văn hóa»\nĐạt.',
  'a) Công tác tuyên truyền: 5 buổi.\nb) Công tác tập huấn: 2 lớp.\nd) «numbering|Công tác kiểm tra»: 1 đợt.',
  'Điều 1. Phạm vi\nĐiều 2. Đối tượng\nĐiều 4. «numbering|Hiệu lực»',
  '1) Rà soát hộ nghèo.\n2) Lập danh sách.\n2) «numbering|Niêm yết công khai».\n3) Báo cáo.',
  'Phần I\nĐÁNH GIÁ\nPhần II\nNHIỆM VỤ\nPhần IV\n«numbering|»TỔ CHỨC'.replace(
    'Phần IV\n«numbering|»',
    '«numbering|Phần IV»\n',
  ),
  'Chương thứ nhất\nQUY ĐỊNH CHUNG\nChương thứ hai\nTỔ CHỨC\nChương thứ «numbering|tư»\nĐIỀU KHOẢN THI HÀNH',
  'PHẦN MỘT\nTÌNH HÌNH\nPHẦN «numbering|BA»\nKIẾN NGHỊ',
  'ĐIỀU 1. Tên gọi\nĐIỀU 2. Trụ sở\nĐIỀU «numbering|4». Thành viên',
  '1/ Công tác tuyển quân: đạt.\n2/ Công tác huấn luyện: đạt.\n«numbering|4/ Công tác dân quân»: đạt.',
  'A - LÚA\nỔn định.\nB - MÀU\nỔn định.\n«numbering|D - RỪNG»\nỔn định.',
  '1. Đất đai\n1.1. Giao đất\n1.2. Thu hồi đất\n2. Môi trường\n2.1. Rác thải\n«numbering|1.2. Nước thải»\n3. Khoáng sản\n3.1. Cát, sỏi',
  '4.1. Chợ\nĐạt.\n4.2. Bến xe\nĐạt.\n«numbering|5.3. Bưu điện»\nĐạt.',
  'II.1. Thu\nĐạt.\nII.2. Chi\nĐạt.\n«numbering|III.3. Nợ»\nĐạt.',
  '1. Thu\n1.1. Thuế\n1.2. Phí\n2. Chi\n«numbering|1.1. Thường xuyên»\n3. Nợ\n3.1. Phải trả',
  'I. DÂN SỐ\n1. Sinh\n2. Tử\nII. LAO ĐỘNG\n«numbering|2. Xuất khẩu lao động»\n3. Dạy nghề',
  'CHƯƠNG I\nCHUNG\nĐiều 1. Tên\nĐiều 2. Đích\nCHƯƠNG II\nRIÊNG\n«numbering|Điều 4. Hội viên»\nĐiều 5. Quỹ',
  'A. KẾT QUẢ\nI. Kinh tế\nII. Xã hội\nIV. «numbering|Quốc phòng»\nB. NHIỆM VỤ\nI. Mục tiêu',
  'Bài học rút ra:\nThứ nhất, sát cơ sở.\nThứ hai, công khai.\n«numbering|Thứ tư», kiểm tra.\nThứ năm, khen thưởng.',
  '- Thứ nhất: rà soát hộ.\n- Thứ hai: lập danh sách.\n- «numbering|Thứ hai»: niêm yết.',
]

const right = [
  'Đợt một: 1. Rà soát; 2. Tổng hợp. Đợt hai: 1. Niêm yết; 2. Báo cáo. Theo a) khoản một; b) khoản hai; và a) khoản ba.',
  'Dự án 1: 20 triệu đồng. Dự án 2: 30 triệu đồng. Dự án 2: 40 triệu đồng vốn sự nghiệp. Dự án 3: 50 triệu đồng.',
  'I. KẾT QUẢ\n2. Tuyên truyền: 14 buổi.\n3. Giám sát: 06 cuộc.\nIV. ĐÁNH GIÁ\nTốt.',
  'Phần A. KẾT QUẢ\nĐạt.\nPhần B. NHIỆM VỤ\nTiếp tục.\nPhần C. KIẾN NGHỊ\nKhông.',
  'I. KẾT QUẢ\n1. Kinh tế: đạt.\n1.1. Nông nghiệp\n1.2. Công nghiệp\n2. Văn hóa',
  'Thứ nhất, sát cơ sở.\nThứ hai, công khai.\nThứ ba, kiểm tra.\nNguyên nhân:\nThứ nhất, thiếu vốn.\nThứ hai, thiếu người.',
  'Thứ hai, ngày 06/5: họp chi bộ.\nThứ tư, ngày 08/5: tiếp công dân.',
  'Thứ hai: họp chi bộ.\nThứ tư: tiếp công dân.\nThứ tư: họp thôn.',
  'I. KẾT QUẢ\nĐạt.\nIII. ĐÁNH GIÁ\nTốt.',
  'I. MỘT\n1. a\n2. b\nII. HAI\n1. c\n2. d\n3. e',
  'I. MỘT\n1. a\nCác việc đã làm:\n1. việc một\n2. việc hai\n2. b\n3. c',
  '1. Kinh tế\n1.1. Trồng trọt\n1.2. Chăn nuôi\n2. Xã hội\n2.1. Giáo dục\n2.2. Y tế\n2.2.1. Khám bệnh\n2.2.2. Tiêm chủng\n3. Quốc phòng',
  'a) một\nb) hai\nc) ba\nd) bốn\nđ) năm\ne) sáu\ng) bảy\nh) tám\ni) chín\nk) mười',
  'a) một\nb) hai\nc) ba\nd) bốn\ne) năm',
  'I. MỘT\n1. a\n2. b\nII. HAI\n3. c\n4. d',
  'V. NHIỆM VỤ\n1. Một\n2. Hai',
  '2. Về nước sạch: đạt.\n3. Về môi trường: đạt.',
  'i. Một\nii. Hai\niii. Ba\niv. Bốn\nv. Năm\nvi. Sáu',
  'PHẦN THỨ NHẤT\nMỘT\nPHẦN THỨ HAI\nHAI\nPhần ba diện tích đã trồng xong.',
  'Phần thứ tư của đề án nêu rõ giải pháp.\nPhần thứ hai của đề án nêu kinh phí.',
  '3. Ba\n3.1. a\n3.2. b\n4. Bốn\n4.1. c\n4.2. d\n4.2.1. e\n4.2.2. g\n4.3. h',
  'II. HAI\n1. a\n1.1. b\n1.2. c\n2. d\n2.1. e\n2.2. g',
  'QUYẾT ĐỊNH\nĐiều 1. Ban hành\nĐiều 2. Thi hành\nQUY CHẾ\nCHƯƠNG I\nĐiều 1. Tên\nCHƯƠNG II\nĐiều 2. Đích',
  '1/2 số hộ có vườn.\n3/4 số thôn có sân chơi.',
  '2.1 tấn/ha là năng suất vụ trước.\n3.2 tấn/ha là năng suất vụ này.',
  'Ngày 12. tháng 5\n2023. Năm mới\n5. Một',
]

describe('Numbers of headings', () => {
  it.each(faulty)('a gap or a number used twice is found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('right schemes are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
