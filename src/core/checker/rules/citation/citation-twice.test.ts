import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Phương án bảo vệ chợ phiên được phê duyệt tại Quyết định số 318/QĐ-UBND ngày 12/3/2024. Quyết định số «citation|381/QĐ-UBND» ngày 12/3/2024 phê duyệt Phương án bảo vệ chợ phiên đã được niêm yết.',
  'UBND xã giao chỉ tiêu tại Quyết định số 215/QĐ-UBND ngày 07/5/2024 của UBND xã. Các thôn thực hiện Quyết định giao chỉ tiêu trồng rừng số «citation|251/QĐ-UBND» ngày 07/5/2024 nói trên.',
  'HĐND huyện thông qua Nghị quyết số 31/NQ-HĐND ngày 19/7/2024 về đặt tên đường. Việc gắn biển theo Nghị quyết số «citation|31/NQ-UBND» ngày 19/7/2024 đã xong.',
  'UBND xã ban hành Kế hoạch số 118/KH-UBND về phát triển cây dược liệu dưới tán rừng. Sơ kết thực hiện Kế hoạch số «citation|181/KH-UBND» về phát triển cây dược liệu dưới tán rừng, xã đã trồng 22 ha.',
  'Đề án theo Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ được triển khai. Tổ họp theo Quyết định số «citation|60/QĐ-TTg» ngày 06/01/2022 của Thủ tướng Chính phủ.',
  'Tuyên truyền Luật Bảo hiểm xã hội số 41/2024/QH15. Tập huấn điểm mới của Luật Bảo hiểm xã hội số «citation|14/2024/QH15».',
  'Đảng ủy ban hành Nghị quyết số 11-NQ/ĐU ngày 12/4/2021 của Đảng ủy xã. Sau hai năm thực hiện Nghị quyết số «citation|11-NQ/TU» ngày 12/4/2021 của Đảng ủy xã, rừng tăng thêm.',
  'Thực hiện Nghị quyết số 21/NQ-HĐND ngày 12/7/2024 của HĐND xã, UBND xã giao chỉ tiêu cho các thôn. Kết quả thực hiện Nghị quyết số «citation|21/NQ-UBND» ngày 12/7/2024 nêu trên đạt yêu cầu.',
  'Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ. Việc xin lỗi theo Nghị định số «citation|61/2019/NĐ-CP» nêu trên.',
  'Quyết định số 145/QĐ-UBND ngày 06/5/2024 của UBND xã phê duyệt danh sách. Danh sách tại Quyết định số «citation|154/QĐ-UBND» ngày 06/5/2024 đã niêm yết.',
  'Phương án được duyệt tại Quyết định số 527/QĐ-UBND ngày 05/3/2025 của UBND huyện (sau đây gọi là Quyết định số «citation|572/QĐ-UBND»).',
  'Xã triển khai Công văn số 637/UBND-KT ngày 06/9/2024 của UBND huyện về phòng, chống dịch tả lợn. Theo Công văn số «citation|673/UBND-KT» ngày 06/9/2024 của UBND huyện về phòng, chống dịch tả lợn, 4 chốt đã được lập.',
  'Tổ giúp việc được lập tại Quyết định số 138/QĐ-ĐU ngày 05/6/2025 của Đảng ủy xã. Các thành viên làm việc theo Quyết định số «citation|183/QĐ-ĐU» ngày 05/6/2025 của Đảng ủy xã về việc thành lập Tổ giúp việc Đảng ủy.',
  'Trạm tiêm vắc xin sởi theo Kế hoạch số 47/KH-TTYT ngày 10/9/2024 của Trung tâm Y tế. Thực hiện Kế hoạch số «citation|74/KH-TTYT» ngày 10/9/2024 của Trung tâm Y tế về tiêm vắc xin sởi, trạm đã tiêm 214 mũi.',
  'Thực hiện Công văn số 316/UBND-NN ngày 05/5/2025 của UBND huyện, xã đã rà soát theo nội dung Công văn số «citation|316/UBND-VX».',
  'Thực hiện Kế hoạch số 36/KH-UBND ngày 12/3/2025 của UBND xã về trồng rừng; các nội dung của Kế hoạch «citation|63/KH-UBND» cơ bản hoàn thành.',
  'Chỉ thị số 12-CT/TU ngày 17/9/2021 về bảo vệ rừng; sơ kết ba năm Chỉ thị số «citation|15-CT/TU» ngày 17/9/2021 nói trên, số vụ vi phạm giảm.',
  'Kế hoạch số 64/KH-UB ngày 05/4/2024 của UBND huyện (Kế hoạch số «citation|64/KH-UBND») được gửi tới các trường.',
  'Luật Phòng, chống ma túy năm 2021 được phổ biến tới các bản; Điều 5 Luật Phòng, chống ma túy «citation|năm 2022» có 6 câu hỏi.',
  'Biên bản số 04/BB-HĐND ngày 03/7/2025 ghi nhận các đại biểu tán thành; theo Biên bản số «citation|04/BB-UBND» ngày 03/7/2025, nghị quyết có hiệu lực.',
]
const right = [
  'Phương án bảo vệ chợ phiên được phê duyệt tại Quyết định số 318/QĐ-UBND ngày 12/3/2024. Quyết định số 381/QĐ-UBND ngày 12/3/2024 phê duyệt Phương án chữa cháy rừng đã được niêm yết.',
  'Nghị quyết số 12-NQ/TW ngày 03/6/2017 về doanh nghiệp nhà nước được quán triệt; thực hiện Nghị quyết số 21-NQ/TW, công tác dân số có chuyển biến.',
  'Thực hiện Kế hoạch số 45/KH-UBND ngày 12/3/2025 của UBND xã, Kế hoạch số 54/KH-UBND về chăn nuôi, xã đã hoàn thành.',
  'Có Công văn số 12/UBND-VX ngày 03/01/2025 của UBND xã và Công văn số 12/UBND-KT của UBND huyện.',
  'Luật Dân quân tự vệ năm 2009 được thay thế bởi Luật Dân quân tự vệ năm 2010; căn cứ Luật Đầu tư công năm 2014 và Luật Ngân sách nhà nước năm 2015.',
  'Quyết định số 12/QĐ-ĐU ngày 03/9/2024 về chuẩn y Bí thư Chi bộ Khe Lan, Quyết định số 21/QĐ-ĐU ngày 03/9/2024 về chuẩn y Bí thư Chi bộ Khe Sâu.',
  'Quyết định số 36/QĐ-TrH ngày 03/9/2024 về việc phân công chủ nhiệm lớp 6A. Quyết định số 63/QĐ-TrH ngày 03/9/2024 về việc phân công chủ nhiệm lớp 7B.',
  'Kế hoạch số 12/KH-TYT ngày 06/01/2025 về tiêm chủng mở rộng. Kế hoạch số 21/KH-TYT ngày 06/01/2025 về phòng, chống sốt xuất huyết.',
  'Nghị quyết số 14/NQ-HĐND ngày 22/12/2023 của HĐND huyện về dự toán. Nghị quyết số 14/NQ-ĐU ngày 22/12/2023 về lãnh đạo nhiệm vụ.',
  'Kế hoạch số 41/KH-UBND về trồng rừng phòng hộ đầu nguồn. Kế hoạch số 14/KH-UBND về chuyển đổi số trong cơ quan.',
  'Quyết định số 145/QĐ-UBND ngày 06/5/2024 của UBND xã phê duyệt danh sách. Quyết định số 145/QĐ-UBND nêu trên đã niêm yết.',
  'Quyết định số 145/QĐ-UBND ngày 06/5/2024 và Quyết định số 146/QĐ-UBND ngày 06/5/2024 của UBND xã.',
  'Quyết định số 145/QĐ-UBND ngày 06/5/2024 của UBND xã; Quyết định số 154/QĐ-UBND ngày 09/5/2024 của UBND xã.',
]

describe('Documents cited again', () => {
  it.each(wrong)('are told when number or year have changed: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('are left alone when they are the same, or others: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
