import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Kế hoạch số 56/KH-UBND ngày «citation|14/3/2024» của UBND xã thực hiện Quyết định số 412/QĐ-UBND ngày 02/5/2024 của UBND huyện.',
  'UBND xã có Tờ trình số 41/TTr-UBND ngày 18/9/2024 đề nghị bổ sung 1.250 triệu đồng sửa trạm y tế, được UBND huyện phê duyệt tại Quyết định số 182/QĐ-UBND ngày «citation|08/9/2024».',
  'Thực hiện Công văn số 214/SYT-NVY ngày 12/9/2024 của Sở Y tế, Trung tâm Y tế huyện đã ban hành Kế hoạch số 61/KH-TTYT ngày «citation|20/9/2023» về tiêm chủng.',
  'UBND xã ban hành Kế hoạch số 15/KH-UBND ngày «citation|08/01/2025» để thực hiện Kế hoạch số 9/KH-UBND ngày 20/01/2025 của UBND huyện.',
  'PHỤ LỤC I: KẾT QUẢ GIEO TRỒNG\n(Kèm theo Báo cáo số 126/BC-UBND)\nPHỤ LỤC II: KẾT QUẢ CHĂN NUÔI\n(Kèm theo Báo cáo số «citation|162/BC-UBND»)',
  'UBND xã đã có Tờ trình số 31/TTr-UBND ngày 14/6/2024, được HĐND xã thông qua tại Nghị quyết số 8/NQ-HĐND ngày «citation|04/6/2024».',
]
const right = [
  'Theo Kế hoạch số 56/KH-UBND ngày 14/3/2024, xã đã triển khai thực hiện Quyết định số 412/QĐ-UBND ngày 02/5/2024.',
  'UBND xã có Tờ trình số 41/TTr-UBND ngày 18/9/2024 đề nghị bổ sung 1.250 triệu đồng sửa trạm y tế, được UBND huyện phê duyệt tại Quyết định số 182/QĐ-UBND ngày 28/9/2024.',
  'Thực hiện Công văn số 214/SYT-NVY ngày 12/9/2024 của Sở Y tế, Trung tâm Y tế huyện đã ban hành Kế hoạch số 61/KH-TTYT ngày 20/9/2024 về tiêm chủng.',
  'Thực hiện Nghị quyết số 12/NQ-HĐND ngày 10/7/2024 của HĐND huyện, UBND xã điều chỉnh, ban hành Quyết định số 88/QĐ-UBND ngày 15/6/2024.',
  'Thực hiện Chỉ thị số 5/CT-UBND ngày 23/3/2024 của UBND tỉnh, xã tiếp tục triển khai Kế hoạch số 11/KH-UBND ngày 02/01/2024.',
  'PHỤ LỤC I: KẾT QUẢ GIEO TRỒNG\n(Kèm theo Báo cáo số 126/BC-UBND)\nPHỤ LỤC II: CHỈ TIÊU GIAO\n(Kèm theo Kế hoạch số 162/KH-UBND)',
  'UBND xã có Tờ trình số 31/TTr-UBND ngày 14/6/2024 đề nghị điều chỉnh dự toán đã được HĐND xã thông qua tại Nghị quyết số 8/NQ-HĐND ngày 20/12/2023.',
]

describe('Documents beside those they go with', () => {
  it.each(wrong)('are told when number or day do not fit: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('are left alone when they do: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
