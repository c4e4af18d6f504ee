import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'XÃ NÀ HỲ TRỒNG MỚI «repeat|213 HA» RỪNG SẢN XUẤT\nNăm nay xã Nà Hỳ trồng mới được 231 ha rừng sản xuất, đạt 105% kế hoạch (220 ha); trong đó keo 150 ha, lát 81 ha.',
  'XÃ NÀ HỲ CÓ THÊM «repeat|4 SẢN PHẨM» OCOP 3 SAO\nXã Nà Hỳ vừa được công nhận thêm 03 sản phẩm OCOP 3 sao và 02 sản phẩm OCOP 4 sao.',
  '«repeat|GẦN 3.200 NGƯỜI» ĐƯỢC TIÊM VẮC XIN PHÒNG DẠI\nTrạm Y tế thông báo: trong quý, 3.318 lượt người được tiêm vắc xin.',
  'VỤ ĐÔNG: GIEO TRỒNG VƯỢT «repeat|8,5%» KẾ HOẠCH\nToàn huyện gieo trồng 1.587 ha cây vụ đông, bằng 105,8% kế hoạch (1.500 ha), vượt 5,8%.',
  'XÃ AN HÒA: SỐ HỘ NGHÈO GIẢM «repeat|3,4%» SO VỚI NĂM TRƯỚC\nTheo kết quả rà soát, số hộ nghèo của xã còn 112 hộ, giảm 4,3% so với năm trước (117 hộ), tỷ lệ hộ nghèo 5,2%.',
  'HUYỆN CÓ «repeat|48 TRƯỜNG» ĐẠT CHUẨN QUỐC GIA\nHiện nay, toàn huyện có 46 trường đạt chuẩn quốc gia (mầm non 15 trường, tiểu học 17 trường, trung học cơ sở 14 trường).',
  'NÀ HỲ: «repeat|57 KM» ĐƯỜNG ĐIỆN THẮP SÁNG LÀNG QUÊ\nPhong trào đã giúp xã Nà Hỳ có 53 km đường điện thắp sáng làng quê.',
  'NGÀY HỘI VĂN HÓA DÂN TỘC DAO THU HÚT HƠN «repeat|6.000 LƯỢT NGƯỜI»\nTheo Ban Tổ chức, ngày hội văn hóa có 4.820 lượt người tham dự.',
  'XÃ AN HÒA: GIẢI NGÂN «repeat|94,2%» VỐN ĐẦU TƯ CÔNG\nĐến hết năm, xã An Hòa đã giải ngân 4.140/4.500 triệu đồng vốn đầu tư công, đạt 92,0% kế hoạch, cao hơn bình quân của huyện (85,1%).',
  'XÃ NÀ HỲ ĐẠT TỶ LỆ TIÊM CHỦNG «repeat|96,8%»\nTính đến nay, xã Nà Hỳ đã tiêm chủng cho 414/450 trẻ, tỷ lệ tiêm chủng đạt 92,0%, cao hơn mức bình quân của tỉnh (89,4%).',
]

const right = [
  'XÃ NÀ HỲ TRỒNG 231 HA RỪNG GỖ LỚN\nNăm nay xã Nà Hỳ trồng được 231 ha rừng gỗ lớn, đạt 105% kế hoạch (220 ha); trong đó keo 150 ha, lát 81 ha.',
  'NÀ HỲ: 57 KM ĐƯỜNG ĐIỆN THẮP SÁNG LÀNG QUÊ\nPhong trào đã giúp xã Nà Hỳ có 57,3 km đường điện thắp sáng làng quê.',
  'HỘI NÔNG DÂN XÃ TRAO 24 CON BÒ GIỐNG CHO HỘI VIÊN NGHÈO\nHội Nông dân xã bàn giao 24 con bò giống cho 12 hội viên nghèo.',
  'VỤ ĐÔNG: GIEO TRỒNG VƯỢT 5,8% KẾ HOẠCH\nToàn huyện gieo trồng 1.587 ha cây vụ đông, bằng 105,8% kế hoạch; riêng ngô vượt 8,5% kế hoạch.',
  'TRAO 120 SUẤT QUÀ CHO HỘ NGHÈO\nHội trao 80 suất quà cho hộ nghèo và 40 suất quà cho hộ cận nghèo.',
  'TỈNH CÓ 96 XÃ ĐẠT CHUẨN\nToàn tỉnh có 124 xã, trong đó 96 xã đạt chuẩn, 28 xã chưa đạt chuẩn.',
  'XÃ AN HÒA: GIẢI NGÂN 94,2% VỐN ĐẦU TƯ CÔNG\nĐến hết năm, xã An Hòa đã giải ngân 4.140/4.500 triệu đồng vốn đầu tư công trong kế hoạch, đạt 92,0%; vốn kéo dài giải ngân 500/500 triệu đồng, đạt 100%.',
]

describe('titles in capitals against the text below them', () => {
  it.each(faulty)('tells the fault: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('leaves alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
