import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Rừng đặc dụng 1.240 ha, chiếm 31%; rừng phòng hộ chiếm 22%, diện tích «label|rừng đặc dụng là 880 ha».',
  'Cuối năm xã còn 1.863 hộ nghèo, tỷ lệ 12,47%; tỷ lệ hộ cận nghèo là 8,06%, tương ứng với «label|1.204 hộ nghèo».',
  'Lao động nữ có 1.290 người, chiếm 43%; lao động nam chiếm 57%, tức «label|1.710 lao động nữ».',
  'Tỷ lệ hộ nghèo còn 4,2% với 58 hộ nghèo; tỷ lệ hộ cận nghèo 6,1% với «label|84 hộ nghèo».',
  'Toàn huyện còn 912 hộ nghèo. So với đầu năm, hộ nghèo giảm 146 hộ, «label|hộ nghèo giảm 131 hộ» nhờ vay vốn chăn nuôi.',
  'Thôn còn 21/164 hộ nghèo, 37/164 hộ cận nghèo. Tết này, «label|37 hộ nghèo» được nhận gạo.',
  'Hộ nghèo: 52 hộ; hộ cận nghèo: 84 hộ. Năm tới phấn đấu đưa 24 hộ cận nghèo thoát cận nghèo, tức còn «label|60 hộ nghèo».',
  'Toàn xã có 1.190 hộ, trong đó hộ nghèo 214 hộ, hộ cận nghèo 168 hộ. Trong «label|214 hộ cận nghèo» nêu trên có 200 hộ dân tộc thiểu số.',
  'Toàn xã có 2.400 hộ. Hộ nghèo còn 96 hộ (4%), hộ cận nghèo còn 144 hộ (6%). Các hội nhận giúp đỡ cả «label|96 hộ cận nghèo».',
  'Sau rà soát, xã có 58 hộ nghèo và 97 hộ cận nghèo. Số hộ cận nghèo («label|58 hộ») ở rải rác các thôn.',
  'Xã có 72 hộ nghèo và 118 hộ cận nghèo. Xã trao quà cho toàn bộ hộ nghèo, hộ cận nghèo, gồm: «label|118 suất cho hộ nghèo», 190 suất cho cả hai.',
  'Cuối năm xã còn 74 hộ nghèo (6,15%) và 91 hộ cận nghèo (7,56%). Như vậy, tỷ lệ hộ nghèo «label|7,56%» của xã vẫn cao hơn bình quân chung.',
  'Tỷ lệ hộ cận nghèo cuối năm là 3,25% (61/1.876 hộ); tỷ lệ hộ nghèo là 1,81% (34/1.876 hộ). Các cơ quan giúp đỡ toàn bộ «label|34 hộ cận nghèo».',
  'Toàn xã có 1.760 hộ: 88 hộ nghèo (5,0%) và 176 hộ cận nghèo (10,0%). Xã hỗ trợ thẻ bảo hiểm y tế cho thành viên của «label|176 hộ nghèo».',
  'Tỷ lệ hộ nghèo của xã Mường Sại là 6,12% (86 hộ), tỷ lệ hộ cận nghèo 8,97% («label|126 hộ nghèo»).',
]
const right = [
  'Toàn xã có 96 hộ nghèo (tỷ lệ 7,48%), giảm 41 hộ; hộ cận nghèo còn 122 hộ (tỷ lệ 9,50%).',
  'Cả huyện còn 3.284 hộ nghèo, bằng 17,83% số hộ toàn huyện, trong khi hộ cận nghèo chiếm 11,75% số hộ toàn huyện với 2.165 hộ.',
  'Xã Nà Lốc còn 360 hộ nghèo, chiếm 12%; xã Nà Kẹ còn 450 hộ nghèo, chiếm 15%.',
  'Rừng đặc dụng 1.240 ha, chiếm 31%; rừng phòng hộ chiếm 22%, diện tích là 880 ha.',
  'Tỷ lệ hộ nghèo là 12%, tương ứng 360 hộ nghèo; tỷ lệ hộ nghèo dân tộc thiểu số là 8%, tương ứng 240 hộ nghèo.',
  'Tỷ lệ hộ nghèo còn 4,2% với 58 hộ nghèo; tỷ lệ hộ cận nghèo 6,1% với 84 hộ cận nghèo.',
  'So với đầu năm, hộ nghèo giảm 46 hộ, hộ cận nghèo giảm 31 hộ.',
  'Trong năm, hộ nghèo giảm 46 hộ, hộ nghèo giảm 31 hộ so với kế hoạch giao.',
  'Thôn còn 21/164 hộ nghèo, 37/164 hộ cận nghèo. Tết này, 21 hộ nghèo và 37 hộ cận nghèo được nhận gạo.',
  'Sau rà soát, xã có 58 hộ nghèo và 97 hộ cận nghèo. Số hộ cận nghèo (97 hộ) ở rải rác các thôn.',
  'Đầu năm có 110 hộ nghèo, 90 hộ cận nghèo; giảm 40 hộ nghèo, còn 70 hộ nghèo; giảm 20 hộ cận nghèo, còn 70 hộ cận nghèo.',
  'Hộ nghèo: 52 hộ; hộ cận nghèo: 84 hộ. Năm tới phấn đấu đưa 24 hộ cận nghèo thoát cận nghèo, tức còn 60 hộ cận nghèo.',
  'Toàn xã có 1.760 hộ: 88 hộ nghèo (5,0%) và 176 hộ cận nghèo (10,0%). Xã hỗ trợ thẻ bảo hiểm y tế cho 176 hộ cận nghèo.',
  'Toàn xã có 88 hộ nghèo và 88 hộ cận nghèo. Xã hỗ trợ 88 hộ nghèo.',
  'Tỷ lệ hộ nghèo của xã Mường Sại là 6,12% (86 hộ nghèo), tỷ lệ hộ cận nghèo 8,97% (126 hộ cận nghèo).',
]

describe('Poor and near-poor households', () => {
  it.each(faulty)('the number of one told of the other is found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('each with its own number is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
