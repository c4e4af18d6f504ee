import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Đầu năm huyện còn 27 trường chưa đạt chuẩn quốc gia. Trong năm có thêm 8 trường được công nhận, 01 trường bị thu hồi bằng công nhận. Đến nay còn «balance|19 trường» chưa đạt chuẩn.',
  'Cuối năm 2023 còn 64 hộ chưa có điện lưới; trong năm có 25 hộ được cấp điện, 03 hộ bị mất điện do sạt lở; hiện còn «balance|44 hộ» chưa có điện lưới.',
  'Cuối năm 2023 toàn huyện còn 16 trạm y tế chưa đạt tiêu chí quốc gia. Năm 2024 có 06 trạm được công nhận đạt, 01 trạm bị thu hồi. Đến 31/12/2024 số trạm chưa đạt còn «balance|10 trạm».',
]

const right = [
  'Đầu năm huyện còn 27 trường chưa đạt chuẩn quốc gia. Trong năm có thêm 8 trường được công nhận, 01 trường bị thu hồi bằng công nhận. Đến nay còn 20 trường chưa đạt chuẩn.',
  'Đầu năm còn 12 thôn chưa có nhà văn hóa; kế hoạch xây thêm 4 thôn; đến nay còn 9 thôn chưa có nhà văn hóa.',
]

describe('Those that lack something, from the beginning to the end', () => {
  it.each(faulty)('by a wrong number is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('by the right one is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
