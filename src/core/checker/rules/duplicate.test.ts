import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Quan tâm «duplicate|an toàn thực phẩm, an toàn thực phẩm» tại chợ.',
  'Phối hợp «duplicate|giữa giữa» các ngành còn chậm.',
  'UBND xã «duplicate|đã đã» ban hành kế hoạch.',
  'Tăng cường công tác «duplicate|tuyên truyền tuyên truyền» pháp luật.',
  'Hỗ trợ «duplicate|cho cho» các hộ nghèo «duplicate|của của» xã.',
  'Các hộ «duplicate|trên địa bàn trên địa bàn» xã đều hưởng ứng.',
  'Hội Phụ nữ xã phối hợp tổ chức hai lớp truyền thông về bình đẳng giới cho hội viên các thôn. «duplicate|Hội Phụ nữ xã phối hợp tổ chức hai lớp truyền thông về bình đẳng giới cho hội viên tại các thôn.»',
  'Kinh phí 46 triệu «duplicate|đồng đồng».',
]

const right = [
  'Đoàn kết, đoàn kết, đại đoàn kết; học tập, học tập suốt đời.',
  'Hội đồng đồng ý; cộng đồng đồng lòng; phát triển triển vọng; nhân dân dân tộc Tày.',
  'Từng bước, từng bước nâng cao đời sống; ngày ngày, nhà nhà thi đua; luôn luôn sẵn sàng.',
  'Hội nghị có tên “Tuyên truyền tuyên truyền viên giỏi” được tổ chức.',
  'Thôn Nà Ca có 12 hộ nghèo, trong đó có 5 hộ được hỗ trợ nhà ở trong năm. Thôn Pò Mạ có 9 hộ nghèo, trong đó có 4 hộ được hỗ trợ nhà ở trong năm.',
  'Nói chung chung thì chưa đủ. Còn đánh giá chung chung.',
  'Toàn xã xã hội hóa được 120 triệu đồng.',
  'Xã Ba Ba; thôn Na Na; bà con con cháu.',
]

describe('Words and sentences twice', () => {
  it.each(faulty)('a slip is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('meant repetition is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
