import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const rules =
  'Điều 1. Đối tượng\n1. Hội viên.\n2. Người cao tuổi.\nĐiều 2. Mức chi\n1. Thăm hỏi:\na) Ốm đau;\nb) Việc hiếu.\n2. Khen thưởng.\nĐiều 3. Thực hiện\n'
const parts =
  'I. KẾT QUẢ\n1. Kinh tế\n2. Xã hội\nII. HẠN CHẾ\n1. Khách quan\n2. Chủ quan\n3. Khác\nIII. KIẾN NGHỊ\n'

const faulty = [
  'Khắc phục các tồn tại nêu ở «appendix-ref|điểm d khoản 2».\n1. Kết quả\nĐạt.\n2. Tồn tại\na) Hồ sơ chậm;\nb) Nợ đọng.',
  'Mục I. Kết quả thu\n1. Thu nội địa.\n2. Thu bổ sung.\nMục II. Kết quả chi\n1. Chi đầu tư.\n2. Chi thường xuyên.\nMục III. Tồn tại\nChi chậm như đã nêu tại «appendix-ref|khoản 4 Mục II».',
  'Việc chưa làm xem «appendix-ref|phần B, mục 4».\nA. KẾT QUẢ\n1. Nuôi\n2. Trồng\nB. HẠN CHẾ\n1. Thiếu vốn\n2. Thiếu người',
  'I. KẾT QUẢ\n1. Lúa\n2. Ngô\nII. TỒN TẠI\n1. Giống (đã nêu ở «appendix-ref|tiết 4 mục I»)',
  '1. Tuyển quân\nĐạt.\n2. Huấn luyện\nĐạt (kinh phí nêu tại «appendix-ref|mục 4»).\n3. Kinh phí\nChi đủ.',
  'A. TÌNH HÌNH\n1. Thuận lợi\n2. Khó khăn\nB. KẾT QUẢ\n1. Kinh tế\nKhắc phục tồn tại nêu tại «appendix-ref|mục 3, phần A».',
  'I. THU HỒI\n1. Đất\n2. Tài sản (xem «appendix-ref|Mục III.2»)\nII. KHÓ KHĂN\n1. Giá đất\n2. Nhân lực\nIII. KIẾN NGHỊ\nBan hành bảng giá.',
  'Điều 1. Giao 4.100 triệu đồng cho các xã.\nĐiều 2. Kinh phí theo «appendix-ref|khoản 2 Điều 1» Quyết định này được cấp hai đợt.\nĐiều 3. Quyết định có hiệu lực từ ngày ký.',
  '1. Kết quả trồng rừng: 180 ha.\n2. Kết quả bảo vệ rừng: 900 ha.\nCác khó khăn tại «appendix-ref|mục 4» nêu trên cần tháo gỡ.',
  'Điều 1. Ban hành Quy chế quản lý nhà văn hóa.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\nĐiều 3. Công an xã và các hộ nêu tại «appendix-ref|Điều 5» chịu trách nhiệm thi hành.',
  'A. TÌNH HÌNH CHUNG\nI. Thuận lợi\nII. Khó khăn (xem thêm «appendix-ref|mục V phần B»)\nB. KẾT QUẢ\nI. Kinh tế\nII. Văn hóa\nIII. Quốc phòng\nC. KIẾN NGHỊ',
  'Điều 1. Thành lập Tổ công nghệ số cộng đồng.\nĐiều 2. Nhiệm vụ của Tổ: 1. Hướng dẫn người dân nộp hồ sơ. 2. Cài đặt ứng dụng.\nĐiều 3. Tổ tự giải thể khi xong nhiệm vụ nêu tại «appendix-ref|khoản 4 Điều 2».',
  '1. Trồng trọt\na) Cây lúa: 410 ha.\nb) Cây ngô: 96 ha.\n2. Chăn nuôi\na) Đàn trâu: 315 con.\nb) Đàn lợn: 2.240 con.\n3. Giá trị của đàn lợn nêu tại «appendix-ref|điểm c khoản 2» ước đạt 9,6 tỷ đồng.',
  'I. KẾT QUẢ\n1. Kinh tế\n2. Xã hội (nêu tại «appendix-ref|mục 6 phần I»)\nII. NHIỆM VỤ\n1. Kinh tế',
  'I. KẾT QUẢ\nĐạt (xem «appendix-ref|phần IV»).\nII. NHIỆM VỤ\nTiếp tục.',
  `${rules}Chi theo «appendix-ref|khoản 4 Điều 1».`,
  `${rules}Hồ sơ gồm đơn và giấy tờ quy định tại «appendix-ref|điểm c khoản 1 Điều 2» của Quy chế này.`,
  `${rules}Thủ quỹ chi đúng «appendix-ref|Điều 5 Quy định này».`,
  `${rules}1. Trưởng thôn giám sát việc nêu tại «appendix-ref|khoản 1, 3 Điều 2».`,
  `${parts}Khắc phục các việc đã nêu tại «appendix-ref|mục II.5».`,
  `${parts}Thực hiện như «appendix-ref|mục VI của báo cáo này».`,
  'III. CHI TIẾT\n3.1. Thu\nĐạt.\n3.2. Chi\nĐạt.\n3.3. Nợ\nSố nợ nêu ở «appendix-ref|mục 3.6» chưa trả.',
]

const right = [
  '1. Kết quả\nXem mục 2 dưới đây.\n2. Hạn chế\nNhư đã báo cáo tại mục 4 trước đây với huyện.',
  '1. Tiến độ\nKhối lượng tại mục 7 hồ sơ mời thầu đã đủ.\n2. Vốn\nGiá trị ở mục 5 hợp đồng cần điều chỉnh.\n3. Vướng mắc\nTheo mục 6 của Đề án, xã lập tổ.',
  'A. TÌNH HÌNH\n1. Thuận lợi\n2. Khó khăn\nB. KẾT QUẢ\n1. Kinh tế\nKhắc phục tồn tại nêu tại mục 2, phần A.',
  'IV. KẾT QUẢ\nĐạt (xem mục III).\nV. NGUYÊN NHÂN\nKhách quan.',
  '1. Kết quả trồng rừng: 180 ha.\n2. Kết quả bảo vệ rừng: 900 ha.\nCác khó khăn tại mục 2 nêu trên cần tháo gỡ.',
  'I. KẾT QUẢ\n1. Kinh tế\n2. Xã hội (nêu tại mục 1 phần I)\nII. NHIỆM VỤ\n1. Kinh tế',
  'I. CĂN CỨ\nTheo điểm a khoản 2 Điều 9 Nghị định số 27/2022/NĐ-CP.\nII. KẾT QUẢ\nĐạt.',
  `${rules}Chi theo khoản 2 Điều 1 và điểm b khoản 1 Điều 2 Quy chế này.`,
  `${rules}Việc thu, chi theo khoản 7 Điều 12 Luật Ngân sách nhà nước.`,
  `${rules}Xử lý theo khoản 7 Điều 9 và Điều 30 của Luật Lâm nghiệp.`,
  `${rules}Luật Người cao tuổi quy định tại Điều 21 về mừng thọ.`,
  `${rules}1. Các việc tại khoản này do thôn làm; việc khác theo khoản 1 Điều này.`,
  `${parts}Khắc phục các việc đã nêu tại mục II.3, mục I.2.`,
  `${parts}Theo mục V của Kế hoạch số 12/KH-UBND.`,
  `${parts}Lãi suất giảm, trong đó mục 2.5 triệu đồng.`,
]

describe('References to places of the same document', () => {
  it.each(faulty)('a place that is not there is found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('what is there, or elsewhere, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
