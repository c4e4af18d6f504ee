import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('Sizes that cannot be', () => {
  it.each([
    'Tiền công bình quân của thợ đạt «unit-scale|7,2 nghìn đồng»/người/tháng, cơ sở trả cao nhất 18 triệu đồng/tháng, thấp nhất 5,1 triệu đồng/tháng.',
    'Năng suất bình quân đạt «label|62 tạ»/ha, cao nhất là thôn Bến 58 tạ/ha, thấp nhất thôn Đồi 51 tạ/ha.',
    'Thu nhập bình quân của hội viên năm 2024 đạt «unit-scale|38,5 nghìn đồng»/người/năm, tăng 3,1 triệu đồng so với năm trước.',
    'Thu hồi 1.450 ha đất bỏ hoang; diện tích này («unit-scale|0,145 ha») đã giao thôn quản lý.',
    'Đường từ trung tâm xã đi bản Nậm Khao dài «unit-scale|3.600 km», nền rộng 5 m.',
    'Đường chạy của sân vận động xã dài «unit-scale|400 km», khán đài 500 chỗ.',
  ])('are told: %s', (text) => expect(listMismatches(text)).toEqual([]))

  it.each([
    'Tiền công bình quân của thợ đạt 7,2 triệu đồng/người/tháng, cơ sở trả cao nhất 18 triệu đồng/tháng, thấp nhất 5,1 triệu đồng/tháng.',
    'Thu nhập bình quân của hộ nghèo là 12 triệu đồng, thu nhập cao nhất của cả xã là 120 triệu đồng.',
    'Đường chạy của sân vận động xã dài 400 m, khán đài 500 chỗ.',
    'Thu hồi 1.450 ha đất bỏ hoang; diện tích này (1.450 ha) đã giao thôn quản lý.',
  ])('are left alone where they can be: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
