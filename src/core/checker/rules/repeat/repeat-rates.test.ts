import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Kết quả giải ngân:\n- Nông thôn mới: 1.560/2.000 triệu đồng, đạt 78,0%.\n- DTTS&MN: 2.100/3.000 triệu đồng, đạt 70,0%.\nĐánh giá: Chương trình DTTS&MN giải ngân thấp nhất (mới đạt «repeat|74,0%»).',
  'II. KẾT QUẢ\n- Giảm nghèo bền vững: giải ngân 1.020 triệu đồng, đạt 85,0%.\n- Nông thôn mới: giải ngân 1.300 triệu đồng, đạt 81,2%.\nIII. HẠN CHẾ\nChương trình giảm nghèo bền vững giải ngân chậm, mới đạt «repeat|79,5%».',
  'Vốn đầu tư giải ngân 9.100/13.000 triệu đồng, đạt 70%; vốn sự nghiệp giải ngân 3.900/6.000 triệu đồng, đạt 65%.\nHạn chế: tỷ lệ giải ngân vốn sự nghiệp còn thấp (đạt «repeat|61%»).',
  'Có 3.420/3.800 người tham gia bảo hiểm y tế, đạt 90%.\nPhấn đấu nâng tỷ lệ người dân tham gia bảo hiểm y tế từ «repeat|92%» hiện nay lên 95%.',
  'I. KẾT QUẢ\nTiêm phòng lở mồm long móng cho đàn trâu, bò: 960/1.200 con, đạt 80%.\nII. ĐÁNH GIÁ\nTỷ lệ tiêm phòng lở mồm long móng cho đàn trâu, bò đạt «repeat|85%».',
  'Tỷ lệ hộ nghèo của xã năm 2024 là 6,4%. Với tỷ lệ hộ nghèo năm 2024 là «repeat|4,6%», xã đạt tiêu chí hộ nghèo.',
  'Tỷ lệ che phủ rừng đạt 58,3%.\nĐất đai ổn định.\nTỷ lệ che phủ rừng toàn xã «repeat|53,8%», môi trường được giữ gìn.',
  'Tỷ lệ hồ sơ trực tuyến đạt 82,0%.\nIII. NHIỆM VỤ QUÝ SAU\nPhấn đấu nâng tỷ lệ hồ sơ trực tuyến (quý này đạt «repeat|80,2%») lên 85%.',
  '1. Số hộ có nước hợp vệ sinh: 1.710 hộ trên 1.800 hộ, tỷ lệ sử dụng 95,0%.\n2. Đánh giá chung\nTỷ lệ sử dụng nước hợp vệ sinh đạt «repeat|95,8%».',
]
const right = [
  'II. KẾT QUẢ\n- Giảm nghèo bền vững: giải ngân 1.020 triệu đồng, đạt 85,0%.\n- Nông thôn mới: giải ngân 1.300 triệu đồng, đạt 81,2%.\nIII. HẠN CHẾ\nChương trình giảm nghèo bền vững giải ngân vốn đầu tư chậm, mới đạt 79,5%; tháng 6, nông thôn mới giải ngân đạt 62%.',
  'Có 3.420/3.800 người tham gia bảo hiểm y tế, đạt 90%.\nTỷ lệ người dân tham gia bảo hiểm y tế tháng 6 đạt 88%; tỷ lệ hộ nghèo tham gia bảo hiểm y tế đạt 97%; phấn đấu nâng tỷ lệ tham gia bảo hiểm y tế lên 95%.',
  'I. KẾT QUẢ\nTiêm phòng lở mồm long móng cho đàn trâu, bò: 960/1.200 con, đạt 80%.\nII. ĐÁNH GIÁ\nTỷ lệ tiêm phòng lở mồm long móng cho đàn trâu, bò đạt 80%.',
  'Tỷ lệ hộ nghèo năm 2024 là 6,4%, tỷ lệ hộ cận nghèo năm 2024 là 4,6%.',
  'Tỷ lệ hộ nghèo năm 2023 là 6,4%. Tỷ lệ hộ nghèo năm 2024 là 4,6%.',
  'Tỷ lệ che phủ rừng đạt 58,3%.\nNhờ trồng mới, tỷ lệ che phủ rừng giữ ở mức 58,3%.',
  'Tỷ lệ che phủ rừng đạt 58,3%.\nTỷ lệ che phủ rừng năm trước 53,8%.',
  '1. Số hộ có nước hợp vệ sinh: 1.710 hộ trên 1.800 hộ, tỷ lệ sử dụng 95,0%.\n2. Đánh giá chung\nTỷ lệ sử dụng nước sạch đạt 65,0%.',
]

describe('One rate told twice', () => {
  it.each(faulty)('with two digits exchanged: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('rightly, or of two years: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
