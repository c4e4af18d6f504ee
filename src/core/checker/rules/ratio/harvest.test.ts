import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Năng suất ngô ước 46 tạ/ha trên diện tích 1.150 ha, sản lượng đạt «sum|5.490 tấn».',
  'Năng suất lạc 25,5 tạ/ha, diện tích gieo trồng 640 ha, sản lượng «sum|1.832 tấn».',
  'Vụ mì toàn xã xuống giống 420 ha, năng suất bình quân 28,5 tấn/ha, sản lượng thu hoạch «unit-scale|11.970 kg».',
  'Lúa Hè Thu: diện tích 640 ha, năng suất 5,7 tấn/ha, sản lượng «sum|3.684 tấn».',
  'Lúa xuân gieo cấy 200 ha, đạt 105% kế hoạch (190 ha); năng suất ước 55 tạ/ha, sản lượng ước «unit-scale|11.000 tấn».',
  'Năng suất ngô đạt 42 tạ/ha, cao hơn vụ trước 1,5 tạ/ha. Với diện tích 150 ha, sản lượng ngô ước «unit-scale|630 tạ».',
  'Năng suất lúa đạt 52 tạ/ha, sản lượng «unit-scale|1.560 tạ» trên diện tích 300 ha.',
  'Thu hoạch 90 ha ngô, sản lượng 432 tấn, năng suất đạt «ratio|54 tạ»/ha.',
  'Gặt xong 300 ha lúa, sản lượng 1.740 tấn, năng suất bình quân «unit-scale|58 tấn»/ha.',
  'Diện tích lạc 40 ha, năng suất 25 tạ/ha, sản lượng đạt «sum|120 tấn».',
  'Sắn 20 ha, năng suất 180 tạ/ha, sản lượng ước «unit-scale|3.600 tấn».',
  'Vụ mùa gieo 245 ha lúa, năng suất bình quân 48,4 tạ/ha, sản lượng ước đạt «sum|1.158,8 tấn».',
  'Năng suất lúa đạt 48,5 tạ/ha trên diện tích 1.620 ha; sản lượng đạt «sum|7.587 tấn».',
]
const right = [
  'Năng suất ngô ước 46 tạ/ha trên diện tích 1.150 ha, sản lượng đạt 5.300 tấn.',
  'Năng suất ngô 46 tạ/ha, diện tích trồng mới 40 ha; sản lượng 5.290 tấn.',
  'Năng suất ngô đạt 42 tạ/ha, cao hơn vụ trước 1,5 tạ/ha. Với diện tích 150 ha, sản lượng ngô ước 630 tấn.',
  'Cây lạc: Diện tích gieo trồng 33/31,5 ha, vượt 1,5 ha so với KH, năng suất đạt 30 tạ/ha, sản lượng đạt 99 tấn.',
  'Năng suất lúa đạt 52 tạ/ha, sản lượng 1.560 tấn trên diện tích 300 ha.',
  'Diện tích nuôi cá nước ngọt 215 ha, năng suất 4,11 tấn/ha, sản lượng 884 tấn.',
  'Thu hoạch 90 ha ngô, sản lượng 432 tấn, năng suất đạt 48 tạ/ha, cao hơn vụ trước 1,5 tạ/ha.',
  'Gặt xong 300 ha lúa, sản lượng 1.740 tấn, năng suất bình quân 58 tạ/ha.',
  'Sản lượng vải thu được 1.200 tấn trên diện tích 150 ha, năng suất bình quân 8 tấn/ha.',
  'Lúa 90 ha, năng suất 55 tạ/ha, sản lượng ước 500 tấn.',
  'Vụ xuân ước trồng 120 ha ngô, năng suất ước đạt 45 tạ/ha, sản lượng ước đạt 550 tấn.',
  'Năng suất lúa đạt 48,5 tạ/ha trên diện tích 1.620 ha; sản lượng đạt 7.857 tấn.',
]

describe('Area, yield and harvest', () => {
  it.each(faulty)('told where they do not fit: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they do: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
